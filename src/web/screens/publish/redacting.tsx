import { Alert, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { PublishCaseView } from '../../../contract/publication-views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { client, messageOf, useView } from '../../parts/api.ts';
import { codedOptions } from '../../../contract/form/choices.ts';
import { useWords } from '../../parts/settings.tsx';
import { Original } from './original.tsx';

type Span = PublishCaseView['redactions'][number];

/** Originals in read-only boxes, where text is selected by mouse or keyboard alike; the spans to take out are gathered, then saved at once. */
export function Redacting({ file }: { file: PublishCaseView }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const register = useView('register', {});
  const reasons = register.data ? codedOptions({ register: register.data, language }, 'openReasons') : [];
  const [spans, setSpans] = useState<readonly Span[]>(file.redactions);
  // The box the reader was in last: its selection is read when it is needed, however it was made.
  const last = useRef<{ ref: string; box: HTMLTextAreaElement } | null>(null);
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const mayRedact = file.can.includes('redact');
  const isDirty = JSON.stringify(spans) !== JSON.stringify(file.redactions);
  const chosen = reason === '' ? (reasons[0]?.value ?? '') : reason;
  const textOf = (ref: string): string => file.texts.find((each) => each.ref === ref)?.text ?? '';
  const add = (): void => {
    const { ref = '', box = null } = last.current ?? {};
    const [from, to] = [box?.selectionStart ?? 0, box?.selectionEnd ?? 0];
    if (to <= from) return setFault(say('publish.redact-nothing'));
    if (spans.some((each) => each.text === ref && each.from < to && from < each.to)) return setFault(say('publish.redact-overlap'));
    setFault(null);
    setSpans([...spans, { text: ref, from, to, reason: chosen }]);
    box?.setSelectionRange(to, to);
    announce(say('publish.redact-added', { count: to - from }));
  };
  const save = async (): Promise<void> => {
    setBusy(true);
    setFault(null);
    try {
      await client.send('redact', { id: file.id, version: file.version, input: { redactions: spans } });
      announce(say('act.done', { act: say('command.redact') }));
      await queries.invalidateQueries();
    } catch (error) {
      setFault(messageOf(error, language));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="originals">
      {mayRedact ? (
        <>
          <p className="hint">{say('publish.redact-hint')}</p>
          <div className="redact-bar">
            <label className="pick">
              {say('publish.redact-reason')}
              <select value={chosen} onChange={(event) => setReason(event.target.value)}>
                {reasons.map((each) => (
                  <option key={each.value} value={each.value}>
                    {each.label}
                  </option>
                ))}
              </select>
            </label>
            <Button onClick={add}>{say('publish.redact-selected')}</Button>
            <Button type="primary" disabled={!isDirty} loading={isBusy} onClick={() => void save()}>
              {say('publish.redact-save', { count: spans.length })}
            </Button>
            {isDirty ? <Button onClick={() => setSpans(file.redactions)}>{say('publish.redact-discard')}</Button> : null}
          </div>
          {fault === null ? null : <Alert type="error" showIcon role="alert" title={fault} />}
          {isDirty ? <p className="hint">{say('publish.redact-unsaved')}</p> : null}
        </>
      ) : null}
      <Spans spans={spans} textOf={textOf} mayUndo={mayRedact} onUndo={(gone) => setSpans(spans.filter((each) => each !== gone))} />
      {file.texts.map((each) => (
        <Original key={each.ref} part={each.part} text={each.text} onFocus={(box) => (last.current = { ref: each.ref, box })} />
      ))}
    </div>
  );
}

function Spans({ spans, textOf, mayUndo, onUndo }: { spans: readonly Span[]; textOf: (ref: string) => string; mayUndo: boolean; onUndo: (span: Span) => void }) {
  const { say } = useWords();
  if (spans.length === 0) return <p className="hint">{say('publish.redact-empty')}</p>;
  return (
    <ul aria-label={say('publish.redact-list')}>
      {spans.map((each) => {
        const passage = textOf(each.text).slice(each.from, each.to);
        return (
          <li key={`${each.text} ${each.from}`}>
            <del lang="zh-CN">{passage}</del>{' '}
            {mayUndo ? (
              <Button size="small" onClick={() => onUndo(each)} aria-label={say('publish.redact-undo', { passage })}>
                {say('publish.redact-undo-short')}
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
