import { Checkbox } from 'antd';
import { useRef } from 'react';
import { Link } from 'react-router';
import type { PublishItem, publishStates } from '../../../contract/publication-views.ts';
import { LightTag } from '../../parts/light-tag.tsx';
import { useListKeys } from '../../parts/list-keys.ts';
import { useRuleWords } from '../../parts/rule-words.ts';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';

interface PublishTableProps {
  state: (typeof publishStates)[number];
  items: readonly PublishItem[];
  /** null: nothing can be chosen here */
  selected: ReadonlySet<string> | null;
  onSelect: (selected: ReadonlySet<string>) => void;
}

export function PublishTable({ state, items, selected, onSelect }: PublishTableProps) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  const list = useRef<HTMLTableSectionElement>(null);
  useListKeys(list);
  const isWaiting = state === 'decide' || state === 'publish';
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect(next);
  };
  return (
    <div className="scroll" role="group" aria-label={say(`publish.state.${state}`)} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{say(`publish.state.${state}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{say('column.number')}</th>
            <th scope="col">{say('column.title')}</th>
            <th scope="col">{say(state === 'decide' ? 'publish.finding' : 'publish.mode')}</th>
            <th scope="col">{say('publish.consent')}</th>
            <th scope="col">{say(isWaiting ? 'column.light' : 'publish.published-on')}</th>
            <th scope="col">{say('column.lead')}</th>
          </tr>
        </thead>
        <tbody ref={list}>
          {items.map((each) => (
            <tr key={each.matterId}>
              <td className="nowrap">
                {selected === null ? null : (
                  <Checkbox checked={selected.has(each.matterId)} onChange={() => toggle(each.matterId)} aria-label={say('publish.choose', { title: `${each.slug ?? ''} ${each.title}` })} />
                )}{' '}
                {each.slug}
              </td>
              <th scope="row" lang="zh-CN">
                <Link data-row to={`/publish/${encodeURIComponent(each.slug ?? each.matterId)}`}>
                  {each.title}
                </Link>
              </th>
              <td className="nowrap">{rule('openness', state === 'decide' ? each.finding : each.mode)}</td>
              <td className="nowrap">{say(each.mayPublish ? 'publish.consent-yes' : 'publish.consent-no')}</td>
              <td className="nowrap">
                {isWaiting ? <LightTag light={each.light} left={each.due === null ? null : each.workingDaysLeft} /> : dayText(each.publishedOn, language)}
                {each.embargoUntil === null ? null : `（${say('publish.embargo-until')} ${each.embargoUntil}）`}
              </td>
              <td lang="zh-CN">{each.lead ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
