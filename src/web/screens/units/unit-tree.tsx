import { Input } from 'antd';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { UnitItem } from '../../../contract/register-views.ts';
import { useListKeys } from '../../parts/list-keys.ts';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import './units.css';

/** What somebody may know a unit by. */
const knownBy = (unit: UnitItem): string => [unit.name, unit.code, ...unit.duties, ...unit.formerNames.map((each) => each.name), ...unit.people.map((each) => each.name), unit.phone ?? ''].join(' ');

/** The tree as nested lists; with a search, the units that fit and those above them. */
export function UnitTree({ items, q, openId }: { items: readonly UnitItem[]; q: string; openId: string | undefined }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const list = useRef<HTMLDivElement>(null);
  useListKeys(list);
  const { shown, hits, below } = useMemo(() => found(items, q.trim()), [items, q]);
  const roots = below.get(null) ?? [];
  return (
    <>
      <label className="pick is-search">
        {say('units.search')}
        <Input data-search allowClear value={q} onChange={(event) => filter.set({ q: event.target.value }, true)} />
      </label>
      <nav ref={list} aria-label={say('units.tree')}>
        <p className="hint" role="status">
          {q.trim() === '' ? '' : say('units.found', { count: hits })}
        </p>
        {roots.length === 0 ? <p className="nothing">{say(items.length === 0 ? 'units.none' : 'units.none-found')}</p> : <Branch units={roots} below={below} shown={shown} openId={openId} />}
      </nav>
    </>
  );
}

interface BranchProps {
  units: readonly UnitItem[];
  below: ReadonlyMap<string | null, readonly UnitItem[]>;
  shown: ReadonlySet<string>;
  openId: string | undefined;
}

function Branch({ units, below, shown, openId }: BranchProps) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const search = filter.get('q') === '' ? '' : `?q=${encodeURIComponent(filter.get('q'))}`;
  return (
    <ul className="tree">
      {units.map((unit) => {
        const under = below.get(unit.id) ?? [];
        return (
          <li key={unit.id}>
            <Link data-row to={`/units/${unit.id}${search}`} {...(unit.id === openId ? { 'aria-current': 'page' as const } : {})} className={shown.has(unit.id) ? 'is-hit' : undefined}>
              <span lang="zh-CN">{unit.name}</span>
              {unit.retiredOn === null ? null : <span className="note">{say('units.retired')}</span>}
              {unit.openCases ? <span className="badge">{say('units.open-short', { count: unit.openCases })}</span> : null}
            </Link>
            {under.length > 0 ? <Branch units={under} below={below} shown={shown} openId={openId} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function found(items: readonly UnitItem[], q: string) {
  const byId = new Map(items.map((each) => [each.id, each]));
  const isHit = (unit: UnitItem): boolean => q !== '' && knownBy(unit).includes(q);
  const kept = new Set<string>();
  for (const unit of items) {
    if (q !== '' && !isHit(unit)) continue;
    for (let at: UnitItem | undefined = unit, steps = 0; at && steps < 20; at = byId.get(at.parentId ?? ''), steps++) kept.add(at.id);
  }
  const below = new Map<string | null, UnitItem[]>();
  for (const unit of items) {
    if (!kept.has(unit.id)) continue;
    const parent = unit.parentId !== null && byId.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const shown = new Set(items.filter(isHit).map((each) => each.id));
  return { below, shown, hits: shown.size };
}
