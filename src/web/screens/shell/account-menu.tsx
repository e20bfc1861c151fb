import { Button } from 'antd';
import { Link } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { client, messageOf, useSessionCall } from '../../parts/api.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useSignOut } from '../../parts/sign-out.ts';
import { shanghai } from '../../../messages/times.ts';

/** Who one is, in which post; changing it, and leaving. */
export function AccountMenu({ me }: { me: MeView }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const switchPost = useSessionCall((postId: string) => client.switchPost(postId));
  const signOut = useSignOut();
  const failure = switchPost.error ?? signOut.error;
  return (
    <Disclosure
      label={
        <span lang="zh-CN">
          {me.name} <span className="hint">{me.post}</span>
        </span>
      }
    >
      {(close) => (
        <>
          {me.posts.length > 1 ? (
            <label className="pick">
              {say('shell.post')}
              <select
                value={me.postId}
                disabled={switchPost.isPending}
                onChange={(event) => {
                  const title = me.posts.find((each) => each.id === event.target.value)?.title ?? '';
                  switchPost.mutate(event.target.value, { onSuccess: () => announce(say('shell.post-now', { post: title })) });
                }}
              >
                {me.posts.map((each) => (
                  <option key={each.id} value={each.id} lang="zh-CN">
                    {each.title}
                  </option>
                ))}
              </select>
            </label>
          ) : null}
          {me.lastSignInAt === null ? null : <p className="hint">{say('shell.last-sign-in', { at: shanghai(me.lastSignInAt, language) })}</p>}
          <ul>
            {(
              [
                ['/settings', 'settings.title'],
                ['/security', 'security.title'],
                ['/password', 'shell.password'],
              ] as const
            ).map(([to, key]) => (
              <li key={to}>
                <Link to={to} onClick={close}>
                  {say(key)}
                </Link>
              </li>
            ))}
          </ul>
          <Button block loading={signOut.isPending} onClick={() => signOut.mutate(undefined)}>
            {say('shell.sign-out')}
          </Button>
          {failure ? (
            <p role="alert" className="fault">
              {messageOf(failure, language)}
            </p>
          ) : null}
        </>
      )}
    </Disclosure>
  );
}
