import { Link } from 'react-router';
import type { CaseView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { clearanceSteps } from './clearance-steps.ts';

/** After one the next: whoever clears ten letters need not go back to the list each time. */
export function NextCase({ file }: { file: CaseView }) {
  const { say } = useWords();
  const waiting = useView('inbox', { step: clearanceSteps, limit: 50 }).data?.items.filter((each) => each.matterId !== file.id) ?? [];
  const [next] = waiting;
  return (
    <nav aria-label={say('clearance.on')} className="pager">
      <Link className="button" to="/unit/clear">
        {say('clearance.to-list')}
      </Link>
      {next ? (
        <Link className="button" to={paths.clear(next.slug ?? next.matterId)}>
          {say('clearance.next', { title: `${next.slug ?? ''} ${next.title}`.trim() })}
        </Link>
      ) : null}
    </nav>
  );
}
