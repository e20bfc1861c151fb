import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { ReportBlock, ReportDesk } from '../../../contract/register-views.ts';
import { judgementSections, type JudgementSection } from '../../../domain/report/report.ts';
import { formWord } from '../../../messages/words.ts';
import { useWords } from '../../parts/settings.tsx';
import { Section } from '../../parts/section.tsx';
import { FigureCard } from './figure-card.tsx';
import { FigureChip } from './figure-chip.tsx';
import './report.css';

type Run = Extract<ReportBlock, { kind: 'paragraph' }>['runs'][number];

const Runs = ({ runs }: { runs: readonly Run[] }): ReactNode =>
  runs.map((run, at) => {
    const text = run.figure === undefined ? run.text : <FigureChip id={run.figure} text={run.text} />;
    return run.strong ? <strong key={at}>{text}</strong> : <span key={at}>{text}</span>;
  });

/** The contents of the report: every chapter and section, those that people write marked as written or not. */
export function ReportTree({ desk, onEdit }: { desk: ReportDesk; onEdit: ((section: JudgementSection) => void) | undefined }) {
  const { say, language } = useWords();
  const headings = desk.blocks.filter((each) => each.kind === 'heading');
  const isJudgement = (id: string): id is JudgementSection => judgementSections.some((each) => each === id);
  return (
    <nav className="report-tree" aria-label={say('report.contents')}>
      <ol>
        {headings.map((each) => (
          <li key={each.id} className={`level-${each.level}`}>
            <a href={`#text-${each.id}`} lang="zh-CN">
              {each.text}
            </a>
            {isJudgement(each.id) ? (
              <>
                {' '}
                <span className={desk.sections[each.id] ? 'light is-green' : 'light is-yellow'}>{desk.sections[each.id] ? `✓ ${say('report.written')}` : `▲ ${say('report.unwritten')}`}</span>
                {onEdit ? (
                  <Button
                    size="small"
                    aria-label={say('report.write', { section: formWord(language, 'edit-report-section', `choice.${each.id}`) })}
                    onClick={() => onEdit(each.id as JudgementSection)}
                  >
                    {say('command.edit-report-section')}
                  </Button>
                ) : null}
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The report as it reads, its numbers tied to their figures. */
export function ReportText({ desk }: { desk: ReportDesk }) {
  const { say } = useWords();
  return (
    <>
      <FigureCard />
      <Section id="preview" title={say('report.preview')}>
        <p className="hint">{say('report.text-hint')}</p>
        <div className="report-text" role="group" aria-label={say('report.preview')} tabIndex={0} lang="zh-CN">
          <p className="report-title">{desk.title}</p>
          {desk.blocks.map((block, at) => (
            <Block key={at} block={block} />
          ))}
        </div>
      </Section>
    </>
  );
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = `h${Math.min(6, block.level + 2)}` as 'h3';
      return <Heading id={`text-${block.id}`}>{block.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      );
    case 'blank':
      return <p className="report-blank">{block.text}</p>;
    case 'bars':
      return (
        <table className="dense">
          <caption>{block.caption}</caption>
          <tbody>
            {block.rows.map((each) => (
              <tr key={each.label}>
                <th scope="row">{each.label}</th>
                <td className="number">
                  {each.value}
                  {block.unit}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'table':
      return (
        <div className="scroll" role="group" aria-label={block.caption} tabIndex={0}>
          <table className="dense">
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {block.head.map((each) => (
                  <th key={each} scope="col">
                    {each}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row, at) => (
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={column}>
                      <Runs runs={[cell]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          {block.note === null ? null : <p className="hint">{block.note}</p>}
        </div>
      );
  }
}
