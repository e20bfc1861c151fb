import { createElement } from 'react';
import { somebodyOutside } from '../../../http/who.ts';
import type { Answer } from '../../frame/answer.ts';
import type { Fields } from '../../frame/site-routes.ts';
import type { Visit } from '../../frame/visit.ts';
import { showForm, takeForm } from '../../form/command-page.tsx';
import type { CommandTask } from '../../form/command-task.ts';
import { dayOf } from '../../../../domain/day.ts';
import { topicNumber } from '../queries/open-topics.ts';

/** P11 `/clues/new`: anybody says what a proposal should be about; read through once more, then handed in. */
export const showTopicForm = (visit: Visit): Promise<Answer> => showForm(visit, somebodyOutside(visit.district), taskOf(visit));
export const takeTopicForm = (visit: Visit, fields: Fields): Promise<Answer> => takeForm(visit, somebodyOutside(visit.district), taskOf(visit), fields);

function taskOf({ say, room }: Visit): CommandTask {
  return {
    command: 'suggest-topic',
    file: null,
    part: 'public',
    crumbs: [
      [say('site.home'), '/'],
      [say('topic.title'), '/clues'],
    ],
    lead: createElement('p', { className: 'notice' }, say('topic.privacy')),
    isChecked: true,
    doneAt: ({ id }) => `/clues/done?number=${topicNumber(id, dayOf(room.desk.clock()))}`,
  };
}
