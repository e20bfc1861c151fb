import './reply.css';
import type { CaseView } from '../../../contract/views.ts';
import type { HandlingView } from '../../../contract/unit-views.ts';
import { partsFor } from '../../../contract/form/choices.ts';
import { Fields } from '../../parts/command-form/field.tsx';
import { useForm } from '../../parts/command-form/form-context.tsx';
import type { Field } from '../../../contract/form/schema.ts';
import { useWords } from '../../parts/settings.tsx';
import { ReplyInsert, useQuotes } from './reply-insert.tsx';
import { ReplyPoint } from './reply-point.tsx';
import { ReplyPreview } from './reply-preview.tsx';

interface ReplyLayoutProps {
  fields: readonly Field[];
  file: CaseView;
  handling: HandlingView;
}

/** The command's fields as one writes a reply: on the left point by point, on the right the letter it becomes. */
export function ReplyLayout({ fields, file, handling }: ReplyLayoutProps) {
  const { say } = useWords();
  const { values, context } = useForm();
  const quotes = useQuotes(file, handling);
  const only = (...names: string[]): readonly Field[] => fields.filter((each) => names.includes(each.name));
  const part = file.assignments.find((each) => each.id === values['assignmentId']);
  return (
    <div className="reply-desk">
      <div className="reply-fields">
        <ReplyInsert quotes={quotes}>
          {partsFor(context).length > 1 ? <Fields fields={only('assignmentId')} /> : null}
          {handling.isByChapters ? (
            <Fields fields={only('chapters', 'problems', 'nextSteps', 'commitments')} />
          ) : (
            <section aria-labelledby="reply-points">
              <h2 id="reply-points">{say('reply-desk.points')}</h2>
              {part?.suggestions.map((each) => (
                <ReplyPoint key={each} fields={fields} suggestion={each} asked={file.suggestions[each - 1] ?? ''} handling={handling} />
              ))}
            </section>
          )}
          <section aria-labelledby="reply-result">
            <h2 id="reply-result">{say('reply-desk.result')}</h2>
            <Fields fields={only('proposedClass')} />
            <ClassNeeds handling={handling} code={values['proposedClass']} />
            <Fields fields={only('explanation', 'moneyWan', 'openness', 'opennessReason')} />
          </section>
        </ReplyInsert>
      </div>
      <ReplyPreview matterId={file.id} fields={fields} />
    </div>
  );
}

/** What the class chosen asks for, before the command has to say so. */
function ClassNeeds({ handling, code }: { handling: HandlingView; code: unknown }) {
  const { say } = useWords();
  const found = handling.classes.find((each) => each.code === code);
  if (!found?.needsCommitment && !found?.needsExplanation) return null;
  return <p className="hint">{say(found.needsCommitment ? 'reply-desk.needs-promise' : 'reply-desk.needs-explanation')}</p>;
}
