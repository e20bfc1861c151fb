import { Button } from 'antd';
import { useState } from 'react';
import type { MergedView } from '../../../contract/committee-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { CaseActDrawer } from '../../parts/case-act-drawer.tsx';
import { CaseLink } from '../../parts/case-link.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

/** What was merged into what, and the way back as long as the principal is open. */
export function MergedGroups({ me }: { me: MeView }) {
  const { say } = useWords();
  const year = useUrlFilter().get('year');
  const list = useView('merged', { limit: 200, ...(year === '' ? {} : { year }) });
  const [parting, setParting] = useState<string | null>(null);
  return (
    <Section id="merged" title={say('merge.merged')}>
      <Shown query={list}>
        {(found) =>
          found.groups.length === 0 ? (
            <p className="nothing">{say('merge.merged-none')}</p>
          ) : (
            <>
              <p className="total">{say('merge.groups', { count: found.total.count })}</p>
              {found.groups.map((group) => (
                <Group key={group.principal.id} group={group} onPart={setParting} />
              ))}
            </>
          )
        }
      </Shown>
      <CaseActDrawer me={me} of={parting === null ? null : { act: 'unmerge-proposal', id: parting }} onClose={() => setParting(null)} />
    </Section>
  );
}

function Group({ group, onPart }: { group: MergedView['groups'][number]; onPart: (id: string) => void }) {
  const { say } = useWords();
  return (
    <div className="card">
      <h3>
        <CaseLink of={group.principal} />
      </h3>
      <ul>
        {group.merged.map((each) => (
          <li key={each.id}>
            <CaseLink of={each} /> · <span lang="zh-CN">{each.proposer}</span>{' '}
            {each.canUnmerge ? (
              <Button type="link" onClick={() => onPart(each.id)} aria-label={say('merge.part-of', { case: `${each.slug ?? ''} ${each.title}` })}>
                {say('merge.part')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
