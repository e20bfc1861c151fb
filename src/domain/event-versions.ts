/**
 * Shapes of events as they were written by earlier releases (semantics: evolution). An event is never rewritten; one of an
 * older version is brought up to date, step by step, when it is read.
 */
type Payload = Readonly<Record<string, unknown>>;
type Step = (payload: Payload) => Payload;

/** The n-th step leads from version n + 1 to the next. What is not named here has only ever had one version. */
const steps: Readonly<Record<string, readonly Step[]>> = {
  // The tier was not written down; a deputy's signature may have been the last.
  'reply-cleared': [(payload) => ({ ...payload, isLast: payload['step'] !== 'section' })],
};

/** The version in which this type of event is written now. */
export const versionOf = (type: string): number => (steps[type]?.length ?? 0) + 1;

/** The payload as the fold takes it today; throws for a version nobody has written yet. */
export function upToDate(type: string, version: number, payload: Payload): Payload {
  const known = steps[type] ?? [];
  if (!Number.isInteger(version) || version < 1 || version > known.length + 1) throw new Error(`no reading for ${type} of payload version ${version}`);
  return known.slice(version - 1).reduce((found, step) => step(found), payload);
}
