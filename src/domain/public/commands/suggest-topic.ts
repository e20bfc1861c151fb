import { z } from 'zod';
import { proposerRoles } from '../../actor.ts';
import { anyone, defineCommand, done, emit } from '../../command.ts';
import { line, text } from '../../input.ts';

/** 提供线索: anybody says what a proposal should be about. Seen by nobody outside until the committee lets it in. */
export const suggestTopic = defineCommand({
  name: 'suggest-topic',
  stream: 'topic',
  creates: true,
  who: ['public', ...proposerRoles],
  input: z.strictObject({ title: line(80), text: text(2000, 10), name: line(40).optional(), contact: line(120).optional() }),
  allowed: anyone,
  possible: anyone,
  decide: (_topic, input, world) =>
    done(
      emit({
        type: 'topic-suggested',
        title: world.keep(input.title),
        text: world.keep(input.text),
        name: input.name === undefined ? null : world.keepPersonal(input.name),
        contact: input.contact === undefined ? null : world.keepPersonal(input.contact),
      }),
    ),
});
