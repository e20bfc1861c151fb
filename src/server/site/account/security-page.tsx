import { agentName } from '../../../messages/agent-name.ts';
import { shanghai } from '../../../messages/times.ts';
import { refuse } from '../../../domain/refusal.ts';
import { refusalProblem } from '../../http/http-problem.ts';
import { provedUntil } from '../../http/second-factor.ts';
import { findFactor, type FactorRow } from '../../http/second-factor-rows.ts';
import { attemptsOf, type SignInAttempt } from '../../http/sign-in-attempts.ts';
import { endSession, endSessionsOf, listedId, listSessions, type SessionRow } from '../../http/sessions.ts';
import { whoActs, type Who } from '../../http/who.ts';
import { go, page, type Answer } from '../frame/answer.ts';
import type { Fields } from '../frame/site-routes.ts';
import type { Visit } from '../frame/visit.ts';
import { homeOf } from './home-of.ts';

/** 账号安全 `/me/security`: the second factor, where the account is signed in, and from where it was. */
export async function securityPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say, to, room } = visit;
  const who = await whoActs(room, visit.request);
  const { pool, clock } = room.desk;
  const account = who.session.account_name;
  const [factor, sessions, attempts] = await Promise.all([findFactor(pool, account), listSessions(pool, room.config, account, clock()), attemptsOf(pool, account)]);
  const done = query.get('done');
  return page({
    title: say('account-security.title'),
    part: 'account',
    crumbs: [[say('account-security.back'), homeOf(who.actor.role)]],
    main: (
      <>
        {done === 'ended' || done === 'factor-ended' ? (
          <p className="notice" role="status">
            {say(`account-security.done-${done}`)}
          </p>
        ) : null}
        <p>{say('account-security.account', { account })}</p>
        <Factor visit={visit} who={who} factor={factor} />
        <Sessions visit={visit} who={who} sessions={sessions} />
        <Attempts visit={visit} attempts={attempts} />
        <p>
          <a className="button quiet" href={to('/password')}>
            {say('password.title')}
          </a>
        </p>
      </>
    ),
  });
}

function Factor({ visit, who, factor }: { visit: Visit; who: Who; factor: FactorRow | null }) {
  const { say, to, language, room } = visit;
  const isOn = factor !== null && factor.confirmed_at !== null;
  const until = provedUntil(who.session, room.config, room.desk.clock());
  return (
    <section aria-labelledby="factor">
      <h2 id="factor">{say('factor.title')}</h2>
      <p>{say(isOn ? 'factor.on' : 'factor.off', { at: shanghai(factor?.confirmed_at ?? who.session.created_at, language) })}</p>
      {isOn ? <p>{say('factor.codes-left', { count: factor.codes_left })}</p> : <p className="hint">{say('factor.why')}</p>}
      {until === null ? null : <p>{say('factor.proved-until', { at: shanghai(until, language) })}</p>}
      <p className="form-acts">
        {isOn ? (
          <>
            <a className="button" href={to('/me/security/codes')}>
              {say('factor.new-codes')}
            </a>
            <a className="button quiet" href={to('/me/security/end')}>
              {say('factor.end')}
            </a>
          </>
        ) : (
          <a className="button primary" href={to('/me/security/factor')}>
            {say('factor.begin')}
          </a>
        )}
      </p>
    </section>
  );
}

function Sessions({ visit, who, sessions }: { visit: Visit; who: Who; sessions: readonly SessionRow[] }) {
  const { say, to, language } = visit;
  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{say('account-security.sessions', { count: sessions.length })}</h2>
      <ul className="plain-list">
        {sessions.map((each) => (
          <li key={each.id_hash}>
            <p>{agentName(each.agent) ?? say('account-security.agent-none')}</p>
            <p className="hint">{say('account-security.session', { created: shanghai(each.created_at, language), seen: shanghai(each.seen_at, language) })}</p>
            {each.id_hash === who.session.id_hash ? (
              <p>
                <strong>{say('account-security.this-one')}</strong>
              </p>
            ) : (
              <form method="post" action={to('/me/security/sessions')}>
                <input type="hidden" name="id" value={listedId(each)} />
                <button type="submit" className="quiet">
                  {say('account-security.end')}
                  <span className="unseen">{shanghai(each.created_at, language)}</span>
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <form method="post" action={to('/me/security/sessions')}>
          <input type="hidden" name="id" value="others" />
          <button type="submit">{say('account-security.end-others')}</button>
        </form>
      ) : null}
    </section>
  );
}

function Attempts({ visit: { say, language }, attempts }: { visit: Visit; attempts: readonly SignInAttempt[] }) {
  return (
    <section aria-labelledby="attempts">
      <h2 id="attempts">{say('account-security.attempts')}</h2>
      <p className="hint">{say('account-security.attempts-hint')}</p>
      {attempts.length === 0 ? <p className="nothing">{say('account-security.attempts-none')}</p> : null}
      <ul className="plain-list">
        {attempts.map((each, at) => (
          <li key={at}>
            <p>
              <strong className={each.outcome === 'signed-in' ? '' : 'light is-red'}>
                {each.outcome === 'signed-in' ? '✓' : '✕'} {say(`account-security.${each.outcome}`)}
              </strong>{' '}
              {shanghai(each.at, language)}
            </p>
            <p className="hint">{say('account-security.from', { address: each.address, agent: agentName(each.agent) ?? say('account-security.agent-none') })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Ends one session of the account, or all but this one. */
export async function endSessions(visit: Visit, fields: Fields): Promise<Answer> {
  const { room, request } = visit;
  const { session } = await whoActs(room, request);
  const { pool, clock } = room.desk;
  const id = fields.get('id') ?? '';
  if (id === 'others') await endSessionsOf(pool, session.account_name, session.id_hash);
  else {
    const found = (await listSessions(pool, room.config, session.account_name, clock())).find((each) => listedId(each) === id);
    if (!found) throw refusalProblem(refuse('not-found'));
    await endSession(pool, found.id_hash);
  }
  return go('/me/security?done=ended');
}
