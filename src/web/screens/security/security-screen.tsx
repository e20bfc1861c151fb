import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import type { SessionList } from '../../../contract/sign-in.ts';
import type { MeView } from '../../../contract/views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { client, messageOf } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { agentName } from '../../../messages/agent-name.ts';
import { shanghai } from '../../../messages/times.ts';

/** X4 账号安全: where one is signed in, ending it there; the last sign-in; the password. */
export function SecurityScreen({ me }: { me: MeView }) {
  const { say, language } = useWords();
  const sessions = useQuery({ queryKey: ['view', 'sessions'], queryFn: () => client.sessions() });
  usePageTitle(say('security.title'));
  return (
    <div className="narrow-page">
      <h1>{say('security.title')}</h1>
      <p className="lead">{me.lastSignInAt === null ? say('security.first') : say('security.last', { at: shanghai(me.lastSignInAt, language) })}</p>
      <Section id="sessions" title={say('security.sessions')}>
        <p>{say('security.lead')}</p>
        <Shown query={sessions}>{(found) => <Sessions found={found} />}</Shown>
      </Section>
      <Section id="factor" title={say('factor.title')}>
        <p>{say('factor.why')}</p>
        <a className="button" href="/me/security">
          {say('factor.manage')}
        </a>
      </Section>
      <Section id="password" title={say('shell.password')}>
        <p>{say('password.lead')}</p>
        <Link className="button" to="/password">
          {say('shell.password')}
        </Link>
      </Section>
    </div>
  );
}

function Sessions({ found: { sessions } }: { found: SessionList }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: async (ids: readonly string[]) => {
      for (const id of ids) await client.endSession(id);
    },
    onSuccess: () => announce(say('security.ended')),
    onSettled: () => queries.invalidateQueries({ queryKey: ['view', 'sessions'] }),
  });
  const others = sessions.filter((each) => !each.isCurrent);
  return (
    <>
      {end.isError ? <Alert type="error" showIcon role="alert" title={messageOf(end.error, language)} /> : null}
      <p className="total">{say('security.count', { count: sessions.length })}</p>
      <div className="scroll" role="group" aria-label={say('security.sessions')} tabIndex={0}>
        <table>
          <caption className="unseen">{say('security.sessions')}</caption>
          <thead>
            <tr>
              {(['agent', 'since', 'seen', 'until', 'act'] as const).map((each) => (
                <th key={each} scope="col">
                  {say(`security.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sessions.map((each) => (
              <tr key={each.id}>
                <th scope="row">{agentName(each.agent) ?? say('security.unknown')}</th>
                <td>{shanghai(each.createdAt, language)}</td>
                <td>{shanghai(each.seenAt, language)}</td>
                <td>{shanghai(each.expiresAt, language)}</td>
                <td>
                  {each.isCurrent ? (
                    <strong>{say('security.here')}</strong>
                  ) : (
                    <Button
                      size="small"
                      loading={end.isPending}
                      aria-label={say('security.end-of', { agent: agentName(each.agent) ?? '', at: shanghai(each.createdAt, language) })}
                      onClick={() => end.mutate([each.id])}
                    >
                      {say('security.end')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {others.length < 2 ? null : (
        <p>
          <Popconfirm title={say('security.end-all-sure')} okText={say('security.end-all')} cancelText={say('form.cancel')} onConfirm={() => end.mutate(others.map((each) => each.id))}>
            <Button>{say('security.end-all')}</Button>
          </Popconfirm>
        </p>
      )}
    </>
  );
}
