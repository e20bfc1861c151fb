import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { newCommandId } from '../../../contract/client.ts';
import type { RulesView } from '../../../contract/admin-views.ts';
import type { Rulebook } from '../../../domain/rulebook.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { client, messageOf } from '../../parts/api.ts';
import { saveAs } from '../../parts/server-file.ts';
import { useWords } from '../../parts/settings.tsx';
import { readRulebook } from './read-rulebook.ts';
import { differences } from './rulebook-differences.ts';
import { RulebookNumbers } from './rulebook-numbers.tsx';

const pretty = (rules: Rulebook): string => JSON.stringify(rules, null, 2);
const keptAt = (personId: string, sessionId: string): string => `zhiyin.rulebook.${personId}.${sessionId}`;

/** The next version of a session's rules: numbers in a table, everything else in the document itself; findings and differences as one types. */
export function AdoptRulebook({ rules, personId, onClose }: { rules: RulesView; personId: string; onClose: () => void }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { session } = rules;
  const kept = keptAt(personId, session.id);
  const [text, setText] = useState(() => localStorage.getItem(kept) ?? pretty(rules.rules));
  const [isAsking, setAsking] = useState(false);
  const commandId = useRef(newCommandId());
  const own = useMemo(() => rules.categories.filter((each) => each.isOwn).map(({ code, label, parent }) => ({ code, label, parent })), [rules.categories]);
  const { rules: next, findings } = useMemo(() => readRulebook(text, own, language, say('rules.not-json')), [text, own, language, say]);
  const changed = useMemo(() => (next ? differences(rules.rules, next) : []), [rules.rules, next]);
  const write = (written: string): void => {
    setText(written);
    setAsking(false);
    // What was typed survives a reload, as in every form.
    localStorage.setItem(kept, written);
    commandId.current = newCommandId();
  };
  const send = useMutation({
    mutationFn: () => client.send('adopt-rulebook', { commandId: commandId.current, id: session.id, version: session.version, input: { rules: next } }),
    onSuccess: async () => {
      localStorage.removeItem(kept);
      announce(say('act.done', { act: say('command.adopt-rulebook') }));
      onClose();
      await queries.invalidateQueries({ queryKey: ['view'] });
    },
  });
  const canSend = next !== null && findings.length === 0 && changed.length > 0;
  return (
    <>
      <p className="lead">{say('command.adopt-rulebook.hint')}</p>
      {next ? <RulebookNumbers rules={next} onChange={(each) => write(pretty(each))} /> : null}
      <section className="section" aria-label={say('rules.document')}>
        <h2>{say('rules.document')}</h2>
        <div className="field">
          <label htmlFor="rulebook">{say('rules.document-label')}</label>
          <Input.TextArea
            id="rulebook"
            lang="zh-CN"
            spellCheck={false}
            autoSize={{ minRows: 8, maxRows: 24 }}
            value={text}
            aria-describedby="rule-findings"
            {...(findings.length > 0 ? { 'aria-invalid': true } : {})}
            onChange={(event) => write(event.target.value)}
          />
        </div>
        <p className="form-actions">
          <Button onClick={() => write(pretty(rules.rules))}>{say('rules.reset')}</Button>
          <Button onClick={() => saveAs(new Blob([text], { type: 'application/json' }), `rulebook-${rules.version + 1}.json`)}>{say('rules.download')}</Button>
        </p>
      </section>
      <section className="section" aria-labelledby="rule-findings-title">
        <h2 id="rule-findings-title">{say('rules.findings')}</h2>
        <div id="rule-findings" role="status">
          {findings.length === 0 ? (
            <p>✓ {say('rules.no-findings')}</p>
          ) : (
            <ul>
              {findings.map((each) => (
                <li key={each} className="fault">
                  {each}
                </li>
              ))}
            </ul>
          )}
        </div>
      </section>
      <section className="section" aria-labelledby="rule-changes-title">
        <h2 id="rule-changes-title">{say('rules.changes', { count: changed.length, version: rules.version })}</h2>
        {changed.length === 0 ? <p className="nothing">{say('rules.no-changes')}</p> : <Changes changed={changed} />}
      </section>
      {send.isError ? <Alert type="error" showIcon role="alert" title={messageOf(send.error, language)} description={say('form.text-kept')} /> : null}
      {isAsking ? (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={say('form.final', { act: say('command.adopt-rulebook') })}
          description={say('rules.effect', { version: rules.version + 1, count: changed.length })}
        />
      ) : null}
      <p className="form-actions">
        <Button type="primary" disabled={!canSend} loading={send.isPending} onClick={() => (isAsking ? send.mutate() : setAsking(true))}>
          {isAsking ? say('form.confirm', { act: say('command.adopt-rulebook') }) : say('command.adopt-rulebook')}
        </Button>
        <Button onClick={isAsking ? () => setAsking(false) : onClose}>{say(isAsking ? 'form.back' : 'form.cancel')}</Button>
      </p>
    </>
  );
}

function Changes({ changed }: { changed: ReturnType<typeof differences> }) {
  const { say } = useWords();
  return (
    <div className="scroll" role="group" aria-labelledby="rule-changes-title" tabIndex={0}>
      <table className="dense">
        <thead>
          <tr>
            {(['place', 'was', 'now'] as const).map((each) => (
              <th key={each} scope="col">
                {say(`rules.change-${each}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {changed.map((each) => (
            <tr key={each.path}>
              <th scope="row">
                <code>{each.path}</code>
              </th>
              <td lang="zh-CN">{each.was === null ? '—' : <del>{each.was}</del>}</td>
              <td lang="zh-CN">{each.now === null ? '—' : <ins>{each.now}</ins>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
