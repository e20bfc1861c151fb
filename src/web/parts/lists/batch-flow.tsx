import { Alert, Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { MeView } from '../../../contract/views.ts';
import type { AnyCommand } from '../../../domain/execute.ts';
import { word } from '../../../messages/words.ts';
import { client, useView } from '../api.ts';
import type { Batch, BatchRow } from '../batch.ts';
import { dropDraft } from '../command-form/kept-draft.ts';
import { Loading } from '../loading.tsx';
import { Facts } from '../section.tsx';
import { useWords, type Say } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import { actName, asksPart, partOf } from './batch-fields.ts';
import type { CaseActs } from './case-acts.ts';
import type { BatchContent } from './use-batch-content.ts';

const BatchForm = lazy(() => import('./batch-form.tsx').then((found) => ({ default: found.BatchForm })));

interface BatchFlowProps {
  command: AnyCommand;
  me: MeView;
  cases: readonly CaseActs[];
  batch: Batch;
  onClose: () => void;
  /** the work has begun: from here on the report tells of the cases */
  onBegun: () => void;
}

/** One act for several cases: the common content, then what will happen to which case, then the work itself. */
export function BatchFlow({ command, me, cases, batch, onClose, onBegun }: BatchFlowProps) {
  const { say, language } = useWords();
  const register = useView('register', {});
  const [content, setContent] = useState<BatchContent | null>(null);
  const place = useRef<HTMLElement>(null);
  const isChecking = content !== null;
  useEffect(() => place.current?.focus(), [isChecking]);
  const act = actName(language, command.name);
  const begin = (): void => {
    if (!content) return;
    dropDraft({ personId: me.personId, command: command.name, about: 'batch' });
    void batch.run(
      command.name,
      cases.map((each) => rowOf(each, command, content, me, say)),
    );
    onBegun();
  };
  return (
    <section ref={place} tabIndex={-1} className="section" aria-labelledby="batch-act">
      <h2 id="batch-act">{say(isChecking ? 'batch.preview' : 'batch.form', { act })}</h2>
      <div hidden={isChecking}>
        <Suspense fallback={<Loading />}>
          <Shown query={register}>{(words) => <BatchForm command={command} me={me} register={words} count={cases.length} onReady={setContent} onCancel={onClose} />}</Shown>
        </Suspense>
      </div>
      {content ? (
        <>
          <p className="lead">{say('batch.preview-lead', { act, count: cases.length })}</p>
          {content.told.length === 0 ? null : (
            <>
              <h3>{say('batch.input')}</h3>
              <Facts rows={content.told} />
            </>
          )}
          <div className="batch-rows" role="group" aria-label={say('batch.rows')} tabIndex={0}>
            <table className="dense">
              <caption>{say('batch.rows')}</caption>
              <thead>
                <tr>
                  {(['column.number', 'column.title', 'column.stage'] as const).map((each) => (
                    <th key={each} scope="col">
                      {say(each)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {cases.map((each) => (
                  <tr key={each.id}>
                    <td className="nowrap">{each.slug ?? '—'}</td>
                    <th scope="row" lang="zh-CN">
                      {each.title}
                    </th>
                    <td className="nowrap">{word(language, `stage.${each.stage}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Alert type="warning" showIcon title={say('batch.final')} />
          <div className="form-actions">
            <Button type="primary" onClick={begin}>
              {say('batch.begin', { count: cases.length })}
            </Button>
            <Button onClick={() => setContent(null)}>{say('batch.back')}</Button>
            <Button onClick={onClose}>{say('batch.cancel')}</Button>
          </div>
        </>
      ) : null}
    </section>
  );
}

/** At the version that was looked at; once refused, the case is read anew. */
function rowOf({ id, slug, title, version }: CaseActs, command: AnyCommand, { input }: BatchContent, me: MeView, say: Say): BatchRow {
  return {
    id,
    label: `${slug ?? ''} ${title}`.trim(),
    body: async (isAgain) => {
      if (!asksPart(command) && !isAgain) return { version, input };
      const file = await client.read('case', { id });
      return { version: isAgain ? file.version : version, input: asksPart(command) ? { ...input, ...partOf(file, me, command.name, say) } : input };
    },
  };
}
