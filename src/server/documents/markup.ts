/** HTML that is already safe; everything else put into `markup` is escaped. */
export interface Markup {
  readonly html: string;
}

export type Part = string | number | null | Markup | readonly Part[];

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A template of trusted HTML around untrusted parts; attribute values must stand in quotes. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { html: strings.map((text, i) => text + written(parts[i] ?? null)).join('') };
}

/** For HTML, SVG and CSS made by us. */
export function trusted(html: string): Markup {
  return { html };
}

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return part.replace(/[&<>"']/g, (char) => entities[char] ?? char);
  return 'html' in part ? part.html : part.map(written).join('');
}
