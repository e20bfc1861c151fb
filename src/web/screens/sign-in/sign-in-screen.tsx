import { Alert, Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ProblemError } from '../../../contract/client.ts';
import { client, messageOf, useSessionCall } from '../../parts/api.ts';
import { DisplayChoices } from '../../parts/display-choices.tsx';
import { keepAccount } from '../../parts/live/kept-account.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { useWords } from '../../parts/settings.tsx';

/** Account and password. Nothing is cleared when it fails; pasting and password keepers work. */
export function SignInScreen() {
  const { say, language } = useWords();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const [empty, setEmpty] = useState<readonly string[]>([]);
  const signIn = useSessionCall(async (given: { account: string; password: string }) => {
    await client.signIn(given.account, given.password);
    keepAccount(given.account);
  });
  const summary = useRef<HTMLDivElement>(null);
  const isLocked = signIn.error instanceof ProblemError && signIn.error.problem.code === 'account-locked';
  const hasError = empty.length > 0 || signIn.isError;
  usePageTitle(`${hasError ? say('form.error-title') : ''}${say('sign-in.title')}`);
  useEffect(() => {
    if (hasError) summary.current?.focus();
  }, [hasError, empty, signIn.failureCount]);
  const submit = (): void => {
    const missing = [...(account.trim() === '' ? ['account'] : []), ...(password === '' ? ['password'] : [])];
    setEmpty(missing);
    signIn.reset();
    if (missing.length === 0) signIn.mutate({ account, password });
  };
  const field = (id: 'account' | 'password') => ({ id, ...(empty.includes(id) ? { 'aria-invalid': true, 'aria-describedby': `${id}-fault` } : {}) });
  return (
    <main className="alone" id="main">
      <DisplayChoices />
      <h1>{say('sign-in.title')}</h1>
      <p className="lead">{say('product')}</p>
      {hasError ? (
        <div ref={summary} tabIndex={-1} role="alert" className="error-summary">
          <h2>{say(isLocked ? 'sign-in.locked' : 'form.error-summary')}</h2>
          <ul>
            {empty.map((each) => (
              <li key={each}>
                <a
                  href={`#${each}`}
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(each)?.focus();
                  }}
                >
                  {say(each === 'account' ? 'sign-in.account-missing' : 'sign-in.password-missing')}
                </a>
              </li>
            ))}
            {signIn.isError ? <li>{messageOf(signIn.error, language)}</li> : null}
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
        <div className="field">
          <label htmlFor="account">{say('sign-in.account')}</label>
          {empty.includes('account') ? (
            <p className="fault" id="account-fault">
              {say('sign-in.account-missing')}
            </p>
          ) : null}
          <Input {...field('account')} autoComplete="username" autoCapitalize="none" spellCheck={false} value={account} onChange={(event) => setAccount(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="password">{say('sign-in.password')}</label>
          {empty.includes('password') ? (
            <p className="fault" id="password-fault">
              {say('sign-in.password-missing')}
            </p>
          ) : null}
          <Input {...field('password')} type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
        </div>
        <Button type="primary" htmlType="submit" loading={signIn.isPending}>
          {say('sign-in.act')}
        </Button>
      </form>
      <Alert type="info" title={say('sign-in.help')} />
    </main>
  );
}
