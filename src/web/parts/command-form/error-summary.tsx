import { useEffect, useRef } from 'react';
import { formWord } from '../../../messages/words.ts';
import { useWords } from '../settings.tsx';
import { controlId, type Fault } from '../../../contract/form/problems.ts';

/** Leads to the control: itself, or the first one inside a group. */
export function focusControl(path: string): void {
  const found = document.getElementById(controlId(path));
  const inner = found?.matches('input, textarea, select') ? found : found?.querySelector<HTMLElement>('input, textarea, select');
  (inner ?? found)?.focus();
  found?.scrollIntoView({ block: 'center' });
}

/** Where the second factor is proved: in a window of its own, so that what is typed here stays. */
function ProofLink({ to }: { to: string }) {
  const { say } = useWords();
  return (
    <a href={to} target="_blank" rel="noreferrer">
      {say('factor.act-link')}
    </a>
  );
}

/** All that is wrong, at the top, with the focus on it and a link to each place. */
export function ErrorSummary({ faults, command }: { faults: readonly Fault[]; command: string }) {
  const { say, language } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  useEffect(() => {
    if (faults.length === 0) return undefined;
    const before = document.title;
    document.title = `${say('form.error-title')}${before}`;
    return () => {
      document.title = before;
    };
  }, [faults, say]);
  if (faults.length === 0) return null;
  const labelOf = (path: string): string => {
    const names = path.split('.');
    const at = names.findLast((each) => /^\d+$/.test(each));
    const name = names.findLast((each) => !/^\d+$/.test(each)) ?? '';
    return `${formWord(language, command, `field.${name}`)}${at === undefined ? '' : ` ${Number(at) + 1}`}`;
  };
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{say('form.error-summary')}</h2>
      <ul>
        {faults.map((each) => (
          <li key={each.path}>
            {each.path === '' ? (
              <>
                {each.message} {each.leadsTo === undefined ? null : <ProofLink to={each.leadsTo} />}
              </>
            ) : (
              <a
                href={`#${controlId(each.path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusControl(each.path);
                }}
              >
                {labelOf(each.path)}：{each.message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
