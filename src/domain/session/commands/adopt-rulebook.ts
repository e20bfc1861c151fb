import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { happenedOn } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { deadEnds, rulebookSchema } from '../../rulebook.ts';
import { whileOpen } from '../open.ts';

/** 通过办理规则: the next version of the session's rules; cases already docketed keep theirs (semantics: pinning). */
export const adoptRulebook = defineCommand({
  name: 'adopt-rulebook',
  stream: 'session',
  creates: false,
  who: ['committee-director', 'office-director'],
  input: z.strictObject({ rules: rulebookSchema, happenedOn: happenedOn() }),
  allowed: () => null,
  possible: whileOpen,
  decide: (session, input) => {
    if (!session) return refuse('not-found');
    // Categories defined one by one stay in force beside the new rules, so both must fit together.
    const together = { ...input.rules, categories: [...input.rules.categories, ...session.categories] };
    const found = deadEnds(together);
    const first = found[0];
    if (first) return refuse('rulebook-invalid', { path: first.path, message: first.message.zh, messageEn: first.message.en ?? first.message.zh, count: found.length }, `rules.${first.path}`);
    const version = (session.rulebooks.at(-1)?.version ?? 0) + 1;
    return done(emit({ type: 'rulebook-adopted', version, rules: input.rules }, input.happenedOn ?? null));
  },
});
