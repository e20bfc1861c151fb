import './letter.css';
import './find.css';
import { useState } from 'react';
import type { ReplyShape } from '../../contract/views.ts';
import { word } from '../../messages/words.ts';
import { Pick } from './pick.tsx';
import { partsOfReply } from './reply-parts.ts';
import { useRuleWords } from './rule-words.ts';
import { useWords } from './settings.tsx';
import { TextDifferences } from './text-differences.tsx';

/** Any two versions of a reply side by side, piece by piece; what changed is marked and underlined, what did not is not repeated. */
export function ReplyDifferences({ replies }: { replies: readonly ReplyShape[] }) {
  const { say, language } = useWords();
  const versions = replies.map((each) => ({ value: String(each.version), label: say('form.version', { version: each.version, on: each.by.on }) }));
  // Until somebody chooses, the newest two: also when a further version comes in while one looks.
  const [older = String(replies.at(-2)?.version ?? ''), setOlder] = useState<string>();
  const [newer = String(replies.at(-1)?.version ?? ''), setNewer] = useState<string>();
  if (replies.length < 2) return <p className="nothing">{say('differences.one')}</p>;
  const at = (version: string): ReplyShape | undefined => replies.find((each) => String(each.version) === version);
  const [before, after] = [at(older), at(newer)];
  return (
    <>
      <div className="filters">
        <Pick label={say('differences.older')} value={older} all={say('differences.choose')} options={versions} onPick={setOlder} />
        <Pick label={say('differences.newer')} value={newer} all={say('differences.choose')} options={versions} onPick={setNewer} />
      </div>
      {before && after ? <Table before={before} after={after} language={language} /> : <p className="nothing">{say('differences.two')}</p>}
    </>
  );
}

function Table({ before, after, language }: { before: ReplyShape; after: ReplyShape; language: 'zh-CN' | 'en' }) {
  const { say } = useWords();
  const rule = useRuleWords();
  const verdict = (reply: ReplyShape, n: number): string => {
    const found = reply.answers.find((each) => each.suggestion === n);
    return found ? word(language, `choice.${found.verdict}`) : '';
  };
  const parts = [...partsOfReply(before), ...partsOfReply(after)].filter((each, at, all) => all.findIndex((other) => other.key === each.key) === at);
  const pieces = parts.map(({ key, kind, n }) => {
    const of = (reply: ReplyShape): string => [kind === 'answer' ? verdict(reply, n) : '', partsOfReply(reply).find((each) => each.key === key)?.text ?? ''].filter((each) => each !== '').join('：');
    return { key, name: say(`differences.${kind}`, { n }), own: of(before), other: of(after) };
  });
  const facts = [
    { key: 'class', name: say('reply.proposed-class'), own: rule('classes', before.proposedClass), other: rule('classes', after.proposedClass) },
    { key: 'openness', name: say('reply.openness'), own: rule('openness', before.openness), other: rule('openness', after.openness) },
  ];
  const all = [...pieces, ...facts];
  const changed = all.filter((each) => each.own !== each.other);
  return (
    <>
      <p role="status">{say('differences.count', { changed: changed.length, same: all.length - changed.length })}</p>
      {changed.length === 0 ? null : (
        <div className="scroll" role="group" aria-label={say('differences.title')} tabIndex={0}>
          <table className="sentences">
            <caption className="unseen">{say('differences.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('differences.piece')}</th>
                <th scope="col">{say('reply.version', { version: before.version })}</th>
                <th scope="col">{say('reply.version', { version: after.version })}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map((each) => (
                <tr key={each.key}>
                  <th scope="row">{each.name}</th>
                  <td>
                    <TextDifferences own={each.own} other={each.other} />
                  </td>
                  <td>
                    <TextDifferences own={each.other} other={each.own} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
