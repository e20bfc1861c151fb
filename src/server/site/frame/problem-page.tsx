import type { HttpProblem } from '../../http/http-problem.ts';
import { page, type Answer } from './answer.ts';
import type { Visit } from './visit.ts';
import { isSentenceKey, sentence } from '../../../messages/sentences.ts';

/** What happened, what to do now, and the number to tell when asking for help. */
export function problemPage(visit: Visit, problem: HttpProblem): Answer {
  const { say, to, request, language } = visit;
  const text = problem.text({ ...problem.extra.params, requestId: request.id });
  const key = `title.${problem.status}`;
  const title = isSentenceKey(key) ? sentence(key) : sentence('title.400');
  const own = (each: { zh: string; en: string }): string => (language === 'en' ? each.en : each.zh);
  return page(
    {
      title: own(title),
      part: 'account',
      isWrong: true,
      main: (
        <>
          <p>{own(text)}</p>
          <ul>
            <li>
              <a href={to('/')}>{say('site.to-public')}</a>
            </li>
            <li>
              <a href={to('/login')}>{say('site.sign-in')}</a>
            </li>
          </ul>
          <p className="hint">{say('site.request-id', { id: request.id })}</p>
        </>
      ),
    },
    { status: problem.status },
  );
}
