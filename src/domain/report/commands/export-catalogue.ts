import { z } from 'zod';
import { committeeRoles, officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { file, whole } from '../../input.ts';
import { refuse } from '../../refusal.ts';

/** 导出提案目录: the year's list of proposals as a file, with its count and hash, so that a copy can be told from another. */
export const exportCatalogue = defineCommand({
  name: 'export-catalogue',
  stream: 'report',
  creates: false,
  who: [...officeRoles, ...committeeRoles],
  input: z.strictObject({ year: whole(2000, 2100), count: whole(0, 100_000), hash: file() }),
  allowed: () => null,
  possible: () => null,
  decide: (report, input) => {
    if (!report || report.year !== input.year) return refuse('not-found', { year: input.year }, 'year');
    if (input.count === 0) return refuse('nothing-to-do', {}, 'count');
    return done(emit({ type: 'catalogue-exported', year: input.year, count: input.count, hash: input.hash }));
  },
});
