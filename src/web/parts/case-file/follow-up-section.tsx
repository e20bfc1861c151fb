import type { CaseView } from '../../../contract/views.ts';
import { Prose, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** Rounds after the first with their reason, what was taken up to a leader, and visits after closing. */
export function FollowUpSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const again = file.rounds.filter((each) => each.number > 1);
  return (
    <Section id="follow-up" title={say('case.follow-up')}>
      {again.map((each) => (
        <div key={each.number} className="card">
          <h3>{say('case.redo', { round: each.number, day: dayText(each.openedOn, language) })}</h3>
          {each.reason === null ? null : <Prose text={each.reason} />}
        </div>
      ))}
      {file.escalatedOn === null ? null : <p>{say('case.escalated', { day: dayText(file.escalatedOn, language) })}</p>}
      {file.lookBacks.map((each, at) => (
        <div key={at} className="card">
          <h3>{say('case.look-back', { day: dayText(each.on, language) })}</h3>
          <Prose text={each.text} />
        </div>
      ))}
    </Section>
  );
}

export const hasFollowUp = (file: CaseView): boolean => file.rounds.some((each) => each.number > 1) || file.escalatedOn !== null || file.lookBacks.length > 0;
