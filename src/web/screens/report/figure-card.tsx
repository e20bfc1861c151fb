import { Button } from 'antd';
import { use, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { labelWord } from '../../../messages/words.ts';
import { Facts } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { FiguresContext } from './figure-chip.tsx';

/** What a number means: definition, base, the cases behind it, and what it would be today. */
export function FigureCard() {
  const { say, language } = useWords();
  const { of, moved, open, show } = use(FiguresContext);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open !== null) title.current?.focus({ preventScroll: true });
  }, [open]);
  if (open === null) return null;
  const figure = of.get(open);
  // A number quoted from the ledger of a case is named after it: case.2024-0007.<entry>
  const slug = /^case\.([^.]+)\./.exec(open)?.[1];
  const now = moved.get(open);
  return (
    <aside className="section figure-card" aria-labelledby="figure-title">
      <h2 id="figure-title" ref={title} tabIndex={-1}>
        {figure ? labelWord(language, figure.label).text : say('report.case-figure')}
      </h2>
      {figure ? (
        <Facts
          rows={[
            [say('column.value'), `${figure.value}${figure.unit}`],
            [
              say('report.today'),
              now === undefined ? null : (
                <span key="now" className="light is-yellow">
                  ▲ {now}
                </span>
              ),
            ],
            [say('column.base'), figure.base === null ? null : `${figure.base}${figure.baseLabel === null ? '' : `（${labelWord(language, figure.baseLabel).text}）`}`],
            [
              say('column.definition'),
              <span key="definition" lang={labelWord(language, figure.definition).lang}>
                {labelWord(language, figure.definition).text}
              </span>,
            ],
            [
              say('column.cases'),
              figure.cases.length === 0 ? null : (
                <Link key="cases" to={paths.proposals({ numbers: figure.cases.join(',') })}>
                  {say('list.total', { count: figure.cases.length })}
                </Link>
              ),
            ],
            [say('report.more-cases'), figure.hidden > 0 ? say('report.hidden', { count: figure.hidden }) : null],
          ]}
        />
      ) : (
        <p>{slug === undefined ? say('report.no-figures') : <Link to={paths.case(slug)}>{say('report.from-case', { slug })}</Link>}</p>
      )}
      <Button onClick={() => show('')}>{say('close')}</Button>
    </aside>
  );
}
