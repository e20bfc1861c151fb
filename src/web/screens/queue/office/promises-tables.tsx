import { useRef } from 'react';
import { Link } from 'react-router';
import type { CommitmentsView } from '../../../../contract/follow-up-views.ts';
import { word } from '../../../../messages/words.ts';
import { LightTag } from '../../../parts/light-tag.tsx';
import { useListKeys } from '../../../parts/list-keys.ts';
import { Section } from '../../../parts/section.tsx';
import { useWords } from '../../../parts/settings.tsx';
import { dayText } from '../../../../messages/times.ts';

const counted = ['overdue', 'open', 'claimed', 'fulfilled', 'dropped'] as const;

/** How each unit keeps its promises; every number opens the promises it counts. */
export function PromisesByUnit({ units }: { units: CommitmentsView['units'] }) {
  const { say } = useWords();
  return (
    <Section id="by-unit" title={say('track.units')}>
      <div className="scroll" role="group" aria-label={say('track.units')} tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{say('track.units')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('column.unit')}</th>
              {counted.map((each) => (
                <th key={each} scope="col">
                  {say(`track.filter.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((each) => (
              <tr key={each.unit.id}>
                <th scope="row" lang="zh-CN">
                  {each.unit.name}
                </th>
                {counted.map((state) => (
                  <td key={state} className="number">
                    {each[state] === 0 ? (
                      0
                    ) : (
                      <Link
                        to={`/track?${new URLSearchParams({ unit: each.unit.id, state }).toString()}`}
                        aria-label={say('track.count-of', { unit: each.unit.name, state: say(`track.filter.${state}`), count: each[state] })}
                      >
                        {each[state]}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

export function PromisesTable({ items, search }: { items: CommitmentsView['items']; search: string }) {
  const { say, language } = useWords();
  const list = useRef<HTMLTableSectionElement>(null);
  useListKeys(list);
  return (
    <div className="scroll" role="group" aria-label={say('track.list')} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{say('track.list')}</caption>
        <thead>
          <tr>
            {(['column.promise', 'column.light', 'column.due-day', 'column.unit', 'track.report', 'track.review', 'column.title'] as const).map((each) => (
              <th key={each} scope="col">
                {say(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={list}>
          {items.map((each) => (
            <tr key={each.id}>
              <th scope="row" lang="zh-CN">
                <Link data-row to={`/track/${encodeURIComponent(each.slug ?? each.matterId)}${search}`}>
                  {each.text}
                </Link>
              </th>
              <td className="nowrap">
                {each.state === 'open' ? <LightTag light={each.light} left={each.workingDaysLeft} /> : word(language, `state.${each.state}`)}
                {each.isConvertible ? <p>{say('track.filter.convertible')}</p> : null}
              </td>
              <td className="nowrap">
                {dayText(each.dueOn, language)}
                {each.dueOn === each.originalDueOn ? null : <p className="hint">{say('case.original-due', { day: each.originalDueOn })}</p>}
              </td>
              <td lang="zh-CN">{each.unit.name}</td>
              <td>
                {each.report === null ? (
                  <span className="hint">{say('track.report-none')}</span>
                ) : (
                  <>
                    {each.report.on} {each.report.claimsDone ? <strong>{say('track.claims')}</strong> : null} <span lang="zh-CN">{each.report.text}</span>
                    <p className="hint">{say('track.reports', { count: each.reports })}</p>
                  </>
                )}
              </td>
              <td className="nowrap">{each.state === 'open' ? dayText(each.reviewDue, language) : (each.settledOn ?? '—')}</td>
              <td lang="zh-CN">
                {each.slug} {each.title}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
