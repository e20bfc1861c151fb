import './case.css';
import { Link } from 'react-router';
import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { LightTag } from '../../parts/light-tag.tsx';
import { printParts } from '../../parts/print-parts.ts';
import { useRuleWords } from '../../parts/rule-words.ts';
import { Facts } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

const mainStages = ['drafting', 'under-review', 'docketed', 'pre-assigned', 'assigned', 'in-handling', 'reply-in-clearance', 'awaiting-feedback', 'closed', 'in-follow-up', 'archived'] as const;

/** Number, title, where it stands and whose move it is. */
export function CaseHeader({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  const next = nextDeadline(file);
  const turn = file.turn.units.length > 0 ? file.turn.units.join('、') : word(language, `desk.${file.turn.desk}`);
  return (
    <header className="case-header">
      <p className="case-number">
        {file.slug ?? (file.receiptNumber === null ? say('case.no-number') : say('case.receipt', { number: file.receiptNumber }))}
        {file.isKey ? <strong className="key">{say('case.key')}</strong> : null}
        {file.isDraft ? <strong className="key">{say('case.draft')}</strong> : null}
      </p>
      <h1 lang="zh-CN">{file.title}</h1>
      <p className="case-now">
        <span className="stage">{word(language, `stage.${file.stage}`)}</span>
        {next ? <LightTag light={next.light} left={next.workingDaysLeft} /> : <LightTag light="done" left={null} />}
        {next ? (
          <span>
            {word(language, `rule.${next.rule}`)} {say('case.due', { day: dayText(next.due, language) })}
          </span>
        ) : null}
        <span>{say('case.turn', { who: turn })}</span>
        {file.round > 1 ? <span>{say('case.round', { round: file.round })}</span> : null}
      </p>
      {file.isDraft ? null : (
        <p className="case-prints">
          {say('print.parts')}：
          {printParts.map((each) => (
            <Link key={each} to={paths.printCase(file.slug ?? file.id, each)}>
              {say(`print.${each}`)}
            </Link>
          ))}
        </p>
      )}
      {file.can.length === 0 ? null : (
        <a className="to-acts" href="#acts-title">
          {say('acts.title')}（{file.can.length}）
        </a>
      )}
      <StageBar stage={file.stage} />
      <Facts
        rows={[
          [say('case.kind'), word(language, `kind.${file.kind}`)],
          [say('case.category'), file.category === null ? null : rule('categories', file.category)],
          [say('case.proposer'), file.proposer.name],
          [say('case.session'), file.session?.name],
          [say('case.submission'), file.submission === null ? null : word(language, `choice.${file.submission}`)],
          [say('case.submitted'), file.submittedOn === null ? null : dayText(file.submittedOn, language)],
          [say('case.docketed'), file.docketedOn === null ? null : dayText(file.docketedOn, language)],
          [say('case.closed'), file.closedOn === null ? null : dayText(file.closedOn, language)],
          [say('case.class'), file.resultClass === null ? null : `${rule('classes', file.resultClass)}${file.revisedClass === null ? '' : ` → ${rule('classes', file.revisedClass)}`}`],
          [
            say('case.merged-into'),
            file.mergedInto === null ? null : (
              <Link to={paths.case(file.mergedInto.slug ?? file.mergedInto.id)}>
                {file.mergedInto.slug} {file.mergedInto.title}
              </Link>
            ),
          ],
          [
            say('case.absorbed'),
            file.absorbed.length === 0 ? null : (
              <ul>
                {file.absorbed.map((each) => (
                  <li key={each.id}>
                    <Link to={paths.case(each.slug ?? each.id)}>
                      {each.slug} {each.title}
                    </Link>
                  </li>
                ))}
              </ul>
            ),
          ],
          [
            say('case.exit'),
            file.exit === null
              ? null
              : `${dayText(file.exit.on, language)} ${word(language, `exit.${file.exit.kind}`)}${file.exit.ground === null ? '' : `（${rule('declineGrounds', file.exit.ground)}）`}：${file.exit.text}`,
          ],
          [say('case.remarks'), file.remarks],
        ]}
      />
    </header>
  );
}

/** The clock a list would show: the earliest running one that is not stopped; publication waits behind the rest. */
function nextDeadline(file: Pick<CaseView, 'deadlines'>): CaseView['deadlines'][number] | undefined {
  const running = file.deadlines.filter((each) => each.settledOn === null && !each.isVoid && each.rule !== 'publication');
  const awake = running.filter((each) => each.light !== 'grey');
  return (awake.length > 0 ? awake : running).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
}

function StageBar({ stage }: { stage: string }) {
  const { say, language } = useWords();
  const at = mainStages.findIndex((each) => each === stage);
  if (at < 0) return null;
  return (
    <ol className="stage-bar" aria-label={say('case.stages')}>
      {mainStages.map((each, place) => (
        <li key={each} className={place < at ? 'is-past' : place === at ? 'is-now' : 'is-ahead'} {...(place === at ? { 'aria-current': 'step' as const } : {})}>
          {place < at ? '✓ ' : ''}
          {word(language, `stage.${each}`)}
        </li>
      ))}
    </ol>
  );
}
