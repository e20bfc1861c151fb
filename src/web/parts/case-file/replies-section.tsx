import type { CaseView, ReplyShape } from '../../../contract/views.ts';
import { partLabel } from '../../../contract/form/choices.ts';
import { ReplyDifferences } from '../reply-differences.tsx';
import { Nothing, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { ReplyVersion } from './reply-version.tsx';

/** Each unit's reply, the newest version open and the earlier ones under it. */
export function RepliesSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const answering = file.assignments.filter((each) => each.replies.length > 0);
  return (
    <Section id="replies" title={say('case.replies')}>
      {answering.length === 0 ? <Nothing text={say('case.no-replies')} /> : null}
      {answering.map((part) => (
        <div key={part.id}>
          <h3>{partLabel(part, language)}</h3>
          {part.replies.toReversed().map((each, at) => (
            <details key={each.version} className="card reply" open={at === 0}>
              <summary>
                {say('form.version', { version: each.version, on: each.by.on })} · {each.by.name}（{each.by.post}） <span className="note">{say(stateOf(each))}</span>
              </summary>
              <ReplyVersion reply={each} suggestions={file.suggestions} />
            </details>
          ))}
          {part.replies.length < 2 ? null : (
            <details className="card reply">
              <summary>{say('differences.title')}</summary>
              <ReplyDifferences replies={part.replies} />
            </details>
          )}
        </div>
      ))}
    </Section>
  );
}

function stateOf(reply: ReplyShape): 'reply.issued' | 'reply.sent-back' | 'reply.in-clearance' | 'reply.draft' {
  if (reply.issued !== null) return 'reply.issued';
  const back = reply.sentBack.at(-1);
  const cleared = reply.cleared.at(-1);
  if (back && (!cleared || cleared.by.at < back.by.at)) return 'reply.sent-back';
  return cleared ? 'reply.in-clearance' : 'reply.draft';
}
