import type { CaseView, ReplyShape } from '../../../contract/views.ts';
import { formWord } from '../../../messages/words.ts';
import type { Visit } from '../frame/visit.ts';

/** The answer to each numbered suggestion, under the suggestion itself. */
export function AnswersList({ visit: { language }, file, reply }: { visit: Visit; file: CaseView; reply: ReplyShape }) {
  return (
    <ol className="answers-list">
      {reply.answers.map((each) => (
        <li key={each.suggestion} value={each.suggestion}>
          <p className="asked" lang="zh-CN">
            {file.suggestions[each.suggestion - 1]}
          </p>
          <p>
            <strong>{formWord(language, 'draft-reply', `choice.${each.verdict}`)}</strong>
          </p>
          <p lang="zh-CN" className="text">
            {each.text}
          </p>
        </li>
      ))}
    </ol>
  );
}
