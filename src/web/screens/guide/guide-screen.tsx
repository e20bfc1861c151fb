import './guide.css';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { MeView } from '../../../contract/views.ts';
import { useGuides, type Guide } from '../../parts/guide/guides.ts';
import { KeysTable } from '../../parts/guide/keys-table.tsx';
import { blocksOf, Markdown } from '../../parts/guide/markdown.tsx';
import { isTopic, topicsFor, type Topic } from '../../parts/guide/topics.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Nothing } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';

/** X7 使用说明: the guide of every post, one's own first; searched and printed. */
export function GuideScreen({ me }: { me: MeView }) {
  const { say, language } = useWords();
  const { topic } = useParams();
  const order = topicsFor(me.role);
  const isKnown = topic === undefined || isTopic(topic);
  const shown: Topic = isTopic(topic) ? topic : (order[0] ?? 'workbench');
  const guides = useGuides(language);
  const [q, setQ] = useState('');
  const id = useId();
  usePageTitle(`${say(`guide.topic.${shown}`)} · ${say('guide.title')}`);
  return (
    <div className="guide">
      <nav aria-label={say('guide.title')} className="guide-topics">
        <ul>
          {order.map((each) => (
            <li key={each}>
              <Link to={`/help/${each}`} {...(each === shown ? { 'aria-current': 'page' as const } : {})}>
                {say(`guide.topic.${each}`)}
              </Link>
            </li>
          ))}
        </ul>
        <div className="pick is-search">
          <label htmlFor={id}>{say('guide.search')}</label>
          <input id={id} type="search" className="palette-field" data-search maxLength={60} value={q} onChange={(event) => setQ(event.target.value)} />
        </div>
        <Button onClick={() => window.print()}>{say('guide.print')}</Button>
      </nav>
      <article>
        {isKnown ? null : <p className="fault">{say('guide.unknown')}</p>}
        <Shown query={guides}>
          {(all) =>
            q.trim() === '' ? (
              <>
                <Markdown text={all.find((each) => each.topic === shown)?.text ?? ''} />
                {shown === 'workbench' ? <KeysTable /> : null}
              </>
            ) : (
              <Hits guides={all} q={q.trim()} onOpen={() => setQ('')} />
            )
          }
        </Shown>
      </article>
    </div>
  );
}

/** Every sentence or line of the guide that holds what is typed. */
function Hits({ guides, q, onOpen }: { guides: readonly Guide[]; q: string; onOpen: () => void }) {
  const { say } = useWords();
  const wanted = q.toLowerCase();
  const hits = guides.flatMap(({ topic, text }) =>
    blocksOf(text).flatMap((block) => {
      const lines = block.kind === 'list' ? block.items : block.kind === 'table' ? block.rows.map((row) => row.join(' ')) : [block.text];
      return lines.filter((each) => each.toLowerCase().includes(wanted)).map((line) => ({ topic, line: line.replace(/\*\*|`/g, '') }));
    }),
  );
  return (
    <>
      <h1>{say('guide.found', { q })}</h1>
      <p role="status" className="total">
        {say('guide.count', { count: hits.length })}
      </p>
      {hits.length === 0 ? <Nothing text={say('guide.none')} /> : null}
      <ul className="guide-hits">
        {hits.slice(0, 50).map(({ topic, line }, at) => (
          <li key={at}>
            <Link to={`/help/${topic}`} onClick={onOpen}>
              {say(`guide.topic.${topic}`)}
            </Link>
            <p>{line}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
