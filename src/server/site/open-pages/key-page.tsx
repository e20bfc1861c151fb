import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { publicPage } from '../public/public-frame.tsx';
import { afterOf } from './asked.ts';
import { CaseList } from './case-list.tsx';
import { openCases } from './queries/open-cases.ts';
import { openRead } from './queries/open-read.ts';

/** P8 `/key`: the recommendation of the conference and the key proposals, as far as they are public. */
export async function keyPage(visit: Visit, query: URLSearchParams): Promise<Answer> {
  const { say } = visit;
  const cases = await openRead(visit, (reading) => openCases(reading, { isLed: true }, afterOf(query)));
  return page(
    publicPage(visit, {
      title: say('browse.key-title'),
      main: (
        <>
          <p className="lead">{say('browse.key-lead')}</p>
          <CaseList visit={visit} page={cases} path="/key" none={say('browse.key-none')} />
        </>
      ),
    }),
  );
}
