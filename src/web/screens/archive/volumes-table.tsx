import { Button, Checkbox } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ArchiveView } from '../../../contract/follow-up-views.ts';
import { word } from '../../../messages/words.ts';
import type { Batch } from '../../parts/batch.ts';
import { useListKeys } from '../../parts/list-keys.ts';
import { useRuleWords } from '../../parts/rule-words.ts';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';
import { files, hrefOf, paths } from '../../paths.ts';
import '../../parts/office/office.css';

type Volume = ArchiveView['items'][number];

const labelOf = ({ slug, title }: Volume): string => `${slug ?? ''} ${title}`.trim();
const lacks = ({ pieces }: Volume): boolean => pieces.some((each) => !each.isThere);

/** The files of a page, each with what it lacks; several are archived at once after a look at what that means. */
export function VolumesTable({ items, batch }: { items: readonly Volume[]; batch: Batch }) {
  const { say } = useWords();
  const list = useRef<HTMLTableSectionElement>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setAsking] = useState(false);
  useListKeys(list);
  const possible = items.filter((each) => each.mayArchive);
  const chosen = possible.filter((each) => selected.has(each.matterId));
  const toggle = (id: string): void => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    setSelected(next);
  };
  const archive = (): void => {
    setAsking(false);
    const rows = chosen.map((each) => ({ id: each.matterId, label: labelOf(each), body: () => Promise.resolve({ version: each.version, input: {} }) }));
    void batch.run('archive-proposal', rows).then(() => setSelected(new Set()));
  };
  return (
    <>
      <div className="list-head">
        <Checkbox
          disabled={possible.length === 0}
          checked={possible.length > 0 && chosen.length === possible.length}
          indeterminate={chosen.length > 0 && chosen.length < possible.length}
          onChange={(event) => setSelected(event.target.checked ? new Set(possible.map((each) => each.matterId)) : new Set())}
        >
          {say('archive.choose-all')}
        </Checkbox>
        <Button type="primary" disabled={chosen.length === 0 || batch.state === 'running' || isAsking} onClick={() => setAsking(true)}>
          {say('archive.batch', { count: chosen.length })}
        </Button>
      </div>
      {isAsking ? <Confirm count={chosen.length} lacking={chosen.filter(lacks).length} onConfirm={archive} onCancel={() => setAsking(false)} /> : null}
      <div className="scroll" role="group" aria-label={say('archive.title')} tabIndex={0}>
        <table className="dense">
          <caption className="unseen">{say('archive.title')}</caption>
          <thead>
            <tr>
              {(['column.title', 'column.class', 'archive.closed', 'archive.archived', 'archive.pieces', 'archive.package'] as const).map((each) => (
                <th key={each} scope="col">
                  {say(each)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={list}>
            {items.map((each) => (
              <VolumeRow key={each.matterId} item={each} isChosen={selected.has(each.matterId)} onToggle={() => toggle(each.matterId)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What archiving does, said before it is done. */
function Confirm({ count, lacking, onConfirm, onCancel }: { count: number; lacking: number; onConfirm: () => void; onCancel: () => void }) {
  const { say } = useWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} className="section" tabIndex={-1} aria-labelledby="archive-confirm">
      <h2 id="archive-confirm">{say('archive.confirm-title')}</h2>
      <p>{say('archive.confirm-text', { count, lacking })}</p>
      <div className="form-actions">
        <Button type="primary" onClick={onConfirm}>
          {say('archive.confirm', { count })}
        </Button>
        <Button onClick={onCancel}>{say('preview.cancel')}</Button>
      </div>
    </section>
  );
}

function VolumeRow({ item, isChosen, onToggle }: { item: Volume; isChosen: boolean; onToggle: () => void }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  const missing = item.pieces.filter((each) => !each.isThere);
  return (
    <tr>
      <th scope="row">
        {item.mayArchive ? (
          <>
            <Checkbox checked={isChosen} onChange={onToggle} aria-label={say('archive.choose', { title: labelOf(item) })} />{' '}
          </>
        ) : null}
        <Link data-row to={paths.case(item.slug ?? item.matterId)}>
          {item.slug} <span lang="zh-CN">{item.title}</span>
        </Link>
        <p className="hint" lang="zh-CN">
          {item.proposer} · {item.unit ?? '—'}
        </p>
      </th>
      <td>{rule('classes', item.resultClass)}</td>
      <td className="nowrap">{dayText(item.closedOn, language)}</td>
      <td className="nowrap">{item.archivedOn === null ? word(language, `stage.${item.stage}`) : dayText(item.archivedOn, language)}</td>
      <td>
        {missing.length === 0 ? (
          <span>✓ {say('archive.complete', { count: item.pieces.length })}</span>
        ) : (
          <details>
            <summary>✗ {say('archive.lacking', { count: missing.length })}</summary>
            <ul className="pieces">
              {missing.map((each) => (
                <li key={each.piece}>
                  <strong>{say(`archive.piece.${each.piece}`)}</strong>：{say(`archive.why.${each.piece}`)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </td>
      <td>
        <a href={hrefOf(files.casePackage(item.slug ?? item.matterId))} download aria-label={say('archive.package-of', { title: labelOf(item) })}>
          {say('archive.package')}
        </a>
      </td>
    </tr>
  );
}
