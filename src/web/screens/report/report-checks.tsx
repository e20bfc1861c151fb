import type { ReportDesk } from '../../../contract/register-views.ts';
import type { FiguresView } from '../../../contract/views.ts';
import { labelWord } from '../../../messages/words.ts';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';

/** The sums a reader would do by hand, done; and the figures that have moved since. */
export function ReportChecks({ desk, figures }: { desk: ReportDesk; figures: FiguresView | undefined }) {
  const { say, language } = useWords();
  const nameOf = (id: string): string => {
    const found = figures?.figures.find((each) => each.id === id);
    return found ? labelWord(language, found.label).text : id;
  };
  const wholeOf = (whole: string): string => (whole === 'results' || whole === 'shares' ? say(`report.sum-${whole}`) : nameOf(whole));
  return (
    <>
      <Section id="sums" title={say('report.sums')}>
        {desk.sums.length === 0 ? (
          <Nothing text={say('report.no-sums')} />
        ) : (
          <ul>
            {desk.sums.map((each) => (
              <li key={each.whole}>
                {wholeOf(each.whole)}：
                <strong className="number">
                  {each.sum} {each.isRight ? '=' : '≠'} {each.total}
                </strong>{' '}
                <span className={each.isRight ? 'light is-green' : 'light is-red'}>{each.isRight ? `✓ ${say('report.sum-right')}` : `● ${say('report.sum-wrong')}`}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="moved" title={say('report.moved')} note={say('report.moved-count', { count: desk.moved.length })}>
        {desk.moved.length === 0 ? (
          <Nothing text={say('report.none-moved', { day: desk.asOf })} />
        ) : (
          <table className="dense">
            <caption className="unseen">{say('report.moved')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('column.figure')}</th>
                <th scope="col">{desk.asOf}</th>
                <th scope="col">{say('report.today')}</th>
              </tr>
            </thead>
            <tbody>
              {desk.moved.map((each) => (
                <tr key={each.id}>
                  <th scope="row">{nameOf(each.id)}</th>
                  <td className="number">{each.was}</td>
                  <td className="number">{each.now}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}
