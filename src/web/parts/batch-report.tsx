import { Button, Progress } from 'antd';
import { csvText } from '../../contract/csv-line.ts';
import type { Batch } from './batch.ts';
import { saveAs } from './server-file.ts';
import { useWords } from './settings.tsx';

/** How far a batch is, and after it what became of each row; who was refused is named with the reason and can be tried again. */
export function BatchReport({ batch }: { batch: Batch }) {
  const { say } = useWords();
  if (batch.state === 'idle') return null;
  const isRunning = batch.state === 'running';
  const refused = batch.results.filter((each) => each.refused !== null);
  const done = batch.results.filter((each) => each.refused === null);
  return (
    <section className="section" aria-label={say('batch.title')}>
      <p role="status">
        {isRunning ? say('batch.running', { done: batch.results.length, all: batch.all }) : say('batch.ended', { done: done.length, refused: refused.length, left: batch.all - batch.results.length })}
      </p>
      <Progress percent={batch.all === 0 ? 0 : Math.floor((batch.results.length / batch.all) * 100)} aria-label={say('batch.title')} />
      {refused.length === 0 ? null : (
        <table className="dense">
          <caption>{say('batch.refused')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('column.number')}</th>
              <th scope="col">{say('batch.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {refused.map((each) => (
              <tr key={each.id}>
                <th scope="row">{each.label}</th>
                <td>{each.refused}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isRunning ? null : <Named title={say('batch.left-rows')} rows={batch.left} />}
      {isRunning ? null : <Named title={say('batch.done-rows')} rows={done} />}
      {isRunning ? (
        <Button onClick={batch.stop}>{say('batch.stop')}</Button>
      ) : (
        <div className="form-actions">
          {refused.length === 0 ? null : (
            <Button type="primary" onClick={() => void batch.retry()}>
              {say('batch.retry', { count: refused.length })}
            </Button>
          )}
          {batch.left.length === 0 ? null : <Button onClick={() => void batch.goOn()}>{say('batch.go-on', { count: batch.left.length })}</Button>}
          <Button onClick={() => saveAs(new Blob([reportText(batch, say)], { type: 'text/csv;charset=utf-8' }), `${say('batch.title')}.csv`)}>{say('batch.export')}</Button>
          <Button onClick={batch.forget}>{say('batch.close')}</Button>
        </div>
      )}
    </section>
  );
}

function Named({ title, rows }: { title: string; rows: readonly { id: string; label: string }[] }) {
  return rows.length === 0 ? null : (
    <details>
      <summary>
        {title}（{rows.length}）
      </summary>
      <ul>
        {rows.map((each) => (
          <li key={each.id} lang="zh-CN">
            {each.label}
          </li>
        ))}
      </ul>
    </details>
  );
}

function reportText({ results, left }: Batch, say: ReturnType<typeof useWords>['say']): string {
  return csvText([
    [say('column.number'), say('batch.outcome'), say('batch.reason')],
    ...results.map((each) => [each.label, say(each.refused === null ? 'batch.outcome-done' : 'batch.outcome-refused'), each.refused]),
    ...left.map((each) => [each.label, say('batch.outcome-left'), null]),
  ]);
}
