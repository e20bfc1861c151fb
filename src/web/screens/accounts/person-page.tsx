import { Alert } from 'antd';
import { useState } from 'react';
import type { PersonItem } from '../../../contract/admin-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { client, messageOf } from '../../parts/api.ts';
import { ActButtons } from '../../parts/register/act-buttons.tsx';
import { Slips, type Slip } from '../../parts/register/slips.tsx';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { AccountFacts } from './account-facts.tsx';
import { PostsTable } from './posts-table.tsx';

const withPassword: readonly string[] = ['create-account', 'reset-credentials'];

/** Posts, account, and what is still missing before he can work. */
export function PersonPage({ person, me }: { person: PersonItem; me: MeView }) {
  const { say, language } = useWords();
  const filter = useUrlFilter();
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const act = filter.get('act') || undefined;
  const postId = filter.get('post');
  const show = (commandId: string): void =>
    void client.oneTimePassword(commandId).then(
      (made) => setSlips([{ ...made, name: person.name }]),
      (error: unknown) => setFailure(messageOf(error, language)),
    );
  // A post is ended where it stands.
  const acts = person.can.filter((each) => each !== 'dismiss');
  const live = person.posts.filter((each) => each.to === null);
  const next = live.length === 0 ? 'appoint' : person.account === null ? 'create-account' : undefined;
  return (
    <>
      <h1 lang="zh-CN">{person.name}</h1>
      <Slips slips={slips} onClose={() => setSlips([])} />
      {failure === null ? null : <Alert type="error" showIcon role="alert" title={failure} description={say('accounts.password-lost')} />}
      {next !== undefined && acts.includes(next) ? <Alert type="info" showIcon title={say(`accounts.next-${next}`)} /> : null}
      <ActButtons label={say('acts.title')} acts={acts} primary={next} onAct={(each) => filter.set({ act: each, post: undefined })} />
      <Section id="account" title={say('accounts.account')}>
        <AccountFacts person={person} />
      </Section>
      <Section id="posts" title={say('accounts.posts')}>
        {person.posts.length === 0 ? <Nothing text={say('accounts.no-posts')} /> : <PostsTable person={person} onDismiss={(post) => filter.set({ act: 'dismiss', post })} />}
      </Section>
      <StreamAct
        me={me}
        act={act}
        target={{ id: person.id, version: person.version }}
        can={person.can}
        fixed={act === 'dismiss' ? { postId } : undefined}
        onClose={() => filter.set({ act: undefined, post: undefined }, true)}
        onDone={(_done, commandId) => (act !== undefined && withPassword.includes(act) ? show(commandId) : undefined)}
      />
    </>
  );
}
