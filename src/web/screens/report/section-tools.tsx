import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReportDesk } from '../../../contract/register-views.ts';
import type { FiguresView } from '../../../contract/views.ts';
import { labelWord } from '../../../messages/words.ts';
import { useForm } from '../../parts/command-form/form-context.tsx';
import { useWords } from '../../parts/settings.tsx';
import './report.css';

/** Beside a section that is written by hand: figures to put in as they are printed, and what the units said they did. */
export function SectionTools({ figures, desk }: { figures: FiguresView; desk: ReportDesk }) {
  const { say, language } = useWords();
  const { values, set } = useForm();
  const [q, setQ] = useState('');
  const written = typeof values['text'] === 'string' ? values['text'] : '';
  const add = (text: string): void => set(['text'], `${written}${text}`);
  const shown = figures.figures.filter((each) => q === '' || labelWord(language, each.label).text.includes(q));
  return (
    <>
      <section aria-label={say('report.insert')}>
        <h3>{say('report.insert')}</h3>
        <p className="hint">{say('report.insert-hint')}</p>
        <label className="pick">
          {say('report.insert-find')}
          <Input className="narrow" value={q} allowClear onChange={(event) => setQ(event.target.value)} />
        </label>
        <ul className="figure-picks">
          {shown.map((each) => {
            const printed = `${each.unit === '%' && !Number.isInteger(each.value) ? each.value.toFixed(1) : each.value}${each.unit}`;
            return (
              <li key={each.id}>
                <Button size="small" onClick={() => add(`${labelWord('zh-CN', each.label).text}${printed}`)}>
                  {labelWord(language, each.label).text} {printed}
                </Button>
              </li>
            );
          })}
        </ul>
      </section>
      <details>
        <summary>{say('report.drafts', { count: desk.drafts.length })}</summary>
        {desk.drafts.map(({ unit, cases }) => (
          <details key={unit}>
            <summary lang="zh-CN">
              {unit}（{cases.length}）
            </summary>
            <ul>
              {cases.map((each) => (
                <li key={each.slug} lang="zh-CN">
                  <strong>
                    {each.slug} {each.title}（{each.result}）
                  </strong>
                  ：{each.text}{' '}
                  <Button size="small" aria-label={say('report.take', { slug: each.slug })} onClick={() => add(each.text)}>
                    {say('report.take-short')}
                  </Button>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </details>
    </>
  );
}
