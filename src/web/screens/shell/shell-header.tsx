import { Button } from 'antd';
import { Link } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { client, messageOf, useSessionCall } from '../../parts/api.ts';
import { DisplayChoices } from '../../parts/display-choices.tsx';
import { useWords } from '../../parts/settings.tsx';
import { shanghai } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

export function ShellHeader({ me, onHelp }: { me: MeView; onHelp: () => void }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const switchPost = useSessionCall((postId: string) => client.switchPost(postId));
  const signOut = useSessionCall(() => client.signOut());
  const failure = switchPost.error ?? signOut.error;
  return (
    <header className="header">
      <p className="brand">
        <Link to={paths.desk}>
          <span lang="zh-CN">{me.district.conference}</span> · {say('product')}
        </Link>
      </p>
      <p className="who">
        <strong>{me.name}</strong>
        {me.posts.length > 1 ? (
          <label>
            <span className="unseen">{say('shell.post')}</span>
            <select
              value={me.postId}
              disabled={switchPost.isPending}
              onChange={(event) => {
                const title = me.posts.find((each) => each.id === event.target.value)?.title ?? '';
                switchPost.mutate(event.target.value, { onSuccess: () => announce(say('shell.post-now', { post: title })) });
              }}
            >
              {me.posts.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <span>{me.post}</span>
        )}
        {me.lastSignInAt === null ? null : <span className="hint">{say('shell.last-sign-in', { at: shanghai(me.lastSignInAt, language) })}</span>}
      </p>
      <DisplayChoices />
      <p className="header-acts">
        <Button onClick={onHelp}>{say('shell.help')}</Button>
        <Link className="button" to="/password">
          {say('shell.password')}
        </Link>
        <Button loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
          {say('shell.sign-out')}
        </Button>
      </p>
      {failure ? (
        <p role="alert" className="fault">
          {messageOf(failure, language)}
        </p>
      ) : null}
    </header>
  );
}
