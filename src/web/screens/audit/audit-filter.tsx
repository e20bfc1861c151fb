import { Button, Input } from 'antd';
import { useState } from 'react';
import { roles } from '../../../domain/actor.ts';
import { findWord, word } from '../../../messages/words.ts';
import { wordsZh } from '../../../messages/zh-CN/catalogue.ts';
import { Pick } from '../../parts/pick.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

/** Every event has a word: the list to choose from cannot forget one. */
const types = Object.keys(wordsZh)
  .filter((key) => key.startsWith('event.'))
  .map((key) => key.slice('event.'.length));

/** Person, post, thing, act and days: all that is asked stands in the address. */
export function AuditFilter() {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const [typed, setTyped] = useState({ person: filter.get('person'), about: filter.get('about'), from: filter.get('from'), to: filter.get('to') });
  const change = (name: keyof typeof typed) => (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value });
  return (
    <form
      role="search"
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        filter.set(typed);
      }}
    >
      <label className="pick">
        {say('audit.person')}
        <Input data-search value={typed.person} maxLength={60} onChange={change('person')} />
      </label>
      <label className="pick">
        {say('audit.about')}
        <Input value={typed.about} maxLength={64} placeholder="2024-0007" onChange={change('about')} />
      </label>
      <label className="pick">
        {say('audit.from')}
        <Input type="date" value={typed.from} onChange={change('from')} />
      </label>
      <label className="pick">
        {say('audit.to')}
        <Input type="date" value={typed.to} onChange={change('to')} />
      </label>
      <Pick
        label={say('permissions.role')}
        value={filter.get('role')}
        all={say('list.all')}
        options={roles.map((each) => ({ value: each, label: word(language, `role.${each}`) }))}
        onPick={(role) => filter.set({ ...typed, role })}
      />
      <Pick
        label={say('audit.type')}
        value={filter.get('type')}
        all={say('list.all')}
        options={types.map((each) => ({ value: each, label: findWord(language, `event.${each}`)?.text ?? each }))}
        onPick={(type) => filter.set({ ...typed, type })}
      />
      <Button htmlType="submit">{say('proposals.search-act')}</Button>
      <Button onClick={() => filter.set(Object.fromEntries([...Object.keys(typed), 'role', 'type'].map((name) => [name, undefined])))}>{say('list.clear')}</Button>
    </form>
  );
}
