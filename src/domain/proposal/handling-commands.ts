import { planHandling } from './commands/plan-handling.ts';
import { recordConsultation } from './commands/record-consultation.ts';
import { confirmConsultation } from './commands/confirm-consultation.ts';
import { lapseConsultations } from './commands/lapse-consultations.ts';
import { reportProgress } from './commands/report-progress.ts';
import { requestJointHandling } from './commands/request-joint-handling.ts';
import { recordJointMeeting } from './commands/record-joint-meeting.ts';
import { proposeAppointment } from './commands/propose-appointment.ts';
import { answerAppointment } from './commands/answer-appointment.ts';
import { submitOpinion } from './commands/submit-opinion.ts';
import { addNote } from './commands/add-note.ts';
import { message } from './commands/message.ts';

/** In the order of the process. */
export const handlingCommands = [
  planHandling,
  recordConsultation,
  confirmConsultation,
  lapseConsultations,
  reportProgress,
  requestJointHandling,
  recordJointMeeting,
  proposeAppointment,
  answerAppointment,
  submitOpinion,
  addNote,
  message,
] as const;
