import type { CaseView } from '../../../contract/views.ts';
import { Section } from '../section.tsx';
import { useWords } from '../settings.tsx';

/** 举措与指标台账: what reports may quote. */
export function LedgerSection({ file }: { file: CaseView }) {
  const { say } = useWords();
  return (
    <Section id="ledger" title={say('case.ledger')}>
      {file.measures.length === 0 ? null : (
        <>
          <h3>{say('case.measures')}</h3>
          <ul>
            {file.measures.map((each) => (
              <li key={each.id}>
                {each.on} <span lang="zh-CN">{each.what}</span>
                {each.place === null ? '' : `，${each.place}`}
                {each.moneyWan === null ? '' : `，${say('reply.wan', { amount: each.moneyWan })}`}
                {each.suggestion === null ? '' : `（${say('case.of-suggestion', { n: each.suggestion })}）`}
              </li>
            ))}
          </ul>
        </>
      )}
      {file.figures.length === 0 ? null : (
        <div className="scroll" role="group" aria-label={say('case.figures')} tabIndex={0}>
          <table>
            <caption>{say('case.figures')}</caption>
            <thead>
              <tr>
                {(['indicator', 'value', 'period', 'source', 'verified'] as const).map((each) => (
                  <th key={each} scope="col">
                    {say(`column.${each}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {file.figures.map((each) => (
                <tr key={each.id}>
                  <th scope="row" lang="zh-CN">
                    {each.indicator}
                  </th>
                  <td className="number">
                    {each.value}
                    {each.unit}
                    {each.corrections.map((one, at) => (
                      <div key={at} className="hint">
                        {say('case.corrected', { day: one.on, value: one.value, reason: one.reason })}
                      </div>
                    ))}
                  </td>
                  <td>{each.from === null ? each.to : `${each.from} – ${each.to}`}</td>
                  <td>{each.source ?? '—'}</td>
                  <td>{each.verifiedOn ?? say('case.not-yet')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}
