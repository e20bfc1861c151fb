import { partsFor } from '../../../contract/form/choices.ts';
import type { ClearanceShape } from '../../../contract/unit-views.ts';
import type { CaseView, MeView, RegisterView } from '../../../contract/views.ts';
import { findWord, labelWord, word, type Language } from '../../../messages/words.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { letterAtHand } from '../../http/letter-at-hand.ts';
import { readView } from '../../http/view-routes.ts';
import type { Who } from '../../http/who.ts';
import { showForm, takeForm } from '../form/command-page.tsx';
import type { CommandTask } from '../form/command-task.ts';
import type { Answer } from '../frame/answer.ts';
import type { Fields } from '../frame/site-routes.ts';
import type { Visit } from '../frame/visit.ts';
import { leaderCrumbs, leaderOf } from './leader.ts';
import { isLeaderAct } from './leader-act-list.ts';
import { phrasesOf } from './canned-phrases.ts';

/** Any decision about a case as a form of its own. */
export async function showAct(visit: Visit, id: string, command: string): Promise<Answer> {
  const who = await leaderOf(visit);
  return showForm(visit, who, await taskOf(visit, who, id, command));
}

export async function takeAct(visit: Visit, id: string, command: string, fields: Fields): Promise<Answer> {
  const who = await leaderOf(visit);
  return takeForm(visit, who, await taskOf(visit, who, id, command), fields);
}

async function taskOf(visit: Visit, who: Who, id: string, command: string): Promise<CommandTask> {
  const { room, say, language } = visit;
  const [file, me, register] = await Promise.all([readView(room, who, 'case', { id }), readView(room, who, 'me', {}), readView(room, who, 'register', {})]);
  if (!isLeaderAct(command)) throw new HttpProblem(404, 'no-such-page');
  const part = onlyPart(file, me, command);
  const reply = part?.replies.at(-1);
  const clearance = await clearanceOf(visit, who, file, command, part);
  const effect = findWord(language, `effect.${command}`)?.text;
  return {
    command,
    file,
    part: 'leaders',
    crumbs: [...leaderCrumbs(visit), [file.title, `/l/tasks/${file.slug ?? file.id}`]],
    fixed: { ...known(visit, command, part), ...(command === 'issue-reply' && clearance?.examinedLetterHash != null ? { letterHash: clearance.examinedLetterHash } : {}) },
    omit: command === 'issue-reply' || command === 'rule-on-return' || command === 'rule-on-extension' || command === 'take-lead' ? ['happenedOn', 'copies'] : [],
    isChecked: true,
    isShort: true,
    phrases: phrasesOf(language, command),
    ...(effect === undefined ? {} : { effect }),
    ...(command === 'examine-reply' ? { complete: withLetter(visit, who, file) } : {}),
    lead: (
      <>
        {command === 'clear-reply' && clearance?.next != null ? <p className="lead">{say('leader.this-step', { what: word(language, `step.${clearance.next}`) })}</p> : null}
        <p className="lead" lang="zh-CN">
          {file.slug} {file.title}
        </p>
        {part ? (
          <p>
            <span lang="zh-CN">{part.unit.name}</span>
            {reply === undefined ? null : ` · ${say('leader.version', { version: reply.version, class: className(language, register, reply.officeClass ?? reply.proposedClass) })}`}
          </p>
        ) : null}
      </>
    ),
    doneAt: () => `/l/next?${new URLSearchParams({ done: command, from: file.id }).toString()}`,
  };
}

function className(language: Language, { words }: RegisterView, code: string): string {
  const found = (words['classes'] ?? []).find((each) => each.code === code);
  return found ? labelWord(language, found).text : code;
}

type Part = CaseView['assignments'][number];

const aboutReply: readonly string[] = ['clear-reply', 'send-back-reply', 'examine-reply', 'issue-reply'];

/** The one part the act can be about; undefined where the form has to ask. */
function onlyPart(file: CaseView, me: MeView, command: string): Part | undefined {
  const parts = partsFor({ file, me, command }).filter((each) => !aboutReply.includes(command) || each.replies.at(-1)?.issued === null);
  return parts.length === 1 ? parts[0] : undefined;
}

/** Part and version one looks at are not asked again. */
function known({ room }: Visit, command: string, part: Part | undefined): Record<string, unknown> {
  const shape = room.desk.commands.get(command)?.input.shape ?? {};
  if (part === undefined) return {};
  const version = part.replies.at(-1)?.version;
  return { ...('assignmentId' in shape ? { assignmentId: part.id } : {}), ...('version' in shape && version !== undefined ? { version } : {}) };
}

/** Where the reply is in the unit's chain, and the very letter that was examined: what is issued. */
async function clearanceOf({ room }: Visit, who: Who, file: CaseView, command: string, part: Part | undefined): Promise<ClearanceShape | null> {
  if (part === undefined || (command !== 'issue-reply' && command !== 'clear-reply')) return null;
  const { parts } = await readView(room, who, 'handling', { id: file.id });
  return parts.find((each) => each.assignmentId === part.id)?.clearance ?? null;
}

/** The letter is typeset the moment the reply is examined, with the class and openness decided here. */
const withLetter =
  ({ room }: Visit, who: Who, file: CaseView) =>
  async (input: Record<string, unknown>): Promise<Record<string, unknown>> => {
    const { assignmentId, officeClass, openness } = input;
    const [part, decided, open] = [assignmentId, officeClass, openness].map((each) => (typeof each === 'string' ? each : undefined));
    const { hash } = await letterAtHand(room, who, { matterId: file.id, assignmentId: part ?? '', officeClass: decided, openness: open });
    return { ...input, letterHash: hash };
  };
