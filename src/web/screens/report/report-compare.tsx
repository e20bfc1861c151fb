import { Button, Input } from 'antd';
import { useState } from 'react';
import { labelWord } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

/** The figures of two days beside each other: those that differ. */
export function ReportCompare({ year, asOf }: { year: number; asOf: string }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const other = filter.get('with');
  const [typed, setTyped] = useState(other);
  return (
    <Section id="compare" title={say('report.compare')}>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          filter.set({ with: isDay(typed) ? typed : undefined });
        }}
      >
        <label className="pick">
          {say('report.compare-with', { day: asOf })}
          <Input type="date" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <Button htmlType="submit">{say('report.compare-act')}</Button>
      </form>
      {isDay(other) ? <Differences year={year} days={[other, asOf]} /> : null}
    </Section>
  );
}

function Differences({ year, days: [first, second] }: { year: number; days: readonly [string, string] }) {
  const { say, language } = useWords();
  const [before, after] = [useView('figures', { year, asOf: first }), useView('figures', { year, asOf: second })];
  return (
    <Shown query={before}>
      {(old) => (
        <Shown query={after}>
          {(now) => {
            const known = new Map(old.figures.map((each) => [each.id, each]));
            const text = (each: (typeof old.figures)[number] | undefined): string => (each ? `${each.value}${each.unit}${each.base === null ? '' : ` / ${each.base}`}` : '—');
            const rows = now.figures.filter((each) => text(each) !== text(known.get(each.id)));
            if (rows.length === 0) return <Nothing text={say('report.compare-same')} />;
            return (
              <table className="dense">
                <caption>{say('report.compare-count', { count: rows.length })}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say('column.figure')}</th>
                    <th scope="col">{first}</th>
                    <th scope="col">{second}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((each) => (
                    <tr key={each.id}>
                      <th scope="row">{labelWord(language, each.label).text}</th>
                      <td className="number">{text(known.get(each.id))}</td>
                      <td className="number">{text(each)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            );
          }}
        </Shown>
      )}
    </Shown>
  );
}
