import { word } from '../../../messages/words.ts';
import { readView } from '../../http/view-routes.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { DueMark } from '../members/due-mark.tsx';
import { Instructions } from './instructions.tsx';
import { leaderCrumbs, leaderOf } from './leader.ts';
import { ActLinks } from './act-links.tsx';
import { Done } from '../form/done.tsx';
import { repliesToDecide, ReplyToDecide } from './reply-to-decide.tsx';
import { Requests } from './requests.tsx';
import { TaskRest } from './task-rest.tsx';

/** L2 一件待批: what it is in two lines, what is to be decided, the acts, then the case to look things up in. */
export async function oneTask(visit: Visit, id: string, query: URLSearchParams): Promise<Answer> {
  const { say, language, room } = visit;
  const who = await leaderOf(visit);
  const [file, register] = await Promise.all([readView(room, who, 'case', { id }), readView(room, who, 'register', {})]);
  const replies = await repliesToDecide(visit, who, file);
  const next = file.deadlines.filter((each) => each.settledOn === null && !each.isVoid).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
  return page({
    title: file.title,
    part: 'leaders',
    crumbs: leaderCrumbs(visit),
    main: (
      <>
        <Done visit={visit} done={query.get('done')} />
        <p className="case-line">
          <span className="number">{file.slug ?? say('case.receipt', { number: file.receiptNumber ?? '' })}</span>
          {file.isKey ? <strong className="key-mark">★ {say('leader.key')}</strong> : null}
          <strong className="stage">{word(language, `stage.${file.stage}`)}</strong>
          <span lang="zh-CN">{file.proposer.name}</span>
        </p>
        <p className="case-line">
          <span>{say('case.turn', { who: file.turn.units.length > 0 ? file.turn.units.join('、') : word(language, `desk.${file.turn.desk}`) })}</span>
        </p>
        {next ? <DueMark visit={visit} light={next.light} left={next.workingDaysLeft} due={next.due} /> : null}
        <Requests visit={visit} file={file} />
        {replies.map((each) => (
          <ReplyToDecide key={each.part.id} visit={visit} file={file} register={register} found={each} />
        ))}
        <ActLinks visit={visit} file={file} />
        <Instructions visit={visit} file={file} />
        <TaskRest visit={visit} who={who} file={file} register={register} />
      </>
    ),
  });
}
