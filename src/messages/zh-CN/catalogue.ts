import { assignment } from './assignment.ts';
import { closing } from './closing.ts';
import { handling } from './handling.ts';
import { intake } from './intake.ts';
import { problems } from './problems.ts';
import { publication } from './publication.ts';
import { refusals } from './refusals.ts';
import { register } from './register.ts';
import { reply } from './reply.ts';
import { report } from './report.ts';
import { site } from './site.ts';
import { siteBrowse } from './site-browse.ts';
import { siteLeaders } from './site-leaders.ts';
import { siteMembers } from './site-members.ts';
import { sitePublic } from './site-public.ts';
import { siteStatements } from './site-statements.ts';
import { siteStatistics } from './site-statistics.ts';
import { siteOpen } from './site-open.ts';
import { stageWords } from './stages.ts';
import { terms } from './terms.ts';
import { web } from './web.ts';

/** The parts of the process, each with the words of its own forms. */
export const areasZh = { intake, assignment, handling, reply, closing, publication, register, report } as const;

/** Every word, for looking up by key; a part's own word for a form field goes before the one here. */
export const wordsZh = {
  ...site,
  ...siteMembers,
  ...sitePublic,
  ...siteBrowse,
  ...siteStatistics,
  ...siteStatements,
  ...siteLeaders,
  ...siteOpen,
  ...web,
  ...stageWords,
  ...terms,
  ...register,
  ...report,
  ...publication,
  ...closing,
  ...reply,
  ...handling,
  ...assignment,
  ...intake,
  ...problems,
  ...refusals,
} as const;
