import './letter.css';
import type { ReactNode } from 'react';
import type { LetterShape } from '../../contract/unit-views.ts';
import { useWords } from './settings.tsx';

interface LetterPaperProps {
  letter: LetterShape;
  /** what stands under a paragraph, by its number; with it the numbers are shown */
  renderUnder?: ((paragraph: number) => ReactNode) | undefined;
  /** paragraphs to be marked */
  marked?: ReadonlySet<number> | undefined;
}

/** A letter as elements of the page: it is read aloud, found and enlarged as any text, and keeps its place while it changes. */
export function LetterPaper({ letter, renderUnder, marked }: LetterPaperProps) {
  const { say } = useWords();
  return (
    <div className="letter-paper" lang="zh-CN">
      <p className="letter-class">{letter.classMark}</p>
      <p className="letter-issuer">{letter.issuer}</p>
      <div className="letter-rule" aria-hidden="true" />
      <p className="letter-number">{letter.number}</p>
      <p className="letter-title">{letter.title}</p>
      <p>{letter.salutation}</p>
      <ol className="letter-body">
        {letter.body.map(({ isHeading, face, text }, at) => (
          <li key={at} id={renderUnder ? `paragraph-${at + 1}` : undefined} className={`${renderUnder ? 'is-numbered' : ''}${marked?.has(at + 1) ? ' is-commented' : ''}`}>
            {renderUnder ? (
              <span className="paragraph-number">
                <span className="unseen">{say('reply.paragraph', { n: at + 1 })}</span>
                <span aria-hidden="true">{at + 1}</span>
              </span>
            ) : null}
            <p className={isHeading ? `letter-heading is-${face}` : 'letter-text'}>{text}</p>
            {renderUnder?.(at + 1)}
          </li>
        ))}
      </ol>
      <div className="letter-sign">
        <p>{letter.issuer}</p>
        <p>{letter.dateText}</p>
      </div>
      {letter.notes.map((note) => (
        <p key={note} className="letter-note">
          {note}
        </p>
      ))}
      {letter.copies === null ? null : <p className="letter-copies">{letter.copies}</p>}
    </div>
  );
}
