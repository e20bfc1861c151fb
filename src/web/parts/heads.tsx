import type { WordKey } from '../../messages/words.ts';
import { useWords } from './settings.tsx';

/** The heading row of a plain table. */
export function Heads({ of }: { of: readonly WordKey[] }) {
  const { say } = useWords();
  return (
    <thead>
      <tr>
        {of.map((each) => (
          <th key={each} scope="col">
            {say(each)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
