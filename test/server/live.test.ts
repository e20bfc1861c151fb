import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../src/domain/actor.ts';
import type { NoticesView } from '../../src/contract/live-views.ts';
import { liveFeedOn } from '../../src/server/reactions/live-feed.ts';
import { assignedCase, matterOf, servedCase, submittedCase } from '../simulation/case-story.ts';
import { foundTenant, senderTo, smallDistrict, type Sender, type SmallDistrict } from '../simulation/district.ts';
import { freshDatabase, type TestDatabase } from '../store/test-database.ts';
import { actsIn, lastIdIn, readyIn, serveWindows, typesIn, type Window } from './live-windows.ts';

let db: TestDatabase;
let server: Awaited<ReturnType<typeof serveWindows>>;
let to: Sender;
let who: SmallDistrict;
const tokens = new Map<Actor, string>();

const soon = <T>(read: () => T) => expect.poll(read, { timeout: 30_000, interval: 25 });

async function districtOf(tenantId: string): Promise<[Sender, SmallDistrict]> {
  await foundTenant(db.owner, tenantId);
  const sender = senderTo(db.app, tenantId, db.name);
  return [sender, await smallDistrict(sender)];
}

/** Commands of this process are followed at once, as those of the server itself. */
const followed = (sender: Sender): void => void (sender.desk.follow = (...commit) => server.follow(...commit));

async function windowOf(actor: Actor, sender = to, after?: string): Promise<Window> {
  const token = tokens.get(actor) ?? (await server.signIn(sender.tenantId, actor));
  tokens.set(actor, token);
  const window = await server.windowOf(sender.tenantId, token, after);
  await soon(() => readyIn(window)).toBeDefined();
  return window;
}

beforeAll(async () => {
  db = await freshDatabase();
  server = await serveWindows(db, { SESSION_IDLE_MINUTES: '60' });
  [to, who] = await districtOf('chenghu');
  followed(to);
});
afterAll(async () => {
  await server.close();
  await db.drop();
});

describe('what arrives', () => {
  test('an act reaches everybody who may read the case, says who did what, and nobody else', async () => {
    const [clerk, office, officer, stranger, proposer, admin] = await Promise.all([who.clerk, who.officeClerk, who.officer, who.stranger, who.proposer, who.systemAdmin].map((each) => windowOf(each)));
    const id = await assignedCase(to, who, '关于疏浚河道的建议', who.units.water);
    await soon(() => typesIn(officer as Window)).toEqual(['assigned']);
    expect(actsIn(officer as Window)).toEqual([
      { caseId: id, slug: '2024-0001', version: (await matterOf(to, id)).assignments.length + 5, type: 'assigned', name: '督办员', post: '督办员', at: expect.any(String) as string, isOwn: false },
    ]);
    await soon(() => typesIn(clerk as Window)).toContain('assigned');
    await soon(() => typesIn(office as Window)).toContain('proposal-docketed');
    expect(actsIn(office as Window).find((each) => each.type === 'assigned')?.isOwn).toBe(true);
    expect(typesIn(proposer as Window)).toContain('proposal-submitted');
    for (const each of [stranger, admin]) expect(actsIn(each as Window)).toEqual([]);
    for (const each of [clerk, office, officer, stranger, proposer, admin]) each?.close();
  });

  test('what the matrix hides is not told: a draft reply reaches the unit and the office, not the committee', async () => {
    const [clerk, officer, office] = [await windowOf(who.clerk), await windowOf(who.officer), await windowOf(who.officeClerk)];
    await servedCase(to, who, '关于路灯的建议');
    await soon(() => typesIn(clerk)).toContain('service-recorded');
    await soon(() => typesIn(officer)).toContain('service-recorded');
    for (const type of ['reply-drafted', 'opinion-submitted', 'reply-examined']) {
      expect(typesIn(clerk)).not.toContain(type);
      expect(typesIn(officer)).toContain(type);
    }
    expect(typesIn(office)).toContain('reply-drafted');
    for (const each of [clerk, officer, office]) each.close();
  });

  test('a window that was away catches up; one that does not say where it was is told to read anew', async () => {
    const first = await windowOf(who.officeClerk);
    await assignedCase(to, who, '关于树木的建议', who.units.water);
    await soon(() => typesIn(first).at(-1)).toBe('assigned');
    const last = lastIdIn(first);
    first.close();
    const missed = await assignedCase(to, who, '关于停车的建议', who.units.housing);
    const second = await windowOf(who.officeClerk, to, last);
    expect(readyIn(second)).toMatchObject({ isCaughtUp: true, idleMinutes: 60 });
    await soon(() => typesIn(second).at(-1)).toBe('assigned');
    expect(typesIn(second)).toContain('proposal-docketed');
    expect(new Set(actsIn(second).map((each) => each.caseId))).toEqual(new Set([missed]));
    second.close();
    const third = await windowOf(who.officeClerk);
    expect(readyIn(third)).toMatchObject({ isCaughtUp: false });
    third.close();
    // A place in a case he may not read tells nothing about it.
    const foreign = await windowOf(who.assisting, to, `${await submittedCase(to, who, '关于绿道的建议')}.1`);
    expect(readyIn(foreign)).toMatchObject({ isCaughtUp: false });
    foreign.close();
  });

  test('the acts of another process arrive: by its notice, and by looking when no notice came', async () => {
    const window = await windowOf(who.clerk);
    const unheard = senderTo(db.app, to.tenantId, db.name);
    unheard.now = to.now;
    unheard.desk.clock = () => to.now;
    const noted = liveFeedOn({ ...to.desk, pool: db.owner }, { SESSION_IDLE_MINUTES: 60 }, () => undefined, 3_600_000);
    to.desk.follow = () => undefined;
    await submittedCase(to, who, '关于食堂的建议');
    await soon(() => typesIn(window)).toContain('proposal-submitted');
    const before = actsIn(window).length;
    to.desk.follow = noted.follow;
    await submittedCase(to, who, '关于公厕的建议');
    await soon(() => actsIn(window).length).toBeGreaterThan(before);
    await noted.stop();
    followed(to);
    window.close();
  });

  test('a notice alone wakes a feed that does not look by itself', async () => {
    const sent: string[] = [];
    const failures: unknown[] = [];
    const limits = { SESSION_IDLE_MINUTES: 60 };
    const [listening, telling] = [0, 1].map(() => liveFeedOn({ ...to.desk, clock: () => server.time.now }, limits, (error) => failures.push(error), 3_600_000));
    const { rows } = await db.app.query<{ id_hash: string }>('SELECT id_hash FROM web_session WHERE person_id = $1', [who.clerk.personId]);
    const { personId, postId } = who.clerk as { personId: string; postId: string };
    await listening?.open({
      tenantId: to.tenantId,
      sessionHash: rows[0]?.id_hash ?? '',
      personId,
      postId,
      expiresAt: '',
      after: null,
      send: (event, content) => void sent.push(`${event} ${JSON.stringify(content)}`),
      end: () => undefined,
    });
    // Until it listens, a notice falls on nobody: it is given until it is heard.
    to.desk.follow = (tenantId, logged) => telling?.follow(tenantId, logged);
    await soon(async () => {
      await submittedCase(to, who, '关于公园的建议');
      return sent.some((each) => each.includes('proposal-submitted'));
    }).toBe(true);
    followed(to);
    await Promise.all([listening?.stop(), telling?.stop()]);
    expect(failures).toEqual([]);
  });
});

