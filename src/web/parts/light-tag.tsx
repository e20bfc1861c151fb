import { lightText, type Light } from '../../contract/light-text.ts';
import { useWords } from './settings.tsx';

export function LightTag({ light, left }: { light: Light; left: number | null }) {
  const { language } = useWords();
  return <span className={`light is-${light}`}>{lightText(light, left, language)}</span>;
}
