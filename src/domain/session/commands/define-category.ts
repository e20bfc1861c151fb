import { z } from 'zod';
import { committeeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { coded, line, newCode } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { rulesOf } from '../session.ts';
import { whileOpen } from '../open.ts';

/** 设置分类: one more node in the session's category tree, beside those of its rulebook. */
export const defineCategory = defineCommand({
  name: 'define-category',
  stream: 'session',
  creates: false,
  who: [...committeeRoles, 'system-admin'],
  input: z.strictObject({
    code: newCode(),
    labelZh: line(40),
    labelEn: line(80).optional(),
    parent: coded('category').optional(),
  }),
  allowed: () => null,
  possible: whileOpen,
  decide: (session, input) => {
    if (!session) return refuse('not-found');
    const { categories } = rulesOf(session).rules;
    if (categories.some((each) => each.code === input.code)) return refuse('code-taken', { code: input.code }, 'code');
    if (input.parent !== undefined && !categories.some((each) => each.code === input.parent)) return refuse('category-unknown', { category: input.parent }, 'parent');
    const label = input.labelEn === undefined ? { zh: input.labelZh } : { zh: input.labelZh, en: input.labelEn };
    return done(emit({ type: 'category-defined', code: input.code, label, parent: input.parent ?? null }));
  },
});
