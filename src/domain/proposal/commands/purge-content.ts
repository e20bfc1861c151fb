import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { notOwn } from '../guards.ts';
import { textsOf } from '../texts.ts';

/** 清除内容: texts and files are erased, their hashes stay, and that it happened stays too (semantics: content). */
export const purgeContent = defineCommand({
  name: 'purge-content',
  stream: 'matter',
  creates: false,
  who: ['committee-director'],
  input: z.strictObject({ reason: text(1000) }),
  allowed: (matter, actor, world) => notOwn(matter, actor, world.register),
  possible: (matter) => {
    if (!matter) return refuse('not-found');
    return matter.isPurged ? refuse('already-done') : null;
  },
  decide: (matter, input, world) => {
    if (!matter) return refuse('not-found');
    return done(emit({ type: 'content-purged', reason: world.keep(input.reason), hashes: [...textsOf(matter), ...new Set(matter.files.map((each) => each.hash))] }));
  },
});
