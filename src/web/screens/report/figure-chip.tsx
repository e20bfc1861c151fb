import { createContext, use } from 'react';
import type { FiguresView } from '../../../contract/views.ts';
import { labelWord } from '../../../messages/words.ts';
import { useWords } from '../../parts/settings.tsx';

type Figure = FiguresView['figures'][number];

interface Figures {
  of: ReadonlyMap<string, Figure>;
  /** ids whose value today is another, with that value */
  moved: ReadonlyMap<string, string>;
  /** the figure that is looked at */
  open: string | null;
  show: (id: string) => void;
}

export const FiguresContext = createContext<Figures>({ of: new Map(), moved: new Map(), open: null, show: () => undefined });

/** A number of the text: it opens its definition, base and cases; one that has moved since is marked. */
export function FigureChip({ id, text }: { id: string; text: string }) {
  const { say, language } = useWords();
  const { of, moved, open, show } = use(FiguresContext);
  const figure = of.get(id);
  const now = moved.get(id);
  const label = figure ? labelWord(language, figure.label).text : say('report.case-figure');
  return (
    <button
      type="button"
      className={now === undefined ? 'figure' : 'figure is-moved'}
      aria-pressed={open === id}
      title={now === undefined ? label : say('report.moved-now', { label, now })}
      onClick={() => show(id)}
    >
      {text}
      {now === undefined ? null : <span aria-hidden="true">▲</span>}
      <span className="unseen">（{now === undefined ? label : say('report.moved-now', { label, now })}）</span>
    </button>
  );
}
