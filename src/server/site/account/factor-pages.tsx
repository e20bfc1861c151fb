import type { ReactNode } from 'react';
import { qrSvg } from '../../documents/qr-code.ts';
import { confirmFactor, endFactor, openFactor, provedUntil, proveFactor, renewRecoveryCodes, type ShownCode } from '../../http/second-factor.ts';
import { findFactor, type FactorRow } from '../../http/second-factor-rows.ts';
import { confirmPassword } from '../../http/sign-in.ts';
import { whoActs, type Who } from '../../http/who.ts';
import { shanghai } from '../../../messages/times.ts';
import { go, page, type Answer } from '../frame/answer.ts';
import type { Fields } from '../frame/site-routes.ts';
import { safeNext, type Visit } from '../frame/visit.ts';
import { FaultBox, faultOf, SecretField, type FieldFault } from './fault-box.tsx';

const crumbs = ({ say }: Visit) => [[say('account-security.title'), '/me/security']] as const;

const shownCode = ({ request }: Visit, fields: Fields): ShownCode => ({ code: (fields.get('code') ?? '').slice(0, 60), address: request.ip });

interface SmallForm {
  title: string;
  fault: FieldFault | null;
  lead: ReactNode;
  act: string;
  isDanger?: boolean;
  children: ReactNode;
}

function smallForm(visit: Visit, { title, fault, lead, act, isDanger = false, children }: SmallForm): Answer {
  const main = (
    <>
      <FaultBox visit={visit} fault={fault} />
      {lead}
      <form method="post" className="command-form narrow-form" autoComplete="off">
        {children}
        <p className="form-acts">
          <button type="submit" className={isDanger ? 'danger' : 'primary'}>
            {act}
          </button>
        </p>
      </form>
    </>
  );
  return page({ title, part: 'account', crumbs: crumbs(visit), isWrong: fault !== null, main }, { status: fault === null ? 200 : 422 });
}

/** 启用动态口令, in two steps: who one is, then the secret and its first code. */
export async function factorPage(visit: Visit): Promise<Answer> {
  const who = await whoActs(visit.room, visit.request);
  if (who.session.has_factor) return go('/me/security');
  return passwordStep(visit, null);
}

function passwordStep(visit: Visit, fault: FieldFault | null): Answer {
  const { say } = visit;
  return smallForm(visit, {
    title: say('factor.begin'),
    fault,
    lead: <p className="lead">{say('factor.begin-lead')}</p>,
    act: say('factor.next'),
    children: <SecretField id="password" name="password" label={say('factor.password')} kind="password" fault={fault} />,
  });
}

export async function takeFactorStep(visit: Visit, fields: Fields): Promise<Answer> {
  const { room } = visit;
  const who = await whoActs(room, visit.request);
  if (who.session.has_factor) return go('/me/security');
  const code = fields.get('code');
  if (code === null) {
    try {
      await confirmPassword(room, room.lockout, who, (fields.get('password') ?? '').slice(0, 200));
    } catch (error) {
      return passwordStep(visit, faultOf(visit, error, 'password'));
    }
    return secretStep(visit, who, await openFactor(room, who), null);
  }
  try {
    return codesPage(visit, await confirmFactor(room, who, shownCode(visit, fields)));
  } catch (error) {
    const factor = await findFactor(room.desk.pool, who.session.account_name);
    return secretStep(visit, who, factor, faultOf(visit, error, 'code'));
  }
}

/** The secret as a picture for the phone's camera and as text to be typed, and the question for the first code. */
function secretStep(visit: Visit, { session }: Who, factor: FactorRow | null, fault: FieldFault | null): Answer {
  const { say, district } = visit;
  if (factor === null) return go('/me/security/factor');
  // Short enough for a picture that a phone reads at arm's length.
  const issuer = `${district.name.slice(0, 16)}政协提案`;
  const address = `otpauth://totp/${encodeURIComponent(issuer)}:${encodeURIComponent(session.account_name)}?secret=${factor.secret}&issuer=${encodeURIComponent(issuer)}`;
  const picture = `data:image/svg+xml;base64,${Buffer.from(qrSvg(address)).toString('base64')}`;
  return smallForm(visit, {
    title: say('factor.scan-title'),
    fault,
    lead: (
      <>
        <ol>
          <li>{say('factor.scan-1')}</li>
          <li>{say('factor.scan-2')}</li>
          <li>{say('factor.scan-3')}</li>
        </ol>
        <p className="scan">
          <img src={picture} width="232" height="232" alt={say('factor.picture')} />
        </p>
        <p>
          {say('factor.secret')} <strong className="secret">{factor.secret.replace(/.{4}(?=.)/g, '$& ')}</strong>
        </p>
        <p>{say('factor.secret-account', { account: session.account_name })}</p>
      </>
    ),
    act: say('factor.confirm'),
    children: <SecretField id="code" name="code" label={say('factor.code')} hint={say('factor.code-hint')} kind="code" fault={fault} />,
  });
}

