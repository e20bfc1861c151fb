import type { PersonItem } from '../../../contract/admin-views.ts';
import { useWords } from '../../parts/settings.tsx';
import { shanghai } from '../../../messages/times.ts';

const shapes: Record<PersonItem['state'], [shape: string, light: string]> = {
  active: ['■', 'green'],
  new: ['○', 'grey'],
  none: ['○', 'grey'],
  'must-change': ['▲', 'yellow'],
  locked: ['●', 'red'],
  disabled: ['✕', 'grey'],
};

/** State in words, shape and colour; until when it is locked, and that nobody has used it. */
export function AccountStateTag({ person }: { person: PersonItem }) {
  const { say, language } = useWords();
  const [shape, light] = shapes[person.state];
  return (
    <>
      <span className={`light is-${light}`}>
        {shape} {say(`account-state.${person.state}`)}
      </span>
      {person.lockedUntil === null ? null : <span className="hint"> {say('accounts.locked-until', { at: shanghai(person.lockedUntil, language) })}</span>}
      {person.isUnused ? <span className="light is-yellow">▲ {say('account-state.unused')}</span> : null}
    </>
  );
}
