import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import type { Verification } from '../../../contract/verification.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { client, messageOf } from '../../parts/api.ts';
import { useWords } from '../../parts/settings.tsx';
import { hrefOf } from '../../paths.ts';

const key = ['verification'];
/** How often a running check is asked for. */
const askedEveryMs = 700;

/** The chain of the log checked on demand, with or without an anchor kept elsewhere; it may take a while and can be stopped. */
export function ChainCheck() {
  const { say, language } = useWords();
  const queries = useQueryClient();
  const announce = useAnnounce();
  const picker = useRef<HTMLInputElement>(null);
  const job = useQuery({ queryKey: key, queryFn: () => client.verification(), refetchInterval: (query) => (query.state.data?.state === 'running' ? askedEveryMs : false) });
  const act = useMutation({ mutationFn: (what: { start: object } | 'stop') => client.verification(what), onSuccess: (found) => queries.setQueryData(key, found) });
  const withAnchor = useMutation({ mutationFn: async (file: File) => act.mutateAsync({ start: { anchor: JSON.parse(await file.text()) as object } }) });
  const state = job.data?.state ?? 'none';
  const last = useRef(state);
  useEffect(() => {
    if (last.current === 'running' && state !== 'running') announce(say(`chain.${state}`));
    last.current = state;
  }, [state, announce, say]);
  const failure = withAnchor.error ?? act.error ?? job.error;
  return (
    <section className="section" aria-labelledby="chain-title">
      <h2 id="chain-title">{say('chain.title')}</h2>
      <p>{say('chain.lead')}</p>
      {job.data ? <JobState job={job.data} /> : null}
      {failure ? <Alert type="error" showIcon role="alert" title={failure instanceof SyntaxError ? say('chain.no-anchor') : messageOf(failure, language)} /> : null}
      <p className="form-actions">
        {state === 'running' ? (
          <Button onClick={() => act.mutate('stop')}>{say('batch.stop')}</Button>
        ) : (
          <>
            <Button type="primary" loading={act.isPending} onClick={() => act.mutate({ start: {} })}>
              {say('chain.start')}
            </Button>
            <Button onClick={() => picker.current?.click()}>{say('chain.start-anchor')}</Button>
          </>
        )}
        <a className="button" href={hrefOf('/audit/anchor.json')} download>
          {say('chain.anchor')}
        </a>
      </p>
      <input
        ref={picker}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={say('chain.start-anchor')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) withAnchor.mutate(file);
          event.target.value = '';
        }}
      />
    </section>
  );
}

function JobState({ job }: { job: Verification }) {
  const { say, language } = useWords();
  switch (job.state) {
    case 'none':
      return null;
    case 'running':
      return (
        <>
          <p role="status">{say('chain.running')}</p>
          <Progress percent={job.expected === 0 ? 0 : Math.min(99, Math.floor((job.read / job.expected) * 100))} aria-label={say('chain.title')} />
        </>
      );
    case 'sound':
      return (
        <Alert
          type="success"
          showIcon
          title={say('chain.sound')}
          description={say('chain.sound-text', { events: job.events ?? 0, seconds: job.seconds ?? 0, anchor: say(job.hasAnchor ? 'chain.with-anchor' : 'chain.without-anchor') })}
        />
      );
    case 'broken':
      return <Alert type="error" showIcon role="alert" title={say('chain.broken')} description={job.broken ? (language === 'en' ? job.broken.en : job.broken.zh) : ''} />;
    default:
      return <Alert type="warning" showIcon title={say(`chain.${job.state}`)} />;
  }
}
