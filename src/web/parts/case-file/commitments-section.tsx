import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

export function CommitmentsSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  return (
    <Section id="commitments" title={say('case.commitments')}>
      <div className="scroll" role="group" aria-label={say('case.commitments')} tabIndex={0}>
        <table>
          <caption className="unseen">{say('case.commitments')}</caption>
          <thead>
            <tr>
              {(['suggestion', 'promise', 'due-day', 'state', 'reports'] as const).map((each) => (
                <th key={each} scope="col">
                  {say(`column.${each}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {file.commitments.map((each) => (
              <tr key={each.id}>
                <th scope="row">{each.suggestion}</th>
                <td lang="zh-CN">{each.text}</td>
                <td>
                  {dayText(each.dueOn, language)}
                  {each.dueOn === each.originalDueOn ? '' : `（${say('case.original-due', { day: each.originalDueOn })}）`}
                </td>
                <td>
                  {word(language, `state.${each.state}`)}
                  {each.settledOn === null ? '' : `，${each.settledOn}`}
                </td>
                <td>
                  {each.reports.length === 0 ? (
                    '—'
                  ) : (
                    <ul lang="zh-CN">
                      {each.reports.map((report, at) => (
                        <li key={at}>
                          {report.on}
                          {report.claimsDone ? `（${say('case.claims-done')}）` : ''} {report.text}
                        </li>
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
