import { useRef } from 'react';
import { Link } from 'react-router';
import type { InboxView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { LightTag } from '../../parts/light-tag.tsx';
import { useListKeys } from '../../parts/list-keys.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';
import { clearanceSteps } from './clearance-steps.ts';

/** Replies that wait for this unit's chain, its issue or its service, the most urgent first. */
export function ClearanceList() {
  const after = useUrlFilter().get('after');
  const list = useView('inbox', { step: clearanceSteps, ...(after === '' ? {} : { after }), limit: 50 }, { keepPrevious: true });
  return <Shown query={list}>{(found) => <List found={found} />}</Shown>;
}

function List({ found }: { found: InboxView }) {
  const { say, language } = useWords();
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list);
  return (
    <section className="queue-list is-whole" aria-label={say('queue.list')}>
      <Total total={found.total} />
      {found.items.length === 0 ? <p className="nothing">{say('clearance.none')}</p> : null}
      <ul ref={list} className="queue-items">
        {found.items.map((each) => (
          <li key={`${each.matterId} ${each.step}`}>
            <div>
              <Link data-row to={paths.clear(each.slug ?? each.matterId)}>
                {each.slug === null ? null : <span className="queue-number">{each.slug}</span>} <span lang="zh-CN">{each.title}</span>
              </Link>
              <p className="queue-note">
                <LightTag light={each.light} left={each.due === null ? null : each.workingDaysLeft} /> <span>{word(language, `step.${each.step}`)}</span> <span lang="zh-CN">{each.proposer}</span>
                {each.isKey ? <strong className="key">{say('case.key')}</strong> : null}
              </p>
            </div>
          </li>
        ))}
      </ul>
      <Pager after={found.after} />
    </section>
  );
}
