import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import type { Visit } from '../frame/visit.ts';
import { leaderActs } from './leader-act-list.ts';

/** What a leader can do with the case now, the answer that waits first. */
export function ActLinks({ visit, file }: { visit: Visit; file: CaseView }) {
  const { say, to, language } = visit;
  const acts = leaderActs(file.can);
  if (acts.length === 0) return <p className="nothing">{say('leader.no-acts')}</p>;
  return (
    <nav aria-label={say('acts.title')} className="decide">
      <ul className="act-list">
        {acts.map((each, at) => (
          <li key={each}>
            <a className={at === 0 ? 'button primary' : 'button'} href={to(`/l/tasks/${file.slug ?? file.id}/do/${each}`)}>
              {word(language, `command.${each}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
