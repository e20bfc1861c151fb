/** The wordings a session may set for itself, each with the blanks that are filled in where it is used. Absent, the rulebook's or the product's own words stand. */
export const templateNames = ['letter-opening', 'letter-closing', 'account-slip'] as const;
export type TemplateName = (typeof templateNames)[number];

type Blank = 'title' | 'district' | 'kind';

export const templateBlanks: Record<TemplateName, readonly Blank[]> = {
  'letter-opening': ['title', 'district', 'kind'],
  'letter-closing': ['title', 'district', 'kind'],
  'account-slip': [],
};

/** Blanks of a text that nobody would fill. */
export const unknownBlanks = (name: TemplateName, text: string): string[] =>
  [...text.matchAll(/\{([^{}\n]*)\}/g)].map(([, blank]) => blank ?? '').filter((blank) => !templateBlanks[name].some((each) => each === blank));

/** `{title}` replaced by its value; a blank without one stays as it is. */
export const filledIn = (pattern: string, values: Readonly<Record<string, string>>): string => pattern.replace(/\{(\w+)\}/g, (blank, name: string) => values[name] ?? blank);
