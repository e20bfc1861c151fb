import type { FoundCase } from '../../../contract/find-views.ts';
import { word } from '../../../messages/words.ts';
import type { Visit } from '../frame/visit.ts';

/** A case that was found: its title and a passage of each part with the words marked. */
export function Found({ visit: { to, say, language }, found }: { visit: Visit; found: FoundCase }) {
  return (
    <li>
      <a href={to(`/m/proposals/${found.slug ?? found.id}`)} lang="zh-CN">
        {found.slug === null ? null : `${found.slug} `}
        <Marked passage={found.title} />
      </a>
      <p className="hint">
        {word(language, `stage.${found.stage}`)} · {say('find.proposer', { name: found.proposer })}
      </p>
      {found.passages.map((each, at) => (
        <p key={at} lang="zh-CN">
          {say(`find.part.${each.part}`)}：<Marked passage={each.passage} />
        </p>
      ))}
    </li>
  );
}

function Marked({ passage }: { passage: FoundCase['title'] }) {
  return passage.map((each, at) => (each.isHit ? <mark key={at}>{each.text}</mark> : <span key={at}>{each.text}</span>));
}
