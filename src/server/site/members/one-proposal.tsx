import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { readView } from '../../http/view-routes.ts';
import { Done } from '../form/done.tsx';
import { page, type Answer } from '../frame/answer.ts';
import type { Visit } from '../frame/visit.ts';
import { CaseAnswers } from './case-answers.tsx';
import { CaseTalk } from './case-talk.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CaseWording } from './case-wording.tsx';
import { DueMark } from './due-mark.tsx';
import { authorOf } from './author.ts';

/** The acts a member sees as buttons, the ones that wait for him first. Messages have their own form below. */
const first: readonly string[] = ['cosign', 'decline-cosign', 'rate-reply', 'confirm-consultation', 'answer-appointment', 'submit-proposal', 'revise-draft'];

/** 一件提案: where it stands and who has it, the answer on top, then the rest. */
export async function oneProposal(visit: Visit, id: string, query: URLSearchParams): Promise<Answer> {
  const { say, language, to, room } = visit;
  const who = await authorOf(visit);
  const [file, register] = await Promise.all([readView(room, who, 'case', { id }), readView(room, who, 'register', {})]);
  const address = file.slug ?? file.id;
  const acts = file.can.filter((each) => each !== 'message' && each !== 'invite-cosigners' && each !== 'withdraw-proposal');
  const ordered = [...first.filter((each) => acts.includes(each)), ...acts.filter((each) => !first.includes(each))];
  const others = ['invite-cosigners', 'withdraw-proposal'].filter((each) => file.can.includes(each));
  const next = file.deadlines.filter((each) => each.settledOn === null && !each.isVoid).toSorted((a, b) => (a.due < b.due ? -1 : 1))[0];
  return page({
    title: file.title,
    part: 'members',
    crumbs: [
      [say('site.home'), '/m'],
      [say('member.proposals'), '/m/proposals'],
    ],
    main: (
      <>
        <Done visit={visit} done={query.get('done')} />
        <p className="case-line">
          <span className="number">{file.slug ?? (file.receiptNumber === null ? say('case.draft') : say('case.receipt', { number: file.receiptNumber }))}</span>
          <strong className="stage">{word(language, `stage.${file.stage}`)}</strong>
          <span>{say('case.turn', { who: file.turn.units.length > 0 ? file.turn.units.join('、') : word(language, `desk.${file.turn.desk}`) })}</span>
        </p>
        {next ? <DueMark visit={visit} light={next.light} left={next.workingDaysLeft} due={next.due} /> : null}
        {ordered.length === 0 ? null : (
          <ul className="act-list" aria-label={say('acts.title')}>
            {ordered.map((each, at) => (
              <li key={each}>
                <a className={at === 0 ? 'button primary' : 'button'} href={to(`/m/proposals/${address}/do/${each}`)}>
                  {word(language, `command.${each}`)}
                </a>
              </li>
            ))}
          </ul>
        )}
        <Remarks visit={visit} file={file} />
        <CaseAnswers visit={visit} file={file} register={register} />
        <CaseTalk visit={visit} file={file} />
        <CaseWording visit={visit} file={file} />
        <CaseTimeline visit={visit} file={file} />
        {others.length === 0 ? null : (
          <p className="form-acts">
            {others.map((each) => (
              <a key={each} className="button quiet" href={to(`/m/proposals/${address}/do/${each}`)}>
                {word(language, `command.${each}`)}
              </a>
            ))}
          </p>
        )}
      </>
    ),
  });
}

/** Why it came back, or why it was not docketed. */
function Remarks({ visit: { say, language }, file }: { visit: Visit; file: CaseView }) {
  return (
    <>
      {file.remarks === null ? null : (
        <section className="notice" aria-labelledby="remarks">
          <h2 id="remarks">{say('member.remarks')}</h2>
          <p lang="zh-CN" className="text">
            {file.remarks}
          </p>
        </section>
      )}
      {file.exit === null ? null : (
        <section className="notice" aria-labelledby="exit">
          <h2 id="exit">{word(language, `exit.${file.exit.kind}`)}</h2>
          <p lang="zh-CN" className="text">
            {file.exit.text}
          </p>
        </section>
      )}
    </>
  );
}
