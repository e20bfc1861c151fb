import { HttpProblem } from '../../http/http-problem.ts';
import { endSessionsOf, rotateSession } from '../../http/sessions.ts';
import { changePassword } from '../../http/sign-in.ts';
import { whoSent } from '../../http/who.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Site } from '../frame/site-routes.ts';
import type { Visit } from '../frame/visit.ts';
import { FaultBox } from './fault-box.tsx';

interface Fault {
  field: 'current' | 'next' | 'again';
  text: string;
}

/** 修改口令: forced at the first sign-in, open to everybody at any time. */
export function passwordRoutes(site: Site, limits: { perMinute: number }): void {
  site.get('/password', async (visit) => {
    const who = await whoSent(visit.room, visit.request);
    return passwordPage(visit, who.session.must_change, null);
  });
  site.post(
    '/password',
    async (visit, _params, fields) => {
      const { room, request } = visit;
      const who = await whoSent(room, request);
      const [current, next, again] = ['current', 'next', 'again'].map((name) => (fields.get(name) ?? '').slice(0, 200)) as [string, string, string];
      const fault = await changed(visit, current, next, again);
      if (fault !== null) return passwordPage(visit, who.session.must_change, fault);
      await endSessionsOf(room.desk.pool, who.session.account_name, who.session.id_hash);
      const token = await rotateSession(room.desk.pool, who.session, who.session.post_id, room.desk.clock());
      if (token === null) throw new HttpProblem(401, 'signed-out');
      return { kind: 'signed-in', token, next: { kind: 'go', to: '/login' } };
    },
    limits,
  );
}

async function changed(visit: Visit, current: string, next: string, again: string): Promise<Fault | null> {
  const { say, room, request, language } = visit;
  if (current === '') return { field: 'current', text: say('password.missing') };
  if (next === '') return { field: 'next', text: say('password.missing') };
  if (next !== again) return { field: 'again', text: say('password.differs') };
  try {
    await changePassword(room, room.lockout, await whoSent(room, request), current, next);
    return null;
  } catch (error) {
    if (!(error instanceof HttpProblem) || error.status === 401 || error.status >= 500) throw error;
    const text = error.text(error.extra.params ?? {});
    const isNext = error.code === 'password-weak' || error.code === 'password-reused';
    return { field: isNext ? 'next' : 'current', text: language === 'en' ? text.en : text.zh };
  }
}

const lines = [
  ['current', 'password.current', 'current-password'],
  ['next', 'password.next', 'new-password'],
  ['again', 'password.again', 'new-password'],
] as const;

function passwordPage(visit: Visit, isForced: boolean, fault: Fault | null): Answer {
  const { say, to } = visit;
  return page(
    {
      title: say('password.title'),
      part: 'account',
      isWrong: fault !== null,
      main: (
        <>
          <FaultBox visit={visit} fault={fault} />
          {isForced ? <p className="notice">{say('password.forced')}</p> : null}
          <p className="lead">{say('password.rules')}</p>
          <form method="post" action={to('/password')} className="command-form narrow-form">
            {lines.map(([name, label, autoComplete]) => (
              <div key={name} className={fault?.field === name ? 'field is-wrong' : 'field'}>
                <label htmlFor={name}>{say(label)}</label>
                {fault?.field === name ? (
                  <p className="fault" id={`${name}-fault`}>
                    {fault.text}
                  </p>
                ) : null}
                <input id={name} name={name} type="password" autoComplete={autoComplete} {...(fault?.field === name ? { 'aria-invalid': true, 'aria-describedby': `${name}-fault` } : {})} />
              </div>
            ))}
            <p className="form-acts">
              <button type="submit" className="primary">
                {say('password.act')}
              </button>
            </p>
          </form>
        </>
      ),
    },
    { status: fault === null ? 200 : 422 },
  );
}
