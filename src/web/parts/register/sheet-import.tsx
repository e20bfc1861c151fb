import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Drawer } from 'antd';
import { useRef, useState } from 'react';
import type { SheetKind, SheetTried } from '../../../contract/register-sheets.ts';
import { client, messageOf } from '../api.ts';
import { BatchReport } from '../batch-report.tsx';
import { useBatch, type BatchRow } from '../batch.ts';
import { useWords } from '../settings.tsx';
import { newCommandId } from '../../../contract/client.ts';
import { hrefOf } from '../../paths.ts';

interface SheetImportProps {
  of: SheetKind;
  isOpen: boolean;
  onClose: () => void;
}

/** A sheet is chosen, tried out row by row, and only then entered: all rows, or those without a fault. */
export function SheetImport({ of, isOpen, onClose }: SheetImportProps) {
  const { say } = useWords();
  return (
    <Drawer
      open={isOpen}
      onClose={onClose}
      size={860}
      destroyOnHidden
      mask={{ closable: false }}
      closable={{ 'aria-label': say('close') }}
      title={
        <span role="heading" aria-level={2}>
          {say(`sheet.${of}`)}
        </span>
      }
    >
      <Import of={of} />
    </Drawer>
  );
}

function Import({ of }: { of: SheetKind }) {
  const { say, language } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const batch = useBatch();
  const trial = useMutation({ mutationFn: (file: File) => client.trySheet(of, file) });
  return (
    <>
      <p>{say(`sheet.${of}-lead`)}</p>
      <p>
        <a className="button" href={hrefOf(`/register-sheets/${of}.xlsx`)} download>
          {say('sheet.model')}
        </a>
      </p>
      <div className="field file">
        <label htmlFor="sheet-file">{say('sheet.file')}</label>
        <input
          ref={picker}
          id="sheet-file"
          type="file"
          accept=".xlsx,.xls"
          disabled={trial.isPending || batch.state === 'running'}
          onChange={(event) => {
            const file = event.target.files?.[0];
            batch.forget();
            if (file) trial.mutate(file);
            // The same file, mended, may be chosen again.
            event.target.value = '';
          }}
        />
      </div>
      <p role="status">{trial.isPending ? say('sheet.reading') : ''}</p>
      {trial.isError ? <Alert type="error" showIcon role="alert" title={messageOf(trial.error, language)} /> : null}
      <BatchReport batch={batch} />
      {trial.data && batch.state === 'idle' ? <Tried of={of} tried={trial.data} onSend={(command, rows) => void batch.run(command, rows)} /> : null}
    </>
  );
}

/** A roster is one act, all of its rows or none; units are an act each and report for themselves. */
function rowsOf(of: SheetKind, good: SheetTried['rows'], label: string): { command: string; rows: readonly BatchRow[] } {
  if (of === 'units') return { command: 'register-unit', rows: good.map(({ id, label: name, input }) => ({ id, label: name, body: () => Promise.resolve({ version: 0, input }) })) };
  return { command: 'import-roster', rows: [{ id: newCommandId(), label, body: () => Promise.resolve({ version: 0, input: { rows: good.map((each) => each.input) } }) }] };
}

function Tried({ of, tried, onSend }: { of: SheetKind; tried: SheetTried; onSend: (command: string, rows: readonly BatchRow[]) => void }) {
  const { say, language } = useWords();
  const [isAll, setAll] = useState(true);
  const bad = tried.rows.filter((each) => each.errors.length > 0);
  const good = tried.rows.filter((each) => each.errors.length === 0);
  const send = (): void => {
    const { command, rows } = rowsOf(of, good, say('sheet.roster-row', { count: good.length }));
    onSend(command, rows);
  };
  return (
    <section aria-label={say('sheet.result')}>
      <p role="status">
        <strong>{say('sheet.tried', { sheet: tried.sheet, all: tried.rows.length, good: good.length, bad: bad.length })}</strong>
      </p>
      {tried.unread.length > 0 ? <p className="hint">{say('sheet.unread', { columns: tried.unread.join('、') })}</p> : null}
      {tried.hiddenRows.length > 0 ? <p className="hint">{say('sheet.hidden', { rows: tried.hiddenRows.join('、') })}</p> : null}
      {bad.length > 0 ? (
        <table className="dense">
          <caption>{say('sheet.faults')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('sheet.cell')}</th>
              <th scope="col">{say('sheet.row')}</th>
              <th scope="col">{say('batch.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {bad.flatMap((row) =>
              row.errors.map((each, at) => (
                <tr key={`${row.number} ${at}`}>
                  <td className="nowrap">{each.cell}</td>
                  <th scope="row" lang="zh-CN">
                    {row.label}
                  </th>
                  <td>{language === 'en' ? each.en : each.zh}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      ) : null}
      {bad.length > 0 && good.length > 0 ? (
        <p>
          <label>
            <input type="checkbox" checked={!isAll} onChange={(event) => setAll(!event.target.checked)} /> {say('sheet.only-good', { good: good.length, bad: bad.length })}
          </label>
        </p>
      ) : null}
      <p className="form-actions">
        <Button type="primary" disabled={good.length === 0 || (bad.length > 0 && isAll)} onClick={send}>
          {say('sheet.enter', { count: good.length })}
        </Button>
        {bad.length > 0 && isAll ? <span className="hint">{say('sheet.mend')}</span> : null}
      </p>
      <details>
        <summary>{say('sheet.good', { count: good.length })}</summary>
        <ol>
          {good.map((each) => (
            <li key={each.number} lang="zh-CN">
              {each.label}
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
