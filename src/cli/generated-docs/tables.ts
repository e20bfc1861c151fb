/** A table of Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A page of paragraphs and tables, ending in a line feed. */
export const page = (...parts: readonly string[]): string => `${parts.join('\n\n')}\n`;

export const code = (text: string): string => `\`${text}\``;
export const codes = (list: readonly string[]): string => (list.length === 0 ? '—' : list.map(code).join(', '));

/** Says on top of every generated page where it comes from. */
export const made = (from: string): string => `<!-- Made by \`npm run generate\` from ${from}; do not edit. -->`;
