export type Params = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` with the parameter of that name. A part in square brackets is left out when one of its parameters is
 * absent, so that one sentence serves with and without the particulars.
 */
export function fill(template: string, params: Params): string {
  const isKnown = (name: string): boolean => params[name] !== undefined && params[name] !== '';
  const whole = template.replace(/\[([^\]]*)\]/g, (_all, part: string) => ([...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => isKnown(name ?? '')) ? part : ''));
  return whole.replace(/\{(\w+)\}/g, (_all, name: string) => String(params[name] ?? ''));
}
