import { Button } from 'antd';
import { Link } from 'react-router';
import { committeeViews, type KeyView } from '../../../contract/committee-views.ts';
import { labelWord, word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

/** Candidates or key ones, and which of them. */
export function KeyChoice({ found, isKey }: { found: KeyView; isKey: boolean }) {
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
