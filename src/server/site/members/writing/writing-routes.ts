import { keepFiles } from '../../form/kept-files.ts';
import { valuesOf, rowChange, control } from '../../form/posted.ts';
import { go, type Answer } from '../../frame/answer.ts';
import type { Fields, Site } from '../../frame/site-routes.ts';
import type { Posted } from '../../frame/posted-form.ts';
import type { Visit } from '../../frame/visit.ts';
import { HttpProblem } from '../../../http/http-problem.ts';
import { authorOf } from '../author.ts';
import { checkWriting } from './check-writing.tsx';
import { submitWriting } from './submit-writing.ts';
import { faultsOfStep, fieldsOfStep, stepsFor, type WritingStep } from './steps.ts';
import { stepPage } from './step-page.tsx';
import { commandOf, dropPage, taskList, writingPath } from './writing-pages.tsx';
import { beginWriting, dropWriting, keepWriting, writingAt } from './writing-store.ts';
import type { Role } from '../../../../domain/actor.ts';

/** 写提案: begun, filled in step by step in any order, checked, handed in. */
export function writingRoutes(site: Site): void {
  site.post('/m/new', async (visit) => go(writingPath(await beginWriting(visit, await authorOf(visit)))));
  site.get('/m/writing/:id', async (visit, { id = '' }) => {
    const who = await authorOf(visit);
    return taskList(visit, who, await writingAt(visit, who, id));
  });
  site.post('/m/writing/:id/drop', async (visit, { id = '' }, fields) => {
    const who = await authorOf(visit);
    const writing = await writingAt(visit, who, id);
    if (fields.get('sure') !== 'yes') return dropPage(visit, writing);
    await dropWriting(visit, who, writing.id);
    return go('/m/proposals');
  });
  site.get('/m/writing/:id/check', async (visit, { id = '' }) => {
    const who = await authorOf(visit);
    return checkWriting(visit, who, await writingAt(visit, who, id));
  });
  site.post('/m/writing/:id/check', async (visit, { id = '' }) => {
    const who = await authorOf(visit);
    return submitWriting(visit, who, await writingAt(visit, who, id));
  });
  site.get('/m/writing/:id/:step', async (visit, { id = '', step = '' }) => {
    const who = await authorOf(visit);
    return stepPage(visit, who, { writing: await writingAt(visit, who, id), step: stepNamed(step, who.actor.role) });
  });
  site.post('/m/writing/:id/:step', keepStep, { takesFiles: true });
}

function stepNamed(name: string, role: Role): WritingStep {
  const step = stepsFor(role).find((each) => each.id === name);
  if (!step) throw new HttpProblem(404, 'no-such-page');
  return step;
}

/** Kept whatever is wrong with it, so that nothing typed is lost; what is wrong is said. */
async function keepStep(visit: Visit, { id = '', step: name = '' }: Readonly<Record<string, string>>, typed: Fields, files: Posted['files']): Promise<Answer> {
  const who = await authorOf(visit);
  const step = stepNamed(name, who.actor.role);
  const command = commandOf(visit, step.command);
  const shapes = fieldsOfStep(step, command);
  const { fields, faults: fileFaults } = await keepFiles(visit, who, shapes, { fields: typed, files });
  const values = valuesOf(shapes, fields);
  const changed = rowChange(shapes, values, fields);
  const writing = await keepWriting(visit, who, await writingAt(visit, who, id), changed ?? values);
  if (fields.get('_save') === 'auto') return { kind: 'bytes', type: 'application/json; charset=utf-8', bytes: JSON.stringify({ keptAt: visit.room.desk.clock() }) };
  if (fileFaults.length > 0) return stepPage(visit, who, { writing, step, faults: fileFaults });
  if (changed !== null) return stepPage(visit, who, { writing, step });
  if (fields.get(control.resume) === 'signed-in') return stepPage(visit, who, { writing, step, notice: visit.say('site.resumed') });
  if (fields.get('_save') === 'later') return go(writingPath(writing.id));
  const faults = faultsOfStep(step, command, writing.values, visit.language);
  return faults.length > 0 ? stepPage(visit, who, { writing, step, faults }) : go(writingPath(writing.id));
}
