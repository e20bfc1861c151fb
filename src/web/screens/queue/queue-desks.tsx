import { Link } from 'react-router';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import type { QueueDesk } from './queue.ts';

/** The desks that have a screen of their own for this case. */
export function QueueDesks({ desks, address }: { desks: readonly QueueDesk[]; address: string }) {
  const { say } = useWords();
  const pathOf = (desk: QueueDesk): string => (desk === 'reply' ? paths.reply(address) : desk === 'clear' ? paths.clear(address) : paths.work(address, desk));
  return (
    <ul className="buttons" aria-label={say('work.places')}>
      {desks.map((each) => (
        <li key={each}>
          <Link className="button" to={pathOf(each)}>
            {say(`work.${each}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
