import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ImportView } from '../../../contract/imports.ts';
import { useView } from '../../parts/api.ts';
import { Page } from '../../parts/page.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { files, hrefOf } from '../../paths.ts';
import { ImportActs } from './import-acts.tsx';
import { ImportRemarks } from './import-remarks.tsx';
import { ImportRows } from './import-rows.tsx';
import { readyRows, type Chosen } from './ready-rows.ts';
import { useLikeness } from './use-likeness.ts';

/** W6 批量导入: every row as it would be brought in, then all of them or the good ones, and back again. */
export function ImportScreen() {
  const { say } = useWords();
  const { id = '' } = useParams();
  const found = useView('import', { id }, { keepPrevious: true });
  return (
    <Page title={say('import.dry-run')}>
      <Shown query={found}>{(shown) => <Read found={shown} />}</Shown>
    </Page>
  );
}

function Read({ found }: { found: ImportView }) {
  const { say, language } = useWords();
  const [chosen, setChosen] = useState<Chosen>({});
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const likeness = useLikeness(found.id, found.rows.length);
  const faulty = found.rows.filter((row) => row.faults.length > 0 && row.state === 'new');
  const ready = readyRows(found.rows, chosen, leftOut);
  const fresh = found.rows.filter((row) => row.state === 'new' && !leftOut.has(row.number));
  return (
    <>
      <ImportRemarks found={found} />
      <dl className="sums">
        <Sum name={say('import.rows')} value={found.rows.length} to="?show=all" />
        <Sum name={say('import.show-ready')} value={ready.length} to="?show=ready" />
        <Sum name={say('import.show-faults')} value={faulty.length} to="?show=faults" />
        <Sum name={say('import.brought')} value={found.brought} to="?show=brought" />
      </dl>
      <p role="status" className="hint">
        {likeness.hasFailed
          ? say('import.likeness-failed')
          : likeness.looked < found.rows.length
            ? say('import.likeness-running', { done: likeness.looked, all: found.rows.length })
            : say('import.likeness-done')}
      </p>
      <ImportActs found={found} ready={ready} isComplete={ready.length === fresh.length && fresh.length > 0} />
      {faulty.length === 0 ? null : (
        <p>
          <a className="button" href={hrefOf(files.importFaults(found.id))} download hrefLang={language}>
            {say('import.faults-file', { count: faulty.length })}
          </a>
        </p>
      )}
      <ImportRows found={found} chosen={chosen} onChoose={setChosen} leftOut={leftOut} onLeaveOut={setLeftOut} likeness={likeness.byRow} />
    </>
  );
}

function Sum({ name, value, to }: { name: string; value: number; to: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Link to={to}>{value}</Link>
      </dd>
    </div>
  );
}
