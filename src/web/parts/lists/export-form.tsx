import { Alert, Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';
import type { ListLayout } from '../../../contract/saved-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { files } from '../../paths.ts';
import { useAnnounce } from '../announce.tsx';
import { client, messageOf } from '../api.ts';
import { saveAs } from '../server-file.ts';
import { useWords } from '../settings.tsx';
import { dayOfInstant } from '../../../messages/times.ts';
import { useUrlFilter } from '../url-filter.ts';
import { shownColumns } from './case-columns.ts';
import { Choice } from './column-settings.tsx';
import { queryOf, type ListPlan } from './list-plan.ts';

const formats = ['xlsx', 'csv'] as const;

/** The list as a file: its filter, sort and columns. Why it is taken out is asked, and logged. */
export function ExportForm({ plan, me, layout }: { plan: ListPlan; me: MeView; layout: ListLayout }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [received, setReceived] = useState<number | null>(null);
  const [told, setTold] = useState<{ kind: 'error' | 'success' | 'info'; text: string } | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const id = useId();
  const run = async (): Promise<void> => {
    const stop = new AbortController();
    stopping.current = stop;
    setTold(null);
    setReceived(0);
    const { after: _after, limit: _limit, ...asked } = queryOf(plan, filter.all);
    const columns = shownColumns(plan, layout, filter.all).map((each) => each.name);
    const query = { ...asked, columns: columns.join(','), reason: reason.trim(), language };
    const name = `${say(plan.title)}-${dayOfInstant(me.now)}.${format}`;
    try {
      saveAs(await client.fetchFile(files.list(plan.of === 'todo' ? 'inbox' : 'proposals', format, query), { signal: stop.signal, onBytes: setReceived }), name);
      setTold({ kind: 'success', text: say('list.export-done', { name }) });
      announce(say('list.export-done', { name }));
    } catch (error) {
      setTold(stop.signal.aborted ? { kind: 'info', text: say('list.export-stopped') } : { kind: 'error', text: messageOf(error, language) });
    } finally {
      setReceived(null);
    }
  };
  return (
    <form
      className="list-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isTooShort = reason.trim().length < 2;
        setMissing(isTooShort);
        if (isTooShort) document.getElementById(id)?.focus();
        else void run();
      }}
    >
      <p className="lead">{say('list.export-lead')}</p>
      {told ? <Alert type={told.kind} showIcon role={told.kind === 'error' ? 'alert' : 'status'} title={told.text} /> : null}
      <Choice legend={say('list.export-format')} name="format" value={format} values={formats} label={(each) => say(`list.export-${each}`)} onPick={setFormat} />
      <div className={isMissing ? 'field is-wrong' : 'field'}>
        <label htmlFor={id}>{say('list.export-reason')}</label>
        <p className="hint" id={`${id}-hint`}>
          {say('list.export-reason-hint')}
        </p>
        {isMissing ? (
          <p className="fault" id={`${id}-fault`} role="alert">
            {say('list.export-reason-missing')}
          </p>
        ) : null}
        <Input
          id={id}
          value={reason}
          maxLength={200}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}-hint ${id}-fault` : `${id}-hint`}
          onChange={(event) => setReason(event.target.value)}
        />
      </div>
      <div className="form-actions">
        <Button type="primary" htmlType="submit" loading={received !== null}>
          {say('list.export-act')}
        </Button>
        {received === null ? null : (
          <>
            <span role="status">{say('list.export-running', { size: Math.round(received / 1024).toLocaleString('en-US') })}</span>
            <Button onClick={() => stopping.current?.abort()}>{say('list.export-stop')}</Button>
          </>
        )}
      </div>
    </form>
  );
}
