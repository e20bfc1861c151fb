import { Button, Input, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { makeClient } from '../../../contract/client.ts';
import { useAnnounce } from '../announce.tsx';
import { messageOf, queryClient } from '../api.ts';
import { useWords } from '../settings.tsx';
import { signedInAgain, useExpired, type Holder } from './gate.ts';
import { keepAccount, keptAccount } from './kept-account.ts';

/** Not held up by the gate: it is what opens it. */
const direct = makeClient({ origin: '' });

/** The session has ended with the workbench open: sign in on the spot, and everything goes on where it was. */
export function SignInAgain() {
  const holder = useExpired();
  return holder === null ? null : <Dialog holder={holder} />;
}

function Dialog({ holder }: { holder: Holder }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const [account, setAccount] = useState(keptAccount);
  const [password, setPassword] = useState('');
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (fault !== '') box.current?.focus();
  }, [fault]);
  const submit = async (): Promise<void> => {
    if (account.trim() === '' || password === '') return setFault(say(account.trim() === '' ? 'sign-in.account-missing' : 'sign-in.password-missing'));
    setBusy(true);
    setFault('');
    try {
      await direct.signIn(account, password);
      keepAccount(account);
      if (!(await isSame(holder))) return location.reload();
      announce(say('again.done'));
      signedInAgain();
      await queryClient.invalidateQueries({ queryKey: ['view'] });
    } catch (error) {
      setFault(messageOf(error, language));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      title={
        <span role="heading" aria-level={2}>
          {say('again.title')}
        </span>
      }
    >
      <p>{say('again.lead', { name: holder.name })}</p>
      <form
        noValidate
        className="command-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {fault === '' ? null : (
          <p ref={box} role="alert" tabIndex={-1} className="fault">
            {fault}
          </p>
        )}
        <div className="field">
          <label htmlFor="again-account">{say('sign-in.account')}</label>
          <Input id="again-account" autoComplete="username" autoCapitalize="none" spellCheck={false} value={account} onChange={(event) => setAccount(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="again-password">{say('sign-in.password')}</label>
          <Input id="again-password" type="password" autoComplete="current-password" value={password} onChange={(event) => setPassword(event.target.value)} />
        </div>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {say('again.act')}
        </Button>
      </form>
      <p className="hint">{say('again.other')}</p>
    </Modal>
  );
}

/** Signed in as the same person; a person with several posts is put back into the one the page was opened in. */
async function isSame(holder: Holder): Promise<boolean> {
  const me = await direct.read('me', {});
  if (me.personId !== holder.personId || me.mustChangePassword) return false;
  if (me.postId === holder.postId) return true;
  if (!me.posts.some((each) => each.id === holder.postId)) return false;
  await direct.switchPost(holder.postId);
  return true;
}
