import { readView } from '../../http/view-routes.ts';
import { showForm, takeForm } from '../form/command-page.tsx';
import type { CommandTask } from '../form/command-task.ts';
import { page, type Answer } from '../frame/answer.ts';
import type { Posted } from '../frame/posted-form.ts';
import type { Visit } from '../frame/visit.ts';
import { authorOf, type Author } from './author.ts';

/** Read back before they are sent: they cannot be taken back, or others see them at once. */
const checked: readonly string[] = ['rate-reply', 'submit-proposal', 'withdraw-proposal', 'cosign', 'decline-cosign', 'contest-class'];

async function taskOf(visit: Visit, who: Author, id: string, command: string): Promise<CommandTask> {
  const { say } = visit;
  const file = await readView(visit.room, who, 'case', { id });
  const address = file.slug ?? file.id;
  return {
    command,
    file,
    part: 'members',
    crumbs: [
      [say('site.home'), '/m'],
      [file.title, `/m/proposals/${address}`],
    ],
    // A signed proposal keeps its kind; the seal of a body is scanned where it is handed in.
    omit: command === 'revise-draft' ? ['matterKind', 'seal'] : [],
    isChecked: checked.includes(command),
    lead: (
      <p className="lead" lang="zh-CN">
        {file.slug} {file.title}
      </p>
    ),
    doneAt: ({ id: done }) => (command === 'submit-proposal' ? `/m/proposals/${done}/done` : `/m/proposals/${address}?done=${command}`),
  };
}

/** Any act on a proposal, as a page of its own: made from the command's schema, so that it asks what the rule asks. */
export async function showAct(visit: Visit, id: string, command: string): Promise<Answer> {
  const who = await authorOf(visit);
  return showForm(visit, who, await taskOf(visit, who, id, command));
}

export async function takeAct(visit: Visit, id: string, command: string, { fields, files }: Posted): Promise<Answer> {
  const who = await authorOf(visit);
  return takeForm(visit, who, await taskOf(visit, who, id, command), fields, files);
}

/** 提交成功: the receipt number and what happens next. */
export async function handedIn(visit: Visit, id: string): Promise<Answer> {
  const { say, to, room } = visit;
  const who = await authorOf(visit);
  const file = await readView(room, who, 'case', { id });
  const what = file.receiptNumber !== null ? 'member.done-submitted' : file.cosigners.length > 0 ? 'member.done-invited' : 'member.done-drafted';
  return page({
    title: say(what),
    part: 'members',
    crumbs: [[say('site.home'), '/m']],
    main: (
      <>
        <div className="confirmation">
          <p lang="zh-CN">{file.title}</p>
          {file.receiptNumber === null ? null : (
            <p>
              {say('member.receipt')} <strong className="number">{file.receiptNumber}</strong>
            </p>
          )}
        </div>
        <h2>{say('member.next')}</h2>
        <p>{say(`${what}.next`, { day: file.cosignCutOffOn ?? '' })}</p>
        <p className="form-acts">
          <a className="button primary" href={to(`/m/proposals/${file.slug ?? file.id}`)}>
            {say('member.see')}
          </a>
          <a className="button quiet" href={to('/m')}>
            {say('site.home')}
          </a>
        </p>
      </>
    ),
  });
}
