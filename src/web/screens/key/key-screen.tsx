import '../../parts/committee.css';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { KeyView } from '../../../contract/committee-views.ts';
import { committeeViews } from '../../../contract/committee-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { labelWord, word } from '../../../messages/words.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { Pick } from '../../parts/pick.tsx';
import { ActForm } from '../../parts/case-file/act-form.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { KeyTable } from './key-table.tsx';

type Marking = { act: string; id: string };

/** W10 重点提案遴选: what speaks for each docketed case; a person marks it, and can take the mark back with a reason. */
export function KeyScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const parsed = committeeViews['key-proposals'].query.safeParse(filter.all);
  const query = parsed.success ? { ...parsed.data, limit: 20 } : { limit: 20 };
  const list = useView('key-proposals', query, { keepPrevious: true });
  const [marking, setMarking] = useState<Marking | null>(null);
  const isKey = filter.get('show') === 'key';
  usePageTitle(say('key.title'));
  return (
    <>
      <h1>{say('key.title')}</h1>
      <p className="lead">{say('key.lead')}</p>
      <Shown query={list}>
        {(found) => (
          <>
            <Choice found={found} isKey={isKey} />
            <Total total={found.total} />
            {found.items.length === 0 ? <p className="nothing">{say(isKey ? 'key.none-marked' : 'key.none')}</p> : <KeyTable items={found.items} onMark={(act, id) => setMarking({ act, id })} />}
            <Pager after={found.after} />
          </>
        )}
      </Shown>
      <ActDrawer act={marking?.act} onClose={() => setMarking(null)}>
        {(done, act) => (marking === null ? null : <Mark me={me} id={marking.id} act={act} onDone={done} onCancel={() => setMarking(null)} />)}
      </ActDrawer>
    </>
  );
}

function Choice({ found, isKey }: { found: KeyView; isKey: boolean }) {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const register = useView('register', {}).data;
  const kinds = committeeViews['key-proposals'].query.shape.kind.unwrap().options;
  return (
    <>
      <ul className="buttons" aria-label={say('key.lists')}>
        <li>
          <Link className="button" to="?" {...(isKey ? {} : { 'aria-current': 'page' as const })}>
            {say('key.candidates')}
          </Link>
        </li>
        <li>
          <Link className="button" to="?show=key" {...(isKey ? { 'aria-current': 'page' as const } : {})}>
            {say('key.marked', { count: found.keyCount })}
          </Link>
        </li>
      </ul>
      <div className="filters">
        <Pick
          label={say('column.category')}
          value={filter.get('category')}
          all={say('list.all')}
          options={(register?.words['categories'] ?? []).map((each) => ({ value: each.code, label: labelWord(language, each).text }))}
          onPick={(category) => filter.set({ category })}
        />
        <Pick
          label={say('column.kind')}
          value={filter.get('kind')}
          all={say('list.all')}
          options={kinds.map((each) => ({ value: each, label: word(language, `kind.${each}`) }))}
          onPick={(kind) => filter.set({ kind })}
        />
        {filter.get('category') === '' && filter.get('kind') === '' ? null : <Button onClick={() => filter.set({ category: undefined, kind: undefined })}>{say('list.clear')}</Button>}
      </div>
    </>
  );
}

function Mark({ me, id, act, onDone, onCancel }: { me: MeView; id: string; act: string; onDone: () => void; onCancel: () => void }) {
  const file = useView('case', { id });
  return <Shown query={file}>{(found) => <ActForm me={me} file={found} name={act} onDone={onDone} onCancel={onCancel} />}</Shown>;
}
