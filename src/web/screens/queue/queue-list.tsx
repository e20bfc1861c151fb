import { Checkbox } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { QueueItem } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { LightTag } from '../../parts/light-tag.tsx';
import { useListKeys } from '../../parts/list-keys.ts';
import { useWords } from '../../parts/settings.tsx';

interface QueueListProps {
  items: readonly QueueItem[];
  current: string | undefined;
  path: string;
  search: string;
  /** null: nothing can be chosen here */
  selected: ReadonlySet<string> | null;
  onSelect: (selected: ReadonlySet<string>) => void;
}

export function QueueList({ items, current, path, search, selected, onSelect }: QueueListProps) {
  const { say, language } = useWords();
  const list = useRef<HTMLUListElement>(null);
  useListKeys(list);
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <ul ref={list} className="queue-items">
      {items.map((each) => {
        const address = each.slug ?? each.matterId;
        return (
          <li key={`${each.matterId} ${each.step}`} className={address === current ? 'is-open' : ''}>
            {selected === null ? null : (
              <Checkbox checked={selected.has(each.matterId)} onChange={() => toggle(each.matterId)} aria-label={say('queue.choose', { title: `${each.slug ?? ''} ${each.title}` })} />
            )}
            <div>
              <Link data-row to={`/${path}/${encodeURIComponent(address)}${search}`} {...(address === current ? { 'aria-current': 'true' as const } : {})}>
                {each.slug === null ? null : <span className="queue-number">{each.slug}</span>} <span lang="zh-CN">{each.title}</span>
              </Link>
              <p className="queue-note">
                <LightTag light={each.light} left={each.due === null ? null : each.workingDaysLeft} /> <span>{word(language, `step.${each.step}`)}</span>{' '}
                <span lang="zh-CN">{each.lead ?? each.proposer}</span>
                {each.isKey ? <strong className="key">{say('case.key')}</strong> : null}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
