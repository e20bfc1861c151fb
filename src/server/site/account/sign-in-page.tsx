import type { Language } from '../../../messages/words.ts';
import type { HttpProblem } from '../../http/http-problem.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { control } from '../form/posted.ts';

interface SignInAsked {
  next: string;
  account: string;
  problem: HttpProblem | null;
  /** what somebody had typed when his session ended, and where it was going */
  kept: URLSearchParams;
  isLapsed: boolean;
}

const keptPrefix = 'kept.';

/** The fields of the form that lay open, as they are carried through signing in. Passwords are not among them. */
export function keptOf(fields: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...fields].filter(([name]) => name.startsWith(keptPrefix)).map(([name, value]) => [name.slice(keptPrefix.length), value]));
}

/** 登录已过期: the way in, with everything that was typed carried along. */
export function signInAgain(visit: Visit, fields: URLSearchParams): Answer {
  const kept = new URLSearchParams([...fields].filter(([name]) => !/password|^current$|^next$|^_?code$/.test(name)));
  return signInPage(visit, { next: visit.path, account: '', problem: null, kept, isLapsed: true }, 401);
}

export function signInPage(visit: Visit, asked: SignInAsked, status = asked.problem?.status ?? 200): Answer {
  const { say, to, language } = visit;
  const fault = asked.problem === null ? null : faultText(asked.problem, language);
  return page(
    {
      title: say('sign-in.title'),
      part: 'account',
      isWrong: fault !== null,
      main: (
        <>
          {fault === null ? null : (
            <div className="error-summary" role="alert" tabIndex={-1} aria-labelledby="error-summary-title">
              <h2 id="error-summary-title">{say('form.error-summary')}</h2>
              <p>
                <a href="#account">{fault}</a>
              </p>
            </div>
          )}
          {asked.isLapsed ? (
            <p className="notice" role="status">
              {say('site.lapsed')}
            </p>
          ) : null}
          <form method="post" action={to('/login')} className="command-form narrow-form">
            <input type="hidden" name="next" value={asked.next} />
            {[...asked.kept].map(([name, value], at) => (
              <input key={`${name} ${at}`} type="hidden" name={`${keptPrefix}${name}`} value={value} />
            ))}
            <div className="field">
              <label htmlFor="account">{say('sign-in.account')}</label>
              <input id="account" name="account" type="text" autoComplete="username" autoCapitalize="none" spellCheck={false} defaultValue={asked.account} required />
            </div>
            <div className="field">
              <label htmlFor="password">{say('sign-in.password')}</label>
              <input id="password" name="password" type="password" autoComplete="current-password" required />
            </div>
            <p className="form-acts">
              <button type="submit" className="primary">
                {say('sign-in.act')}
              </button>
            </p>
          </form>
          <p className="hint">{say('sign-in.help')}</p>
        </>
      ),
    },
    { status },
  );
}

const faultText = (problem: HttpProblem, language: Language): string => {
  const text = problem.text(problem.extra.params ?? {});
  return language === 'en' ? text.en : text.zh;
};

/** Signed in again: one press brings the form back as it was. */
export function resumePage({ say, to }: Visit, next: string, kept: URLSearchParams): Answer {
  return page({
    title: say('site.resume-title'),
    part: 'account',
    main: (
      <form method="post" action={to(next)}>
        {[...kept]
          .filter(([name]) => name !== control.resume)
          .map(([name, value], at) => (
            <input key={`${name} ${at}`} type="hidden" name={name} value={value} />
          ))}
        <input type="hidden" name={control.resume} value="signed-in" />
        <p>{say('site.resume-text')}</p>
        <p className="form-acts">
          <button type="submit" className="primary">
            {say('site.resume-act')}
          </button>
        </p>
      </form>
    ),
  });
}
