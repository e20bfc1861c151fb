import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { UnitItem } from '../../../contract/register-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { SheetImport } from '../../parts/register/sheet-import.tsx';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { UnitPage } from './unit-page.tsx';
import { UnitsHead } from './units-head.tsx';
import { UnitTree } from './unit-tree.tsx';

/** W36 承办单位目录: the tree on the left, one unit on the right. */
export function UnitsScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const units = useView('units', {});
  usePageTitle(say('units.title'));
  return (
    <>
      <h1>{say('units.title')}</h1>
      <Shown query={units}>{({ items, can }) => <Units items={items} can={can} me={me} />}</Shown>
    </>
  );
}

function Units({ items, can, me }: { items: readonly UnitItem[]; can: readonly string[]; me: MeView }) {
  const { say } = useWords();
  const { id } = useParams();
  const navigate = useNavigate();
  const filter = useUrlFilter();
  const [isImporting, setImporting] = useState(false);
  const act = filter.get('act') || undefined;
  const open = items.find((each) => each.id === id);
  const isNew = act === 'register-unit';
  const standing = items.filter((each) => each.retiredOn === null);
  const close = (): void => filter.set({ act: undefined }, true);
  return (
    <>
      <p className="lead">{say('units.lead')}</p>
      <UnitsHead count={standing.length} retired={items.length - standing.length} can={can} onImport={() => setImporting(true)} />
      <div className="queue">
        <div className="queue-list">
          <UnitTree items={items} q={filter.get('q')} openId={id} />
        </div>
        <div className="queue-case">
          {open ? <UnitPage key={open.id} unit={open} all={items} onAct={(each) => filter.set({ act: each })} /> : <p className="nothing">{say(items.length === 0 ? 'units.none' : 'units.choose')}</p>}
        </div>
      </div>
      <StreamAct
        me={me}
        act={act}
        target={isNew || !open ? null : { id: open.id, version: open.version }}
        can={isNew ? can : (open?.can ?? [])}
        initial={initialFor(act, open)}
        onClose={close}
        onDone={(done) => (isNew ? void navigate(`/units/${done.id}`) : undefined)}
      />
      <SheetImport of="units" isOpen={isImporting} onClose={() => setImporting(false)} />
    </>
  );
}

/** A description is edited as it stands; a new unit hangs below the one that is open. */
function initialFor(act: string | undefined, open: UnitItem | undefined) {
  if (act === 'describe-unit' && open) return { phone: open.phone ?? '', address: open.address ?? '', duties: open.duties, leaderId: open.leader?.id ?? '' };
  if (act === 'register-unit' && open && open.retiredOn === null) return { parentId: open.id, side: open.side };
  return act === 'rename-unit' && open ? { name: open.name } : undefined;
}
