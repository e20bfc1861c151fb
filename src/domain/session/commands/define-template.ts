import { z } from 'zod';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { whileOpen } from '../open.ts';
import { templateNames, unknownBlanks } from '../templates.ts';

/** 设置文书模板: the wording of a form or notice of this session; a setting, so it stands in the log itself. */
export const defineTemplate = defineCommand({
  name: 'define-template',
  stream: 'session',
  creates: false,
  who: ['committee-director', 'office-director', 'system-admin'],
  input: z.strictObject({ name: choice(templateNames), text: text(4000) }).superRefine((input, context) => {
    // A blank nobody fills would be printed as it stands.
    if (unknownBlanks(input.name, input.text).length > 0) context.addIssue({ code: 'custom', path: ['text'], message: 'unknown-blank', params: { code: 'unknown-blank' } });
  }),
  allowed: () => null,
  possible: whileOpen,
  decide: (session, input) => {
    if (!session) return refuse('not-found');
    if (session.templates[input.name] === input.text) return refuse('nothing-to-do', {}, 'text');
    return done(emit({ type: 'template-defined', name: input.name, text: input.text }));
  },
});
