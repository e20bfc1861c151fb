import { Button } from 'antd';
import { findWord, word } from '../../../messages/words.ts';
import { useWords } from '../settings.tsx';

/** What may be done now, each a button; the first is what is most likely wanted. */
export function ActButtons({ acts, onAct, label, primary }: { acts: readonly string[]; onAct: (act: string) => void; label: string; primary?: string | undefined }) {
  const { language } = useWords();
  if (acts.length === 0) return null;
  return (
    <ul className="buttons" aria-label={label}>
      {acts.map((each) => (
        <li key={each}>
          <Button type={each === primary ? 'primary' : 'default'} title={findWord(language, `command.${each}.hint`)?.text} onClick={() => onAct(each)}>
            {word(language, `command.${each}`)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
