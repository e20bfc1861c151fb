import { answerInstruction } from './commands/answer-instruction.ts';
import { giveInstruction } from './commands/give-instruction.ts';
import { takeLead } from './commands/take-lead.ts';

export const supervisionCommands = [takeLead, giveInstruction, answerInstruction] as const;
