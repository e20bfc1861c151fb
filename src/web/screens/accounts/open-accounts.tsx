import { Button, Input } from 'antd';
import { useState } from 'react';
import { newCommandId } from '../../../contract/client.ts';
import type { PersonItem } from '../../../contract/admin-views.ts';
import { client } from '../../parts/api.ts';
import { BatchReport } from '../../parts/batch-report.tsx';
import { useBatch } from '../../parts/batch.ts';
import type { Slip } from '../../parts/register/slips.tsx';
import { useWords } from '../../parts/settings.tsx';

interface OpenAccountsProps {
  persons: readonly PersonItem[];
  onDone: (slips: readonly Slip[]) => void;
  onClear: () => void;
}

/** Accounts for everybody chosen: names are proposed and can be changed, each is an act of its own, the passwords come on slips. */
export function OpenAccounts({ persons, onDone, onClear }: OpenAccountsProps) {
  const { say } = useWords();
  const batch = useBatch();
  const [prefix, setPrefix] = useState('u');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const nameOf = (person: PersonItem, at: number): string => typed[person.id] ?? person.account ?? `${prefix}${String(at + 1).padStart(3, '0')}`;
  const open = async (): Promise<void> => {
    const rows = persons.map((person, at) => ({ person, account: nameOf(person, at), commandId: newCommandId() }));
    await batch.run(
      'create-account',
      rows.map(({ person, account, commandId }) => ({ id: person.id, label: `${person.name} ${account}`, body: () => Promise.resolve({ commandId, version: person.version, input: { account } }) })),
    );
    const slips = await Promise.all(
      rows.map(({ person, commandId }) =>
        client.oneTimePassword(commandId).then(
          (found) => ({ ...found, name: person.name }),
          () => null,
        ),
      ),
    );
    onDone(slips.filter((each) => each !== null));
    onClear();
  };
  return (
    <>
      <BatchReport batch={batch} />
      {persons.length === 0 || batch.state === 'running' ? null : (
        <section className="section" aria-label={say('accounts.open-title')}>
          <h2>{say('accounts.open-title')}</h2>
          <p className="hint">{say('accounts.open-lead')}</p>
          <label className="pick">
            {say('accounts.prefix')}
            <Input className="narrow" value={prefix} maxLength={20} onChange={(event) => setPrefix(event.target.value.toLowerCase())} />
          </label>
          <ul className="cards is-small">
            {persons.map((person, at) => (
              <li key={person.id} className="card">
                <label className="pick">
                  <span lang="zh-CN">{person.name}</span>
                  <Input value={nameOf(person, at)} maxLength={64} autoComplete="off" onChange={(event) => setTyped({ ...typed, [person.id]: event.target.value })} />
                </label>
              </li>
            ))}
          </ul>
          <p className="form-actions">
            <Button type="primary" onClick={() => void open()}>
              {say('accounts.open', { count: persons.length })}
            </Button>
            <Button onClick={onClear}>{say('form.cancel')}</Button>
          </p>
        </section>
      )}
    </>
  );
}
