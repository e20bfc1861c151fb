import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** What the guide is written with, and nothing more: headings, paragraphs, lists, code, bold, code in a line, links. */
export function Markdown({ text }: { text: string }) {
  return blocksOf(text).map((each, at) => <Block key={at} block={each} />);
}

type BlockShape =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph' | 'code'; text: string }
  | { kind: 'list'; isOrdered: boolean; items: readonly string[] }
  | { kind: 'table'; rows: readonly (readonly string[])[] };

export function blocksOf(text: string): BlockShape[] {
  const blocks: BlockShape[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.length > 0) blocks.push(blockOf(lines));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const heading = /^(#{1,4}) +(.+)$/.exec(line);
    if (line.trim() === '') flush();
    else if (heading) {
      flush();
      blocks.push({ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' });
    } else {
      // A list may follow its sentence without a blank line.
      if (lines.length > 0 && isItem(line) && !isItem(lines[0] ?? '')) flush();
      lines.push(line);
    }
  }
  flush();
  return blocks;
}

const isItem = (line: string): boolean => /^ {0,3}(?:[-*]|\d+\.) +/.test(line);

function blockOf(lines: readonly string[]): BlockShape {
  const first = lines[0] ?? '';
  if (lines.every((each) => each.startsWith('    '))) return { kind: 'code', text: lines.map((each) => each.slice(4)).join('\n') };
  if (lines.every((each) => each.startsWith('|'))) {
    const rows = lines
      .filter((each) => !/^\|[\s|:-]+\|$/.test(each))
      .map((each) =>
        each
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    return { kind: 'table', rows };
  }
  if (!isItem(first)) return { kind: 'paragraph', text: joined(lines) };
  const items: string[] = [];
  for (const line of lines) {
    if (isItem(line)) items.push(line.replace(/^ {0,3}(?:[-*]|\d+\.) +/, ''));
    else items.push(joined([items.pop() ?? '', line.trim()]));
  }
  return { kind: 'list', isOrdered: /^ {0,3}\d/.test(first), items };
}

/** Chinese lines meet without a blank, others with one. */
const joined = (lines: readonly string[]): string =>
  lines.map((each) => each.trim()).reduce((before, next) => (/[\u3000-\u9fff\uff00-\uffef]$/.test(before) ? `${before}${next}` : `${before} ${next}`));

function Block({ block }: { block: BlockShape }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = (['h1', 'h2', 'h3', 'h4'] as const)[block.level - 1] ?? 'h4';
      return <Heading>{inline(block.text)}</Heading>;
    }
    case 'paragraph':
      return <p>{inline(block.text)}</p>;
    case 'code':
      return (
        <pre className="guide-code" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'table':
      return <Table rows={block.rows} />;
    case 'list': {
      const items = block.items.map((each, at) => <li key={at}>{inline(each)}</li>);
      return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function Table({ rows: [head = [], ...rows] }: { rows: readonly (readonly string[])[] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((each) => (
            <th key={each} scope="col">
              {inline(each)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((each, place) => (
              <td key={place}>{inline(each)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function inline(text: string): ReactNode {
  return text.split(/(\*\*[^*]+\*\*|`[^`]+`|\[[^\]]+\]\([^)]+\))/).map((part, at) => {
    const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
    if (link) return <GuideLink key={at} label={link[1] ?? ''} to={link[2] ?? ''} />;
    if (part.startsWith('**')) return <strong key={at}>{part.slice(2, -2)}</strong>;
    return part.startsWith('`') ? <code key={at}>{part.slice(1, -1)}</code> : part;
  });
}

/** Pages of the guide lead to one another; what leads out of it is told, not linked. */
function GuideLink({ label, to }: { label: string; to: string }) {
  const page = /^([a-z-]+)\.md$/.exec(to);
  return page ? <Link to={`/help/${page[1] ?? ''}`}>{label}</Link> : <span>{label}</span>;
}
