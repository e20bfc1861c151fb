import { holdMeeting } from './commands/hold-meeting.ts';
import { requestPreStudy } from './commands/request-pre-study.ts';
import { recordPreStudy } from './commands/record-pre-study.ts';
import { preAssign } from './commands/pre-assign.ts';
import { answerPreAssignment } from './commands/answer-pre-assignment.ts';
import { lapsePreAssignment } from './commands/lapse-pre-assignment.ts';
import { assign } from './commands/assign.ts';
import { acceptAssignment } from './commands/accept-assignment.ts';
import { returnAssignment } from './commands/return-assignment.ts';
import { ruleOnReturn } from './commands/rule-on-return.ts';
import { reassign } from './commands/reassign.ts';
import { nameResponsible } from './commands/name-responsible.ts';
import { addSubUnit } from './commands/add-sub-unit.ts';
import { requestExtension } from './commands/request-extension.ts';
import { ruleOnExtension } from './commands/rule-on-extension.ts';
import { pauseClock } from './commands/pause-clock.ts';
import { resumeClock } from './commands/resume-clock.ts';
import { handOver } from './commands/hand-over.ts';
import { withdrawAct } from './commands/withdraw-act.ts';
import { inheritAssignment } from './commands/inherit-assignment.ts';
import { recomputeDeadlines } from './commands/recompute-deadlines.ts';
import { migrateRulebook } from './commands/migrate-rulebook.ts';

/** In the order of the process. */
export const assignmentCommands = [
  holdMeeting,
  requestPreStudy,
  recordPreStudy,
  preAssign,
  answerPreAssignment,
  lapsePreAssignment,
  assign,
  acceptAssignment,
  returnAssignment,
  ruleOnReturn,
  reassign,
  nameResponsible,
  addSubUnit,
  requestExtension,
  ruleOnExtension,
  pauseClock,
  resumeClock,
  handOver,
  withdrawAct,
  inheritAssignment,
  recomputeDeadlines,
  migrateRulebook,
] as const;
