import { queryText } from '../../../contract/client.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager } from '../../parts/pager.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { hrefOf } from '../../paths.ts';
import { AuditFilter } from './audit-filter.tsx';
import { AuditLines } from './audit-lines.tsx';
import { ChainCheck } from './chain-check.tsx';

const asked = ['person', 'role', 'about', 'type', 'from', 'to'] as const;

/** S10 审计日志: what was done, by whom and when; and the proof that nothing of it was changed. */
export function AuditScreen() {
  const { say } = useWords();
  const filter = useUrlFilter();
  const query = Object.fromEntries([...asked, 'after'].flatMap((name) => (filter.get(name) === '' ? [] : [[name, filter.get(name)]])));
  const { after: _after, ...exported } = query;
  const log = useView('audit-log', query, { keepPrevious: true });
  usePageTitle(say('audit.title'));
  return (
    <>
      <h1>{say('audit.title')}</h1>
      <p className="lead">{say('audit.lead')}</p>
      <ChainCheck />
      <section className="section" aria-label={say('audit.log')}>
        <h2>{say('audit.log')}</h2>
        <AuditFilter key={JSON.stringify(exported)} />
        <ul className="buttons">
          {(['csv', 'json'] as const).map((each) => (
            <li key={each}>
              <a className="button" href={hrefOf(`/audit/log.${each}${queryText(exported)}`)} download>
                {say(`audit.export-${each}`)}
              </a>
            </li>
          ))}
        </ul>
        <Shown query={log}>
          {({ items, after, head }) => (
            <>
              <p className="hint">{say('audit.head', { seq: head.seq, hash: head.hash.slice(0, 16) })}</p>
              {items.length === 0 ? <p className="nothing">{say('audit.none')}</p> : <AuditLines items={items} />}
              <Pager after={after} />
            </>
          )}
        </Shown>
      </section>
    </>
  );
}
