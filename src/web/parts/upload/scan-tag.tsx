import type { Uploaded } from '../../../contract/files.ts';
import { useWords } from '../settings.tsx';

const colours = { clean: 'green', waiting: 'yellow', infected: 'red', 'not-configured': 'grey' } as const;

/** What the virus scanner said, in words, with a shape and a colour. */
export function ScanTag({ scan }: { scan: Uploaded['scan'] }) {
  const { say } = useWords();
  return <span className={`light is-${colours[scan]}`}>{say(`scan.${scan}`)}</span>;
}
