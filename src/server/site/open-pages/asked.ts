import { HttpProblem } from '../../http/http-problem.ts';

/** Where a list goes on; whatever else stands there leads to its beginning. */
export const afterOf = (query: URLSearchParams): string | undefined => query.get('after')?.slice(0, 400);

/** A year of an address; anything else is no page of this site. */
export function yearOf(text: string | undefined): number {
  const year = Number(/^\d{4}$/.exec(text ?? '')?.[0]);
  if (Number.isNaN(year)) throw noSuchPage();
  return year;
}

export const noSuchPage = (): HttpProblem => new HttpProblem(404, 'no-such-page');
