import type { ApprovalsView } from '../../../contract/leader-views.ts';
import { decidingNow, decisionSteps } from '../../../domain/proposal/decisions.ts';
import { inboxPage } from '../inbox.ts';
import { readCaseActs } from '../list/case-acts.ts';
import type { Reading } from '../reader.ts';

/** Lines of the desk looked at in one page; whether they are the reader's own to decide the commands themselves are asked. */
const lookedAt = 50;
/** So many pages of others' lines are passed over before the reader is asked to go on. */
const pagesMax = 4;

/** 待我审批: the desk's open decisions, as far as this post can take them now, the most urgent first. */
export async function readApprovals(reading: Reading, query: { after?: string | undefined }): Promise<ApprovalsView> {
  let found: ApprovalsView = { items: [], after: query.after ?? null };
  for (let pages = 0; pages < pagesMax; pages += 1) {
    found = await pageAfter(reading, found.after);
    if (found.items.length > 0 || found.after === null) break;
  }
  return found;
}

async function pageAfter(reading: Reading, after: string | null): Promise<ApprovalsView> {
  const page = await inboxPage(reading, { step: decisionSteps.join(','), limit: lookedAt, ...(after === null ? {} : { after }) }, lookedAt);
  const acts = await readCaseActs(reading, { ids: page.items.map((each) => each.matterId).join(',') });
  const canOf = new Map(acts.items.map((each) => [each.id, each.can]));
  const items = page.items.flatMap((each) => {
    const can = decidingNow(each.step, canOf.get(each.matterId) ?? []);
    return can.length === 0 ? [] : [{ ...each, can: [...can] }];
  });
  return { items, after: page.after };
}
