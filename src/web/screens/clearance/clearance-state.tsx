import { Alert } from 'antd';
import type { ClearanceShape } from '../../../contract/unit-views.ts';
import { word } from '../../../messages/words.ts';
import { hrefOf } from '../../paths.ts';
import { useRuleWords } from '../../parts/rule-words.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** The steps of the chain, which are done, whose turn it is, why it must go that high, and what still keeps it back. */
export function ClearanceState({ clearance, isIssued }: { clearance: ClearanceShape | null; isIssued: boolean }) {
  return clearance ? <State clearance={clearance} isIssued={isIssued} /> : null;
}

function State({ clearance, isIssued }: { clearance: ClearanceShape; isIssued: boolean }) {
  const { say, language } = useWords();
  const because = useBecause(clearance);
  const { steps, next, blocked } = clearance;
  return (
    <Section id="chain" title={say('clearance.chain')} note={say('reply.version', { version: clearance.version })}>
      <p>{because}</p>
      <ol className="clearance-steps">
        {steps.map(({ step, roles, by }) => (
          <li key={step} className={by ? 'is-past' : step === next ? 'is-now' : 'is-ahead'} {...(step === next && !clearance.isSentBack ? { 'aria-current': 'step' as const } : {})}>
            <strong>{word(language, `part.${step}`)}</strong>{' '}
            {by ? (
              <span>✓ {say('clearance.by', { name: by.name, day: dayText(by.on, language) })}</span>
            ) : (
              <span className="hint">{roles.map((each) => word(language, `role.${each}`)).join('、')}</span>
            )}
          </li>
        ))}
      </ol>
      <p role="status">
        <strong>{say(turnOf(clearance, isIssued), { step: next === null ? '' : word(language, `part.${next}`) })}</strong>
      </p>
      {clearance.isOwnDraft && next !== null ? <p className="hint">{say('clearance.own-draft')}</p> : null}
      {blocked ? <Alert type="warning" showIcon title={say('clearance.blocked')} description={language === 'en' ? blocked.en : blocked.zh} /> : null}
      {clearance.examinedLetterHash === null ? null : (
        <p>
          <a href={hrefOf(`/files/${clearance.examinedLetterHash}`)} target="_blank" rel="noreferrer">
            {say('clearance.examined-letter')}
          </a>
        </p>
      )}
    </Section>
  );
}

function turnOf(clearance: ClearanceShape, isIssued: boolean): 'clearance.issued' | 'clearance.sent-back' | 'clearance.yours' | 'clearance.theirs' | 'clearance.to-issue' | 'clearance.at-office' {
  if (isIssued) return 'clearance.issued';
  if (clearance.isSentBack) return 'clearance.sent-back';
  if (clearance.next !== null) return clearance.isYours ? 'clearance.yours' : 'clearance.theirs';
  return clearance.examinedLetterHash === null ? 'clearance.at-office' : 'clearance.to-issue';
}

/** The rule in one sentence: the condition of the tier that holds, and how far up it leads. */
function useBecause({ because, steps }: ClearanceShape): string {
  const { say, language } = useWords();
  const rule = useRuleWords();
  const conditions = [
    ...(because.kind === null ? [] : [say('clearance.if-kind', { kind: word(language, `kind.${because.kind}`) })]),
    ...(because.isKey ? [say('clearance.if-key')] : []),
    ...(because.class === null ? [] : [say('clearance.if-class', { class: rule('classes', because.class) })]),
    ...(because.moneyFromWan === null ? [] : [say('clearance.if-money', { amount: because.moneyFromWan })]),
  ];
  const step = word(language, `part.${steps.at(-1)?.step ?? 'head'}`);
  return conditions.length === 0 ? say('clearance.usual', { step }) : say('clearance.because', { why: conditions.join(language === 'en' ? ' and ' : '、'), step });
}
