import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../../parts/announce.tsx';
import { client, messageOf, useSessionCall } from '../../parts/api.ts';
import { DisplayChoices } from '../../parts/display-choices.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

type Name = 'current' | 'next' | 'again';
type Faults = Partial<Record<Name, 'password.missing' | 'password.differs'>>;
const names = ['current', 'next', 'again'] as const;

/** A new password: asked for at the first sign-in and after a reset, and whenever one wishes. */
export function PasswordScreen({ isForced }: { isForced: boolean }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [typed, setTyped] = useState({ current: '', next: '', again: '' });
  const [isShown, setShown] = useState(false);
  const [faults, setFaults] = useState<Faults>({});
  const summary = useRef<HTMLDivElement>(null);
  const change = useSessionCall((given: { current: string; next: string }) => client.changePassword(given.current, given.next));
  const signOut = useSessionCall(() => client.signOut());
  const wrong = names.filter((each) => faults[each] !== undefined);
  const hasError = wrong.length > 0 || change.isError;
  usePageTitle(`${hasError ? say('form.error-title') : ''}${say('password.title')}`);
  useEffect(() => {
    if (hasError) summary.current?.focus();
  }, [hasError, faults, change.failureCount]);
  const submit = (): void => {
    const found: Faults = {};
    for (const each of names) if (typed[each] === '') found[each] = 'password.missing';
    if (!found.again && typed.again !== typed.next) found.again = 'password.differs';
    setFaults(found);
    change.reset();
    if (Object.keys(found).length > 0) return;
    change.mutate(typed, {
      onSuccess: () => {
        announce(say('password.done'));
        void navigate(paths.desk);
      },
    });
  };
  const body = (
    <>
      {isForced ? <DisplayChoices /> : null}
      <h1>{say('password.title')}</h1>
      <p className="lead">{say(isForced ? 'password.forced' : 'password.lead')}</p>
      <p>{say('password.rules')}</p>
      {hasError ? (
        <div ref={summary} tabIndex={-1} role="alert" className="error-summary">
          <h2>{say('form.error-summary')}</h2>
          <ul>
            {wrong.map((each) => (
              <li key={each}>
                <a
                  href={`#${each}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(each)?.focus();
                  }}
                >
                  {say(`password.${each}`)}：{say(faults[each] ?? 'password.missing')}
                </a>
              </li>
            ))}
            {change.isError ? <li>{messageOf(change.error, language)}</li> : null}
          </ul>
        </div>
      ) : null}
      <form
        noValidate
        className="command-form"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {names.map((each) => {
          const fault = faults[each];
          return (
            <div key={each} className={fault ? 'field is-wrong' : 'field'}>
              <label htmlFor={each}>{say(`password.${each}`)}</label>
              {fault ? (
                <p className="fault" id={`${each}-fault`}>
                  {say(fault)}
                </p>
              ) : null}
              <Input
                id={each}
                type={isShown ? 'text' : 'password'}
                autoComplete={each === 'current' ? 'current-password' : 'new-password'}
                {...(fault ? { 'aria-invalid': true, 'aria-describedby': `${each}-fault` } : {})}
                value={typed[each]}
                onChange={(event) => setTyped({ ...typed, [each]: event.target.value })}
              />
            </div>
          );
        })}
        <p>
          <label>
            <input type="checkbox" checked={isShown} onChange={(event) => setShown(event.target.checked)} /> {say('password.show')}
          </label>
        </p>
        <div className="form-actions">
          <Button type="primary" htmlType="submit" loading={change.isPending}>
            {say('password.act')}
          </Button>
          {isForced ? (
            <Button loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
              {say('shell.sign-out')}
            </Button>
          ) : null}
        </div>
      </form>
    </>
  );
  return isForced ? (
    <main className="alone" id="main">
      {body}
    </main>
  ) : (
    <div className="narrow-page">{body}</div>
  );
}