/** The recovery codes, this once. */
function codesPage(visit: Visit, codes: readonly string[]): Answer {
  const { say, to } = visit;
  return page({
    title: say('factor.codes-title'),
    part: 'account',
    crumbs: crumbs(visit),
    main: (
      <>
        <p className="notice" role="status">
          {say('factor.codes-lead')}
        </p>
        <ul className="recovery-codes">
          {codes.map((each) => (
            <li key={each}>
              <code>{each}</code>
            </li>
          ))}
        </ul>
        <p>
          <a className="button primary" href={to('/me/security')}>
            {say('factor.codes-kept')}
          </a>
        </p>
      </>
    ),
  });
}

const withCode = {
  codes: { title: 'factor.new-codes', lead: 'factor.new-codes-lead' },
  end: { title: 'factor.end', lead: 'factor.end-lead' },
} as const;
type Act = keyof typeof withCode;

/** What is done with the factor in use asks for one more code. */
export async function codeActPage(visit: Visit, act: Act, fault: FieldFault | null = null): Promise<Answer> {
  const { say } = visit;
  const who = await whoActs(visit.room, visit.request);
  if (!who.session.has_factor) return go('/me/security');
  const { title, lead } = withCode[act];
  return smallForm(visit, {
    title: say(title),
    fault,
    lead: <p className="lead">{say(lead)}</p>,
    act: say(title),
    isDanger: act === 'end',
    children: <SecretField id="code" name="code" label={say('factor.code')} hint={say('factor.code-or-recovery')} kind="code" fault={fault} />,
  });
}

export async function takeCodeAct(visit: Visit, act: Act, fields: Fields): Promise<Answer> {
  const { room } = visit;
  const who = await whoActs(room, visit.request);
  try {
    if (act === 'codes') return codesPage(visit, await renewRecoveryCodes(room, who, shownCode(visit, fields)));
    await endFactor(room, who, shownCode(visit, fields));
    return go('/me/security?done=factor-ended');
  } catch (error) {
    return codeActPage(visit, act, faultOf(visit, error, 'code'));
  }
}

/** 验证动态口令 `/me/prove?next=…`: for whoever comes from a form that asked for it. */
export async function provePage(visit: Visit, next: string | null, fault: FieldFault | null = null): Promise<Answer> {
  const { say, to, language, room } = visit;
  const { session } = await whoActs(room, visit.request);
  const until = provedUntil(session, room.config, room.desk.clock());
  if (until !== null || !session.has_factor)
    return page({
      title: say('factor.prove-title'),
      part: 'account',
      crumbs: crumbs(visit),
      main: (
        <>
          <p className="notice" role="status">
            {until === null ? say('factor.none-yet') : say('factor.proved', { at: shanghai(until, language) })}
          </p>
          {until === null ? (
            <p>
              <a className="button primary" href={to('/me/security')}>
                {say('account-security.title')}
              </a>
            </p>
          ) : null}
        </>
      ),
    });
  return smallForm(visit, {
    title: say('factor.prove-title'),
    fault,
    lead: <p className="lead">{say('factor.prove-lead')}</p>,
    act: say('factor.prove'),
    children: (
      <>
        <input type="hidden" name="next" value={safeNext(next, '/me/prove')} />
        <SecretField id="code" name="code" label={say('factor.code')} hint={say('factor.code-or-recovery')} kind="code" fault={fault} />
      </>
    ),
  });
}

export async function takeProof(visit: Visit, fields: Fields): Promise<Answer> {
  const who = await whoActs(visit.room, visit.request);
  const next = safeNext(fields.get('next'), '/me/prove');
  try {
    await proveFactor(visit.room, who, shownCode(visit, fields));
    return go(next);
  } catch (error) {
    return provePage(visit, next, faultOf(visit, error, 'code'));
  }
}
