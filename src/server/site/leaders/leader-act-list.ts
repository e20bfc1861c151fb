import { decisions, decisionSteps } from '../../../domain/proposal/decisions.ts';

/** What a leader does besides decisions that wait. */
const ownWord: readonly string[] = ['give-instruction', 'take-lead'];

const all = [...new Set([...decisionSteps.flatMap((step) => decisions[step] ?? []), ...ownWord])];

export const isLeaderAct = (command: string): boolean => all.includes(command);

/** The acts of this case that are a leader's, those that wait first. */
export const leaderActs = (can: readonly string[]): string[] => all.filter((each) => can.includes(each));
