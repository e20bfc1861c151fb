import { Alert } from 'antd';
import { useParams } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { useCommand } from '../../parts/commands.ts';
import { CaseLine } from '../../parts/case-line.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { ReplyDifferences } from '../../parts/reply-differences.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { LastVersion } from './last-version.tsx';
import { ReplyForm } from './reply-form.tsx';

/** W20 答复起草: every suggestion answered beside the letter it becomes. */
export function ReplyScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const { id = '' } = useParams();
  const query = useView('case', { id });
  usePageTitle(`${say('reply-desk.title')} ${query.data?.slug ?? ''}`);
  return (
    <>
      <h1>{say('reply-desk.title')}</h1>
      <p className="lead">{say('reply-desk.lead')}</p>
      <Shown query={query}>{(file) => <ReplyPage key={file.id} file={file} me={me} />}</Shown>
    </>
  );
}

/** A first draft and each later one, or, once the letter is out, its correction. */
const acts = ['draft-reply', 'correct-reply'] as const;

function ReplyPage({ file, me }: { file: CaseView; me: MeView }) {
  const { say } = useWords();
  const name = acts.find((each) => file.can.includes(each));
  const command = useCommand(name ?? acts[0]);
  const handling = useView('handling', { id: file.id });
  const part = file.assignments.find((each) => each.unit.id === me.unit?.id && each.endedOn === null && each.role !== 'assisting');
  return (
    <>
      <CaseLine file={file} here="reply" />
      {part ? <LastVersion file={file} part={part} /> : null}
      {name === undefined ? (
        <Alert type="info" showIcon title={say('act.not-now')} />
      ) : (
        <Shown query={command}>
          {(found) => (
            <Shown query={handling}>{(owed) => (found ? <ReplyForm file={file} me={me} command={found} handling={owed} /> : <Alert type="error" showIcon title={say('act.unknown')} />)}</Shown>
          )}
        </Shown>
      )}
      {part && part.replies.length > 0 ? (
        <Section id="differences" title={say('differences.title')}>
          <ReplyDifferences replies={part.replies} />
        </Section>
      ) : null}
    </>
  );
}
