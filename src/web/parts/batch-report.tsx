import { Button, Progress } from 'antd';
import type { Batch } from './batch.ts';
import { useWords } from './settings.tsx';

/** How far a batch is, and after it what became of each row; who was refused is named with the reason. */
export function BatchReport({ batch }: { batch: Batch }) {
  const { say } = useWords();
  if (batch.state === 'idle') return null;
  const refused = batch.results.filter((each) => each.refused !== null);
  const done = batch.results.length - refused.length;
  return (
    <section className="section" aria-label={say('batch.title')}>
      <p role="status">
        {batch.state === 'running'
          ? say('batch.running', { done: batch.results.length, all: batch.all })
          : say('batch.ended', { done, refused: refused.length, left: batch.all - batch.results.length })}
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
      {batch.state === 'running' ? <Button onClick={batch.stop}>{say('batch.stop')}</Button> : <Button onClick={batch.forget}>{say('batch.close')}</Button>}
    </section>
  );
}
