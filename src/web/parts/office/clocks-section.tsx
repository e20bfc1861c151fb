import { Link } from 'react-router';
import type { ClocksView } from '../../../contract/assignment-views.ts';
import { paths } from '../../paths.ts';
import { useView } from '../api.ts';
import { Facts, Nothing, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import { dayText } from '../../../messages/times.ts';

/** 延期与计时: what is asked for, how far the rule lets it go, and what moved the clock before. */
export function ClocksSection({ matterId }: { matterId: string }) {
  const { say } = useWords();
  const query = useView('clocks', { id: matterId });
  return (
    <Section id="clocks" title={say('clocks.title')}>
      <Shown query={query}>
        {({ parts }) =>
          parts.length === 0 ? (
            <Nothing text={say('clocks.none')} />
          ) : (
            <div className="side-by-side">
              {parts.map((each) => (
                <Clock key={each.assignmentId} part={each} />
              ))}
            </div>
          )
        }
      </Shown>
      <p>
        <Link to={paths.proposals({ light: 'grey' })}>{say('clocks.paused-list')}</Link>
      </p>
    </Section>
  );
}

function Clock({ part }: { part: ClocksView['parts'][number] }) {
  const { say, language } = useWords();
  const { asked } = part;
  return (
    <article className="card" aria-label={part.unit}>
      <h3 lang="zh-CN">{part.unit}</h3>
      <Facts
        rows={[
          [say('clocks.asked'), asked === null ? null : <strong>{say('clocks.asked-text', { to: dayText(asked.to, language), days: asked.workingDays, on: asked.on })}</strong>],
          [say('clocks.reason'), asked === null ? null : <span lang="zh-CN">{asked.reason}</span>],
          [say('clocks.due'), part.due === null ? say('clocks.none') : dayText(part.due, language)],
          [say('clocks.original'), part.originalDue === part.due ? null : dayText(part.originalDue, language)],
          [say('clocks.latest'), part.due === null ? null : part.latest === null ? say('clocks.latest-none') : dayText(part.latest, language)],
          [say('clocks.history'), part.extensions.map((each) => say('clocks.extended', { on: each.on, from: each.from, to: each.to })).join('；')],
          [say('clocks.pauses'), part.pauses.map((each) => (each.to === null ? say('clocks.paused-now', { from: each.from }) : say('clocks.paused', { from: each.from, to: each.to }))).join('；')],
        ]}
      />
    </article>
  );
}
