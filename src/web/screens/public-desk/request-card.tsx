import { Link } from 'react-router';
import type { RequestItem } from '../../../contract/publication-views.ts';
import { formWord } from '../../../messages/words.ts';
import { LightTag } from '../../parts/light-tag.tsx';
import { Facts } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';

export const requestActs = { application: 'answer-application', takedown: 'rule-on-takedown' } as const;

/** One request: who asks what of which case, until when, and how it was settled. */
export function RequestCard({ item, onOpen }: { item: RequestItem; onOpen: () => void }) {
  const { say, language } = useWords();
  const outcome = (code: string): string => (code === 'kept' || code === 'withdrawn' ? say(`requests.${code}`) : formWord(language, 'answer-application', `choice.${code}`));
  return (
    <article className="card entry" aria-label={`${say(`requests.${item.kind}`)} ${item.slug ?? ''}`}>
      <h2 lang="zh-CN">
        <Link to={`/publish/${encodeURIComponent(item.slug ?? item.matterId)}`}>
          {item.slug} {item.title}
        </Link>
      </h2>
      <Facts
        rows={[
          [say('requests.applicant'), item.applicant],
          [say('requests.contact'), item.contact],
          [say('requests.delivery'), item.delivery === null ? null : formWord(language, 'request-on-application', `choice.${item.delivery}`)],
          [say('requests.asked-on'), dayText(item.on, language)],
          [say('column.due-day'), item.due === null ? null : dayText(item.due, language)],
          [say(item.kind === 'takedown' ? 'requests.reason' : 'requests.purpose'), item.text],
          [say('requests.settled-by'), item.settled === null ? null : `${outcome(item.settled.outcome)}，${dayText(item.settled.on, language)} ${item.settled.name}：${item.settled.text}`],
        ]}
      />
      {item.settled === null ? (
        <p>
          {item.due === null ? null : <LightTag light={item.light} left={item.workingDaysLeft} />}{' '}
          <button type="button" className="button" onClick={onOpen}>
            {say(`command.${requestActs[item.kind]}`)}
          </button>
        </p>
      ) : null}
    </article>
  );
}
