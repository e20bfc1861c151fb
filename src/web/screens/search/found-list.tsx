import { useRef } from 'react';
import { Link } from 'react-router';
import type { FoundCase } from '../../../contract/find-views.ts';
import { word } from '../../../messages/words.ts';
import { useListKeys } from '../../parts/list-keys.ts';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';

export function FoundList({ items }: { items: readonly FoundCase[] }) {
  const { say, language } = useWords();
  const list = useRef<HTMLOListElement>(null);
  useListKeys(list);
  return (
    <ol className="found-list" ref={list}>
      {items.map((each) => (
        <li key={each.id} className="card">
          <h3>
            <Link data-row to={paths.case(each.slug ?? each.id)} lang="zh-CN">
              {each.slug === null ? null : <span className="case-number">{each.slug} </span>}
              <Passage passage={each.title} />
            </Link>
          </h3>
          <p className="hint">
            <span className="stage">{word(language, `stage.${each.stage}`)}</span>
            <span>{word(language, `kind.${each.kind}`)}</span>
            <span>{say('find.proposer', { name: each.proposer })}</span>
            {each.lead === null ? null : <span>{say('find.lead-unit', { name: each.lead })}</span>}
          </p>
          {each.passages.length === 0 ? null : (
            <ul className="passages">
              {each.passages.map(({ part, passage }, at) => (
                <li key={at}>
                  <span className="note">{say('find.hit-in', { part: say(`find.part.${part}`) })}</span>
                  <span lang="zh-CN">
                    <Passage passage={passage} />
                  </span>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}

function Passage({ passage }: { passage: FoundCase['title'] }) {
  return passage.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>));
}
