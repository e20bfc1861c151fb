import { askedMax } from '../../../contract/list-views.ts';
import type { View } from '../../../contract/routes.ts';
import { client } from '../api.ts';
import { loadCommand } from '../commands.ts';
import { commonFields } from './batch-fields.ts';
import { firstLines } from './first-lines.ts';
import { matterOf, type ListItem, type ListPlan } from './list-plan.ts';

export type CaseActs = View<'case-acts'>['items'][number];

/** Cases that can be selected at once. */
export const selectedMax = 500;
/** The first cases of the list as it is filtered. */
export async function firstCases(plan: ListPlan, query: Readonly<Record<string, string>>): Promise<Map<string, ListItem>> {
  const { items } = await firstLines(plan, query, selectedMax);
  return new Map(items.map((item) => [matterOf(item), item]));
}

export interface SharedActs {
  cases: readonly CaseActs[];
  /** names of the acts every one of them allows and whose content can be the same */
  acts: readonly string[];
}

/** Asks the server what each case allows; `tell` hears how far it is. */
export async function sharedActs(ids: readonly string[], tell: (done: number) => void): Promise<SharedActs> {
  const cases: CaseActs[] = [];
  for (let from = 0; from < ids.length; from += askedMax) {
    tell(from);
    cases.push(...(await client.read('case-acts', { ids: ids.slice(from, from + askedMax).join(',') })).items);
  }
  const [first, ...others] = cases;
  const common = (first?.can ?? []).filter((name) => others.every((each) => each.can.includes(name)));
  const commands = await Promise.all(common.map(loadCommand));
  return { cases, acts: common.filter((_name, at) => commands[at] && commonFields(commands[at]) !== null) };
}
