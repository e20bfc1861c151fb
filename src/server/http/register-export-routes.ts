import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formWord, word, type Language } from '../../messages/words.ts';
import type { Reading } from '../queries/reader.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { csvText } from './csv.ts';
import { prefersEnglish } from './http-problem.ts';
import type { Room } from './parts.ts';
import { queryOf, readingOf } from './view-routes.ts';
import { whoActs } from './who.ts';

type Cell = string | number | null;
type Rows = readonly (readonly Cell[])[];
type Maker = (room: Room, reading: Reading, request: FastifyRequest, language: Language) => Promise<Rows>;
const all = { after: undefined, limit: 20_000 };

/** Lists of the register as files; the same filter gives the same rows as the screen. */
const lists: Readonly<Record<string, Maker>> = {
  units: async ({ queries }, reading, _request, language) => {
    const { items } = await queries.units(reading, {});
    const names = new Map(items.map((each) => [each.id, each.name]));
    return [
      (['code', 'name', 'tier', 'side', 'parent', 'phone', 'address', 'duties', 'leader', 'retired'] as const).map((each) => word(language, `column.unit-${each}`)),
      ...items.map((each) => [
        each.code,
        each.name,
        formWord(language, 'register-unit', `choice.${each.tier}`),
        formWord(language, 'register-unit', `choice.${each.side}`),
        names.get(each.parentId ?? '') ?? null,
        each.phone,
        each.address,
        each.duties.join('、'),
        each.leader?.name ?? null,
        each.retiredOn,
      ]),
    ];
  },
  members: async ({ queries }, reading, request, language) => {
    const { items } = await queries.members(reading, { ...queryOf(request, 'members'), ...all });
    return [
      (['name', 'sector', 'account', 'ended', 'proposed', 'cosigned', 'rated'] as const).map((each) => word(language, `column.member-${each}`)),
      ...items.map((each) => [each.name, each.sector, each.account, each.endedOn, each.duty?.proposed ?? null, each.duty?.cosigned ?? null, each.duty?.rated ?? null]),
    ];
  },
  accounts: async ({ queries }, reading, request, language) => {
    const { items } = await queries.accounts(reading, { ...queryOf(request, 'accounts'), ...all });
    return [
      (['name', 'posts', 'account', 'state', 'last'] as const).map((each) => word(language, `column.account-${each}`)),
      ...items.map((each) => [
        each.name,
        each.posts
          .filter((post) => post.to === null)
          .map((post) => `${post.place ?? ''}${post.title}`)
          .join('、'),
        each.account,
        word(language, `account-state.${each.state}`),
        each.lastSignInAt,
      ]),
    ];
  },
  permissions: async ({ queries }, reading, _request, language) => {
    const { commands, roles } = await queries.permissions(reading, {});
    return [
      [word(language, 'column.command'), ...roles.map((role) => word(language, `role.${role}`))],
      ...commands.map(({ name, who }) => [word(language, `command.${name}`), ...roles.map((role) => (who.includes(role) ? '●' : null))]),
    ];
  },
};

/** `GET /api/register/<list>.csv` */
export function registerExportRoutes(app: FastifyInstance, room: Room): void {
  const limit = { config: { rateLimit: { max: room.config.EXPORTS_PER_MINUTE, timeWindow: 60_000 } } };
  for (const [name, rowsFor] of Object.entries(lists))
    app.get(`/api/register/${name}.csv`, limit, async (request, reply) => {
      const who = await whoActs(room, request);
      const language = prefersEnglish(request) ? 'en' : 'zh-CN';
      const rows = await readTenant(room.desk.pool, who.district.id, (client) => rowsFor(room, readingOf(room, who, client), request, language));
      request.log.info({ account: who.session.account_name, district: who.district.id, rows: rows.length - 1, list: name }, 'register exported');
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}-${room.desk.clock().slice(0, 10)}.csv"`)
        .send(csvText(rows));
    });
}
