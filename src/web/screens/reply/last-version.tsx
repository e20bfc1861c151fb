import { Alert } from 'antd';
import { Link } from 'react-router';
import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

/** What was said to the version before: why it came back, and every remark and objection, so that the new one takes them up. */
export function LastVersion({ file, part }: { file: CaseView; part: CaseView['assignments'][number] }) {
  const { say, language } = useWords();
  const last = part.replies.at(-1);
  if (!last) return null;
  const lines = [
    ...last.sentBack.map((each) => `${word(language, `part.${each.step}`)}：${each.reason}（${each.by.name}，${each.by.on}）`),
    ...last.objections.filter((each) => !each.isResolved).map((each) => `${say('reply.objections')}：${each.unit}：${each.text}`),
    ...last.comments.map((each) => `${say('reply.paragraph', { n: each.paragraph })}：${each.text}（${each.by.name}）`),
  ];
  const link = <Link to={paths.clear(file.slug ?? file.id)}>{say('reply-desk.see-version', { version: last.version })}</Link>;
  return (
    <Alert
      type={last.sentBack.length > 0 ? 'warning' : 'info'}
      showIcon
      title={say(last.sentBack.length > 0 ? 'reply-desk.came-back' : 'reply-desk.new-version', { version: last.version })}
      description={
        <>
          {lines.length === 0 ? null : (
            <ul lang="zh-CN">
              {lines.map((each, at) => (
                <li key={at}>{each}</li>
              ))}
            </ul>
          )}
          {link}
        </>
      }
    />
  );
}
