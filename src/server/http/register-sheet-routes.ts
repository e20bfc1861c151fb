import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { sheetKinds, type SheetKind, type SheetTried } from '../../contract/register-sheets.ts';
import { refuse } from '../../domain/refusal.ts';
import { FileUnreadable, readSheets } from '../documents/read-sheet.ts';
import { writeSheets } from '../documents/write-sheet.ts';
import { trySheet } from '../register-import/try-sheet.ts';
import { contextOf } from '../store/context.ts';
import { readTenant } from '../store/tenant-transaction.ts';
import { HttpProblem, refusalProblem } from './http-problem.ts';
import type { Room } from './parts.ts';
import { whoActs } from './who.ts';

const commandOf: Record<SheetKind, string> = { units: 'register-unit', roster: 'import-roster' };
/** What a sheet may look like, with rows to be written over. */
const models: Record<SheetKind, { columns: readonly string[]; rows: readonly (readonly string[])[] }> = {
  units: {
    columns: ['单位名称', '单位编码', '层级', '所属系统', '上级单位'],
    rows: [
      ['区水务局', 'water', '区直单位', '政府系统', ''],
      ['河道管理所', '', '站所', '政府系统', '区水务局'],
    ],
  },
  roster: { columns: ['姓名', '界别'], rows: [['林知远', '经济界']] },
};

const isSheetKind = (text: string): text is SheetKind => sheetKinds.some((each) => each === text);

/** `POST /api/register-sheets/<units|roster>`: a sheet read and tried out row by row; the rows are then sent as commands. */
export async function registerSheetRoutes(app: FastifyInstance, room: Room): Promise<void> {
  const bytesMax = room.config.UPLOAD_MB_MAX * 1_048_576;
  for (const of of sheetKinds)
    app.get(`/api/register-sheets/${of}.xlsx`, async (request, reply) => {
      await whoActs(room, request);
      const { columns, rows } = models[of];
      const bytes = await writeSheets([{ name: of, columns: columns.map((header) => ({ header, width: 18 })), rows }]);
      return reply
        .header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
        .header('content-disposition', `attachment; filename="${of}.xlsx"`)
        .send(Buffer.from(bytes));
    });
  await app.register(async (sheets) => {
    sheets.removeAllContentTypeParsers();
    sheets.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: bytesMax }, (_request, body, done) => done(null, body));
    sheets.post<{ Params: { of: string } }>('/api/register-sheets/:of', { bodyLimit: bytesMax }, async (request): Promise<SheetTried> => {
      const { actor, district } = await whoActs(room, request);
      const { of } = request.params;
      const command = isSheetKind(of) ? room.desk.commands.get(commandOf[of]) : undefined;
      if (!isSheetKind(of) || !command?.who.includes(actor.role)) throw refusalProblem(refuse('not-allowed', { command: isSheetKind(of) ? commandOf[of] : '' }));
      const bytes = request.body;
      if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new HttpProblem(422, 'file-empty');
      const read = await readSheets(bytes).catch((error: unknown) => {
        throw error instanceof FileUnreadable ? new HttpProblem(415, 'sheet-unreadable') : error;
      });
      const context = await readTenant(room.desk.pool, district.id, (client) => contextOf(client, room.desk.scope));
      const tried = trySheet(of, read, { command, actor, now: room.desk.clock(), context, newId: randomUUID });
      if (!tried) throw new HttpProblem(422, of === 'units' ? 'sheet-without-units' : 'sheet-without-roster');
      return tried;
    });
  });
}
