import type { AuditLine } from '../../contract/admin-views.ts';
import { word, type Language } from '../../messages/words.ts';
import { csvText } from './csv.ts';
import { limitLines, type WholeList } from './whole-list.ts';

const columns = ['seq', 'at', 'happened', 'name', 'post', 'type', 'about', 'stream', 'stream-id', 'version', 'command', 'hash'] as const;

/** The auditor's part of the log as a file. */
export function auditCsv({ items, isMore }: WholeList<AuditLine>, language: Language, most: number): string {
  const head = columns.map((each) => word(language, `audit.${each}`));
  const rows = items.map((line) => [
    line.seq,
    line.at,
    line.happenedOn,
    line.name,
    line.post,
    word(language, `event.${line.type}`),
    line.about,
    line.stream,
    line.streamId,
    line.version,
    line.commandId,
    line.hash,
  ]);
  return csvText([head, ...rows, ...limitLines(language, isMore, most)]);
}
