import type { PublicText } from '../../../domain/publication/public-text.ts';
import { labelWord } from '../../../messages/words.ts';
import type { Label } from '../../../domain/rulebook.ts';
import type { Visit } from '../frame/visit.ts';

/** The words of coded reasons, by code. */
export type Reasons = ReadonlyMap<string, Label>;

/** A text of a case as the public reads it; a gap shows that something was taken out, how much, and why. */
export function PublicWords({ visit, text, reasons }: { visit: Visit; text: PublicText; reasons: Reasons }) {
  return <span lang="zh-CN">{text.map((piece, at) => ('text' in piece ? piece.text : <Gap key={at} visit={visit} gap={piece.gap} reason={reasons.get(piece.reason)} />))}</span>;
}

function Gap({ visit: { say, language }, gap, reason }: { visit: Visit; gap: number; reason: Label | undefined }) {
  const why = reason === undefined ? '' : labelWord(language, reason).text;
  const said = say('public.gap', { count: gap, reason: why });
  return (
    <span className="gap" lang={language} title={said}>
      <span aria-hidden="true">{'▇'.repeat(Math.min(gap, 8))}</span>
      <small>{said}</small>
    </span>
  );
}
