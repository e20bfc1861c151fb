import { z } from 'zod';
import { officeRoles } from '../../actor.ts';
import { defineCommand, done, emit } from '../../command.ts';
import { choice, text } from '../../input.ts';
import { refuse } from '../../refusal.ts';
import { whileUnissued } from '../open.ts';
import { judgementSections } from '../report.ts';

/** 撰写报告章节: the sections that are judgement; all others are computed and cannot be written over (semantics: judgement is not drafted). */
export const editReportSection = defineCommand({
  name: 'edit-report-section',
  stream: 'report',
  creates: false,
  who: officeRoles,
  input: z.strictObject({ section: choice(judgementSections), text: text(20_000) }),
  allowed: () => null,
  possible: whileUnissued,
  decide: (report, input, world) => {
    if (!report) return refuse('not-found');
    const text = world.keep(input.text);
    if (report.sections[input.section] === text) return refuse('nothing-to-do', {}, 'text');
    return done(emit({ type: 'report-section-edited', section: input.section, text }));
  },
});