describe('when it ends', () => {
  test('signing out ends the window, and nothing is sent to it any more', async () => {
    const token = await server.signIn(to.tenantId, who.clerk);
    const window = await server.windowOf(to.tenantId, token);
    await soon(() => readyIn(window)).toBeDefined();
    const headers = { authorization: `Bearer ${token}`, 'x-district': to.tenantId };
    await fetch(`${(await server.ask('/api/health', headers)).url.replace('/api/health', '')}/api/session`, { method: 'DELETE', headers });
    await submittedCase(to, who, '关于书店的建议');
    await soon(() => window.isEnded).toBe(true);
    expect(actsIn(window)).toEqual([]);
    expect(window.text).toContain('event: ended');
  });

  test('looking does not keep a session: an idle one ends with its window', async () => {
    const token = await server.signIn(to.tenantId, who.officeDirector);
    const window = await server.windowOf(to.tenantId, token);
    await soon(() => readyIn(window)).toBeDefined();
    const before = server.time.now;
    const later = (minutes: number): string => new Date(Date.parse(before) + minutes * 60_000).toISOString();
    server.time.now = later(40);
    const headers = { authorization: `Bearer ${token}`, 'x-district': to.tenantId };
    expect((await server.ask('/api/views/desk', { ...headers, 'x-unattended': 'true' })).status).toBe(200);
    server.time.now = later(61);
    await soon(() => window.isEnded).toBe(true);
    expect((await server.ask('/api/views/desk', headers)).status).toBe(401);
    server.time.now = before;
  });

  test('a post that ended takes its window along', async () => {
    const window = await windowOf(who.reviewer);
    await to.send('dismiss', who.systemAdmin, { postId: who.reviewer.postId, happenedOn: '2024-01-15' }, who.reviewer.personId ?? '');
    await soon(() => window.isEnded).toBe(true);
    expect((await server.windowOf(to.tenantId, tokens.get(who.reviewer) ?? '')).status).toBe(401);
  });

  test('one person has so many windows; one more ends the oldest', async () => {
    const windows: Window[] = [];
    for (let at = 0; at < 9; at += 1) windows.push(await windowOf(who.cosigner));
    await soon(() => windows.map((each) => each.isEnded)).toEqual([true, ...Array.from({ length: 8 }, () => false)]);
    for (const each of windows) each.close();
  });
});

