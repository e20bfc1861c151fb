import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import { commands } from '../../src/domain/commands.ts';
import { unitViews, type BoardView, type HandlingView } from '../../src/contract/unit-views.ts';
import { queries } from '../../src/server/queries/all.ts';
import { Unseen, type Reading } from '../../src/server/queries/reader.ts';
import { readTenant } from '../../src/server/store/tenant-transaction.ts';
import { assignedCase, letterHash, matterOf, servedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';

let db: TestDatabase;
let to: Sender;
let who: SmallDistrict;
let named: string;
let served: string;

const partOf = async (id: string, at = 0): Promise<string> => (await matterOf(to, id)).assignments[at]?.id ?? '';
const chain = { head: '水务局长', deputy: '水务副局长', section: '河道科' };

beforeAll(async () => {
  db = await freshDatabase();
  await foundTenant(db.owner, 'chenghu');
  to = senderTo(db.app, 'chenghu', db.name);
  who = await smallDistrict(to);
  served = await servedCase(to, who, '关于解决小区渍水的建议');
  named = await assignedCase(to, who, '关于疏浚河道的建议', who.units.water);
  await to.send('accept-assignment', who.receiver, { assignmentId: await partOf(named) }, named);
  await to.send('name-responsible', who.receiver, { assignmentId: await partOf(named), ...chain, officerId: who.reviewer.personId }, named);
  await assignedCase(to, who, '关于修补护栏的建议', who.units.water);
});
afterAll(() => db.drop());

const read = <T>(actor: Actor, work: (reading: Reading) => Promise<T>): Promise<T> =>
  readTenant(db.app, 'chenghu', (client) => work({ client, actor, scope: to.desk.scope, now: to.now, district: { id: 'chenghu', name: '', conference: '' }, commands, account: null }));
const board = (actor: Actor, query: object = {}): Promise<BoardView> => read(actor, (reading) => queries.board(reading, unitViews.board.query.parse(query)));
const handling = (actor: Actor, id: string): Promise<HandlingView> => read(actor, (reading) => queries.handling(reading, { id }));
const titles = (view: BoardView): string[] => view.lanes.flatMap((lane) => lane.cells.flatMap((cell) => cell.items.map((item) => item.title))).toSorted();

test('the unit’s cases stand by officer and stage, those nobody was named for first; every number is the number of cases behind it', async () => {
  const view = await board(who.head);
  expect(view).toMatchObject({ whose: 'unit', total: { count: 3, isMore: false }, counts: { unit: 3, mine: 0, shown: 3 }, sections: ['河道科', '排水科'] });
  expect(view.lanes.map((lane) => [lane.officer?.name ?? null, lane.cells.map((cell) => [cell.stage, cell.count])])).toEqual([
    [null, [['assigned', 1]]],
    ['黎明', [['awaiting-feedback', 1]]],
    ['水务副局长', [['in-handling', 1]]],
  ]);
  for (const lane of view.lanes) {
    expect(lane.open).toBe(lane.cells.reduce((sum, cell) => sum + cell.items.length, 0));
    const narrowed = await board(who.head, { officer: lane.officer?.id ?? 'none' });
    expect(narrowed.total.count).toBe(lane.open);
  }
  expect(view.lanes[0]?.cells[0]?.items[0]).toMatchObject({ title: '关于修补护栏的建议', steps: ['accept'], rule: 'return', light: 'yellow' });
});

test('an officer begins with his own cases; section, stage and light narrow further', async () => {
  expect(titles(await board(who.officer))).toEqual(['关于解决小区渍水的建议']);
  expect(titles(await board(who.officer, { whose: 'section' }))).toEqual(['关于解决小区渍水的建议']);
  expect(titles(await board(who.officer, { whose: 'section', section: '河道科' }))).toEqual(['关于疏浚河道的建议']);
  expect(titles(await board(who.head, { stage: 'assigned' }))).toEqual(['关于修补护栏的建议']);
  expect(titles(await board(who.head, { light: 'red' }))).toEqual([]);
});

test('a case nobody has accepted in time is red, whatever its reply still has', async () => {
  const now = new Date(Date.parse(to.now) + 12 * 86_400_000).toISOString();
  const later = await read(who.head, (reading) => queries.board({ ...reading, now }, unitViews.board.query.parse({ light: 'red' })));
  expect(titles(later)).toEqual(['关于修补护栏的建议']);
});

test('only a unit has a board, and only of its own cases', async () => {
  expect(titles(await board(who.assisting))).toEqual(['关于解决小区渍水的建议']);
  expect(titles(await board(who.handlingOffice))).toEqual([]);
  for (const actor of [who.clerk, who.officeClerk, who.leader, who.proposer, who.auditAdmin]) await expect(board(actor)).rejects.toThrow(Unseen);
});

test('what the rules still ask of a part is told to its unit, and why each talk counts', async () => {
  const before = await handling(who.officer, named);
  expect(before.parts[0]?.owed).toMatchObject({ missing: { what: 'before', missing: 1 }, faceToFace: { needed: 1, counted: 0 } });
  await to.send(
    'record-consultation',
    who.officer,
    { assignmentId: await partOf(named), phase: 'before', mode: 'phone', heldOn: to.now.slice(0, 10), place: '电话', attendees: '林知远、黎明', intent: '尽快', outcome: '一致' },
    named,
  );
  const recorded = await handling(who.officer, named);
  expect(recorded.consultations).toMatchObject([{ isCounted: false, isFaceToFace: false }]);
  expect(recorded.consultations[0]?.deniableUntil).not.toBeNull();
  expect(recorded.parts[0]?.owed?.phases[0]).toEqual({ phase: 'before', needed: 1, counted: 0 });
  await to.send('confirm-consultation', who.proposer, { consultationId: recorded.consultations[0]?.id, answer: 'confirmed' }, named);
  const confirmed = await handling(who.officer, named);
  expect(confirmed.consultations).toMatchObject([{ isCounted: true, deniableUntil: null }]);
  expect(confirmed.parts[0]?.owed).toMatchObject({ missing: { what: 'during', missing: 1 }, faceToFace: { counted: 0 } });
});

test('a draft’s way through the chain is told with whose turn it is and what keeps it back; outsiders see none of it', async () => {
  const assignmentId = await partOf(named);
  const answers = [1, 2].map((suggestion) => ({ suggestion, verdict: 'adopted', text: '已于五月完成清淤两公里。' }));
  await to.send('draft-reply', who.officer, { assignmentId, answers, proposedClass: 'solved', openness: 'full' }, named);
  const [asReviewer, asDrafter] = [await handling(who.reviewer, named), await handling(who.officer, named)];
  expect(asReviewer.parts[0]?.clearance).toMatchObject({ version: 1, next: 'section', isYours: true, isOwnDraft: false, isSentBack: false, examinedLetterHash: null });
  expect(asReviewer.parts[0]?.clearance?.blocked?.zh).toMatch(/面商|沟通/);
  expect(asDrafter.parts[0]?.clearance).toMatchObject({ isYours: false, isOwnDraft: true });
  expect((await handling(who.clerk, named)).parts[0]?.clearance).toBeNull();
  expect((await handling(who.officeClerk, named)).parts[0]?.clearance).toBeNull();
  await expect(handling(who.stranger, named)).rejects.toThrow(Unseen);
  await expect(handling(who.handlingOffice, named)).rejects.toThrow(Unseen);
});

test('a version is read as a letter by numbered paragraphs; a draft only by those it concerns, an examined one bears its day', async () => {
  const draft = { id: named, assignmentId: await partOf(named), version: 1 };
  const { letter } = await read(who.head, (reading) => queries['reply-letter'](reading, draft));
  expect(letter.body.map((each) => each.text)).toContain('已于五月完成清淤两公里。');
  expect(letter.salutation).toBe('林知远、周敏委员：');
  for (const actor of [who.clerk, who.officeClerk, who.proposer, who.stranger, who.handlingOffice]) {
    await expect(read(actor, (reading) => queries['reply-letter'](reading, draft))).rejects.toThrow(Unseen);
  }
  const sent = { id: served, assignmentId: await partOf(served), version: 1 };
  expect((await read(who.proposer, (reading) => queries['reply-letter'](reading, sent))).letter.number).toMatch(/函〔2024〕/);
  expect((await handling(who.officer, served)).parts[0]?.clearance?.examinedLetterHash).toBe(letterHash);
});

test('promises of a closed case stay on the board until they are kept', async () => {
  for (const rater of [who.proposer, who.cosigner]) await to.send('rate-reply', rater, { levels: { work: 'satisfied', result: 'satisfied' } }, served);
  await to.send('close-rating', who.clerk, {}, served);
  await to.send('close-proposal', who.clerk, {}, served);
  const view = await board(who.head, { stage: 'in-follow-up' });
  expect(view.lanes[0]?.cells[0]?.items[0]).toMatchObject({ title: '关于解决小区渍水的建议', steps: ['report-commitment'], due: '2025-12-31' });
  expect(titles(await board(who.assisting, { whose: 'unit' }))).toEqual([]);
});
