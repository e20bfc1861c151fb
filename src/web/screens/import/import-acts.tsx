import { Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import type { ImportView } from '../../../contract/imports.ts';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import type { ReadyRow } from './ready-rows.ts';
import { useImportRun, type ImportRun } from './use-import-run.ts';

interface ImportActsProps {
  found: ImportView;
  ready: readonly ReadyRow[];
  /** no row is left that could not be brought in */
  isComplete: boolean;
}

/** All or none, or the good ones; and back again what nobody has touched. */
export function ImportActs({ found, ready, isComplete }: ImportActsProps) {
  const { say } = useWords();
  const { run, bringIn, undo, stop } = useImportRun(say('import.undo-reason', { file: found.fileName, id: found.id.slice(0, 8) }));
  const isBusy = run.state === 'bringing' || run.state === 'taking-back';
  const untouched = found.rows.flatMap(({ state, matter, number, title }) => (state === 'brought' && matter ? [{ id: matter.id, version: matter.version, number, title }] : []));
  const touched = found.rows.filter((row) => row.state === 'touched');
  return (
    <Section id="import-acts" title={say('import.acts')}>
      <p>{say('import.effect')}</p>
      <ul className="buttons">
        <li>
          <Button type={isComplete ? 'primary' : 'default'} disabled={!isComplete || isBusy} onClick={() => bringIn(ready, 'all')} aria-describedby="import-all-hint">
            {say('import.do-all', { count: ready.length })}
          </Button>
        </li>
        <li>
          <Button type={isComplete ? 'default' : 'primary'} disabled={ready.length === 0 || isBusy} onClick={() => bringIn(ready, 'good')}>
            {say('import.do-good', { count: ready.length })}
          </Button>
        </li>
        {untouched.length === 0 ? null : (
          <li>
            <Button danger disabled={isBusy} onClick={() => undo(untouched)} aria-describedby="import-undo-hint">
              {say('import.undo', { count: untouched.length })}
            </Button>
          </li>
        )}
      </ul>
      <p id="import-all-hint" className="hint">
        {say(isComplete ? 'import.all-hint' : 'import.all-not-yet')}
      </p>
      {untouched.length === 0 && touched.length === 0 ? null : (
        <p id="import-undo-hint" className="hint">
          {say('import.undo-hint')}
          {touched.length === 0 ? '' : ` ${say('import.touched', { count: touched.length, rows: touched.map((row) => row.number).join('、') })}`}
        </p>
      )}
      <RunReport run={run} isBusy={isBusy} onStop={stop} />
    </Section>
  );
}

function RunReport({ run, isBusy, onStop }: { run: ImportRun; isBusy: boolean; onStop: () => void }) {
  const { say } = useWords();
  const place = useRef<HTMLDivElement>(null);
  const hasEnded = run.state === 'ended';
  useEffect(() => {
    if (hasEnded) place.current?.focus();
  }, [hasEnded]);
  if (run.state === 'idle') return null;
  const dealtWith = run.done + run.refused.length + run.takenBack;
  return (
    <div ref={place} tabIndex={-1}>
      <p role="status">
        <strong>{say(statement(run), { done: run.done, all: run.all, refused: run.refused.length, left: Math.max(0, run.all - dealtWith), back: run.takenBack })}</strong>
      </p>
      <Progress percent={run.all === 0 ? 0 : Math.floor((Math.min(run.all, dealtWith) / run.all) * 100)} aria-label={say('import.progress')} />
      {run.refused.length === 0 ? null : (
        <table className="dense">
          <caption>{say('batch.refused')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('import.row')}</th>
              <th scope="col">{say('column.title')}</th>
              <th scope="col">{say('batch.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {run.refused.map((each) => (
              <tr key={each.number}>
                <td className="number">{each.number}</td>
                <th scope="row" lang="zh-CN">
                  {each.title}
                </th>
                <td>{each.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isBusy ? <Button onClick={onStop}>{say('batch.stop')}</Button> : null}
    </div>
  );
}

function statement({ state, act, takenBack }: ImportRun): 'import.bringing' | 'import.taking-back' | 'import.ended-undo' | 'import.ended-none' | 'import.ended' {
  if (state === 'bringing') return 'import.bringing';
  if (state === 'taking-back') return 'import.taking-back';
  if (act === 'undo') return 'import.ended-undo';
  return takenBack > 0 ? 'import.ended-none' : 'import.ended';
}