describe('notices', () => {
  const noticesOf = async (actor: Actor): Promise<NoticesView> => {
    const token = tokens.get(actor) ?? (await server.signIn(to.tenantId, actor));
    tokens.set(actor, token);
    return (await (await server.ask('/api/views/notices', headersOf(actor))).json()) as NoticesView;
  };
  const headersOf = (actor: Actor): Record<string, string> => ({ authorization: `Bearer ${tokens.get(actor) ?? ''}`, 'x-district': to.tenantId });

  test('tell what others did that is news for the desk, newest first; what was read stays read on another machine', async () => {
    const id = await assignedCase(to, who, '关于加装电梯的建议', who.units.housing);
    server.time.now = to.now;
    const { items, unread } = await noticesOf(who.assisting);
    expect(items[0]).toMatchObject({ caseId: id, type: 'assigned', title: '关于加装电梯的建议', name: '督办员', isRead: false });
    expect(items.map((each) => each.at)).toEqual(
      items
        .map((each) => each.at)
        .toSorted()
        .toReversed(),
    );
    await server.ask('/api/notices/read', headersOf(who.assisting), { ids: [items[0]?.id] });
    tokens.set(who.assisting, await server.signIn(to.tenantId, who.assisting));
    expect((await noticesOf(who.assisting)).unread).toBe(unread - 1);
    await server.ask('/api/notices/read', headersOf(who.assisting), { ids: 'all' });
    expect(await noticesOf(who.assisting)).toMatchObject({ unread: 0 });
    // Another person of the same unit has marks of his own; one's own acts are no news.
    expect((await noticesOf(who.officer)).unread).toBeGreaterThan(0);
    expect((await noticesOf(who.officeClerk)).items.filter((each) => each.name === '督办员')).toEqual([]);
    expect((await noticesOf(who.stranger)).items).toEqual([]);
  });
});

describe('ratings', () => {
  const satisfied = { levels: { work: 'satisfied', result: 'satisfied' } };
  const dissatisfied = { levels: { work: 'dissatisfied', result: 'dissatisfied' }, answers: { talked: 'no' }, comment: '没有面商，问题依旧' };

  test('two histories that differ only in ratings give every unit actor the same bytes, the committee others', async () => {
    const histories = [await districtOf('pleased'), await districtOf('cross')] as const;
    const ids: string[] = [];
    for (const [sender, people] of histories) ids.push(await servedCase(sender, people, '关于解决小区渍水的建议'));
    const watchers = ({ officer, reviewer, head, receiver, assisting, handlingOffice, clerk, officeClerk }: SmallDistrict): Actor[] => [
      officer,
      reviewer,
      head,
      receiver,
      assisting,
      handlingOffice,
      officeClerk,
      clerk,
    ];
    const windows = await Promise.all(histories.map(([sender, people]) => Promise.all(watchers(people).map((each) => windowOf(each, sender)))));
    for (const [at, [sender, people]] of histories.entries()) {
      followed(sender);
      const id = ids[at] ?? '';
      await sender.send('rate-reply', people.proposer, at === 0 ? satisfied : dissatisfied, id);
      if (at === 0) await sender.send('rate-reply', people.cosigner, satisfied, id);
      else sender.now = new Date(Date.parse(sender.now) + 60_000).toISOString();
      sender.pass(60);
      await sender.send('add-note', people.officer, { text: '等候评价。' }, id);
      await sender.send('close-rating', people.clerk, {}, id);
      await sender.send('close-proposal', people.clerk, {}, id);
    }
    for (const group of windows) for (const each of group.slice(0, 5)) await soon(() => typesIn(each).at(-1)).toBe('proposal-closed');
    for (const group of windows) await soon(() => typesIn(group[7] as Window)).toContain('proposal-closed');
    const bytes = windows.map((group) => group.map((each) => each.text));
    expect(bytes[1]?.slice(0, 7)).toEqual(bytes[0]?.slice(0, 7));
    expect(bytes[1]?.[7]).not.toBe(bytes[0]?.[7]);
    expect(typesIn(windows[0]?.[7] as Window).filter((each) => each === 'reply-rated')).toHaveLength(2);
    // Coming back from the same place tells the same again.
    const later = await Promise.all(histories.map(([sender, people], at) => windowOf(people.head, sender, `${ids[at] ?? ''}.1`)));
    for (const each of later) await soon(() => typesIn(each).at(-1)).toBe('proposal-closed');
    expect(later[1]?.text).toBe(later[0]?.text);
    const probes = await Promise.all(histories.map(([sender, people], at) => windowOf(people.head, sender, `${ids[at] ?? ''}.1.1`)));
    expect(probes.map((each) => readyIn(each))).toEqual([expect.objectContaining({ isCaughtUp: false }), expect.objectContaining({ isCaughtUp: false })]);
  });
});
