import { Button, Input } from 'antd';
import { useState } from 'react';
import { useWords } from '../settings.tsx';
import { useUrlFilter } from '../url-filter.ts';

/** The search field of a list of the register; what is looked for stands in the address. */
export function RegisterSearch({ label, name = 'q' }: { label: string; name?: string }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const [typed, setTyped] = useState(filter.get(name));
  return (
    <form
      role="search"
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        filter.set({ [name]: typed.trim() });
      }}
    >
      <label className="pick is-search">
        {label}
        <Input data-search allowClear value={typed} maxLength={60} onChange={(event) => setTyped(event.target.value)} onClear={() => filter.set({ [name]: undefined })} />
      </label>
      <Button htmlType="submit">{say('proposals.search-act')}</Button>
    </form>
  );
}
