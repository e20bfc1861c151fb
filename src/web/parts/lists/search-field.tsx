import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import { useWords } from '../settings.tsx';
import { useUrlFilter } from '../url-filter.ts';

/** Words of title, proposer or number; `/` leads here. */
export function SearchField() {
  const { say } = useWords();
  const q = useUrlFilter().get('q');
  const [typed, setTyped] = useState(q);
  useEffect(() => setTyped(q), [q]);
  return (
    <>
      <label className="pick is-search">
        {say('proposals.search')}
        <Input data-search name="q" value={typed} type="search" maxLength={100} onChange={(event) => setTyped(event.target.value)} />
      </label>
      <Button htmlType="submit">{say('proposals.search-act')}</Button>
    </>
  );
}

/** What the form's search field holds. */
export const typedIn = (form: HTMLFormElement): string => {
  const q = new FormData(form).get('q');
  return typeof q === 'string' ? q.trim() : '';
};
