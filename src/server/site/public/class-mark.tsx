import type { Label } from '../../../domain/rulebook.ts';
import { labelWord } from '../../../messages/words.ts';
import type { Visit } from '../frame/visit.ts';

/** 办理结果分类: the letter in a frame of its own shape, and what it means in words; colour adds nothing that is not written. */
export function ClassMark({ visit: { language }, mark }: { visit: Visit; mark: { code: string; letter: string; label: Label } }) {
  const { text, lang } = labelWord(language, mark.label);
  return (
    <span className="class-mark">
      <b className={`letter is-${mark.letter.toLowerCase()}`}>{mark.letter}</b> <span lang={lang}>{text}</span>
    </span>
  );
}
