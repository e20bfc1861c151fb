import { useState } from 'react';
import { committeeViews } from '../../../contract/committee-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { CaseActDrawer } from '../../parts/case-act-drawer.tsx';
import { CountedList } from '../../parts/counted-list.tsx';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { KeyChoice } from './key-choice.tsx';
import { KeyTable } from './key-table.tsx';

/** W10 重点提案遴选: what speaks for each docketed case; a person marks it, and can take the mark back with a reason. */
export function KeyScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const parsed = committeeViews['key-proposals'].query.safeParse(filter.all);
  const list = useView('key-proposals', parsed.success ? { ...parsed.data, limit: 20 } : { limit: 20 }, { keepPrevious: true });
  const [marking, setMarking] = useState<{ act: string; id: string } | null>(null);
  const isKey = filter.get('show') === 'key';
  return (
    <Page title={say('key.title')} lead={say('key.lead')}>
      <CountedList query={list} none={say(isKey ? 'key.none-marked' : 'key.none')} above={list.data ? <KeyChoice found={list.data} isKey={isKey} /> : null}>
        {(found) => <KeyTable items={found.items} onMark={(act, id) => setMarking({ act, id })} />}
      </CountedList>
      <CaseActDrawer me={me} of={marking} onClose={() => setMarking(null)} />
    </Page>
  );
}
