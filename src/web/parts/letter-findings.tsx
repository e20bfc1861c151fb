import './letter.css';
import type { FindingShape } from '../../contract/unit-views.ts';
import { word } from '../../messages/words.ts';
import { useWords } from './settings.tsx';

/** What the point-by-point check finds in a letter; that nothing was found is said too. */
export function LetterFindings({ findings }: { findings: readonly FindingShape[] }) {
  const { say, language } = useWords();
  if (findings.length === 0)
    return (
      <ul className="findings">
        <li className="is-good">✓ {say('findings.none')}</li>
      </ul>
    );
  return (
    <ul className="findings" aria-label={say('findings.title')}>
      {findings.map((each, at) => (
        <li key={at}>▲ {word(language, `finding.${each.finding}`, each.params)}</li>
      ))}
    </ul>
  );
}
