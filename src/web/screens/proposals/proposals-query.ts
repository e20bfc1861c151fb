import { proposalsQuery, type ViewQuery } from '../../../contract/routes.ts';

/** The address as a query; what the view would not take is left out instead of failing. */
export function queryOf(all: Readonly<Record<string, string>>): ViewQuery<'proposals'> {
  const fields = proposalsQuery.shape;
  const entries = Object.entries(all).filter(([name, value]) => name in fields && fields[name as keyof typeof fields].safeParse(value).success);
  return Object.fromEntries(entries);
}
