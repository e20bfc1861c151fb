import type { CaseView, RegisterView } from '../../../contract/views.ts';
import { isUnit } from '../../../domain/actor.ts';
import type { Who } from '../../http/who.ts';
import type { Visit } from '../frame/visit.ts';
import { CaseAnswers } from '../members/case-answers.tsx';
import { CaseTimeline } from '../members/case-timeline.tsx';
import { CaseWording } from '../members/case-wording.tsx';

/** To look things up: closed until asked for. */
export function TaskRest({ visit, who, file, register }: { visit: Visit; who: Who; file: CaseView; register: RegisterView }) {
  const { say, to } = visit;
  return (
    <>
      <details>
        <summary>{say('leader.wording')}</summary>
        <CaseWording visit={visit} file={file} />
      </details>
      {file.assignments.length === 0 ? null : (
        <details>
          <summary>{say('leader.answers')}</summary>
          <CaseAnswers visit={visit} file={file} register={register} />
        </details>
      )}
      <details>
        <summary>{say('leader.course')}</summary>
        <CaseTimeline visit={visit} file={file} />
      </details>
      <p>
        <a href={to(`/w/proposals/${file.slug ?? file.id}`)}>{say(isUnit(who.actor) ? 'leader.to-unit-desk' : 'leader.to-desk')}</a>
      </p>
    </>
  );
}
