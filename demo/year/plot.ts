import type { Day } from '../../src/domain/day.ts';
import { memberNames } from './set-up.ts';
import { bodies } from '../cast/people.ts';
import { demoMatters, type DemoMatter } from '../matters.ts';
import { between, draw, pick, shuffled } from '../seed.ts';
import { workday } from './dates.ts';

/** Who brings a matter, when what happens to it, and what goes wrong on the way. Facts of the year are in the matter's file; the turns are here. */
export interface Plot {
  key: string;
  order: number;
  matter: DemoMatter;
  /** member name, body key, or null for a recommendation */
  proposer: string | null;
  cosigners: readonly { name: string; answer: 'signs' | 'declines' | 'silent' | 'signs-on-paper' }[];
  draftedOn: Day;
  submittedOn: Day;
  docketedOn: Day;
  preAssignedOn: Day;
  assignedOn: Day;
  answeredOn: Day;
  turns: Turns;
}

/** The untidy part. */
export interface Turns {
  isRevised: boolean;
  mergedInto: string | null;
  /** pre-assignment: the lead objects, adds a unit, or says nothing */
  preAnswer: 'agree' | 'silent' | 'agree-but-add' | 'not-ours';
  /** units that were assigned first and gave it back, before the one that answers */
  returnedBy: readonly { unit: string; upheld: boolean }[];
  isLateOpinion: boolean;
  isPaused: boolean;
  isObjected: boolean;
  isSentBack: boolean;
  /** the unit proposes a better class than the office gives */
  unitClass: string | null;
  dissatisfied: 'work' | 'result' | null;
  isPaperRating: boolean;
  isSilent: boolean;
  isContested: boolean;
  needsAnswer: boolean;
}

/** Which matter meets which turn. Chosen once by hand, so that the story can be told; the rest runs smoothly. */
const merged: Record<string, string> = { 'society-03': 'society-08', 'culture-20': 'culture-09' };
const revised = ['city-08', 'culture-17', 'economy-14'];
const returned: Record<string, { unit: string; upheld: boolean }[]> = {
  'economy-06': [{ unit: 'street-liulin', upheld: true }],
  'city-16': [{ unit: 'transport', upheld: true }],
  // Two units shirking: the one assigned first hands it on, the next tries the same and has to keep it.
  'society-06': [{ unit: 'police', upheld: true }],
  'city-21': [],
  'culture-18': [{ unit: 'civil', upheld: true }],
};
const refusedReturns = ['society-06', 'city-21', 'city-23'];
const lateOpinions = ['city-06', 'economy-02', 'society-12', 'city-13', 'culture-16', 'collective-13'];
const paused = ['city-12', 'culture-13'];
const objected = ['city-07', 'collective-09'];
const sentBack = ['economy-03', 'culture-08', 'society-05', 'city-11'];
const loweredClass: Record<string, string> = { 'city-25': 'solved', 'collective-04': 'solved', 'culture-03': 'solved' };
const dissatisfied: Record<string, 'work' | 'result'> = {
  'city-10': 'result',
  'city-22': 'result',
  'economy-05': 'work',
  'culture-02': 'result',
  'society-02': 'result',
  'collective-14': 'work',
  'economy-12': 'result',
};
const paperRatings = ['city-03', 'city-14', 'economy-08', 'culture-05', 'culture-19', 'society-10', 'collective-15', 'collective-23'];
const silent = ['economy-10', 'city-19', 'culture-22', 'collective-27'];
const contested = ['city-05'];
const preAnswers: Record<string, Turns['preAnswer']> = {
  'city-09': 'agree-but-add',
  'collective-07': 'agree-but-add',
  'economy-13': 'not-ours',
  'society-11': 'silent',
  'culture-14': 'silent',
  'city-26': 'silent',
  'economy-01': 'silent',
};

export function plots(): Plot[] {
  const names = shuffled(
    'proposers',
    memberNames().map((each) => each.name),
  );
  let next = 0;
  const member = (): string => names[next++ % names.length] ?? '';
  return demoMatters().map((matter, order) => {
    const isIn = matter.submission === 'in-session';
    const { key } = matter;
    const proposer = matter.kind === 'recommendation' ? null : matter.kind === 'collective' ? pick(`body/${key}`, bodies).key : member();
    const submittedOn = isIn ? workday('2024-01-08', between(`${key}/submit`, 1, 8)) : workday('2024-05-21', between(`${key}/submit`, 0, 6));
    return {
      key,
      order,
      matter,
      proposer,
      cosigners: matter.kind === 'joint' ? cosignersOf(key, member) : [],
      draftedOn: matter.kind === 'joint' ? workday(submittedOn, -4) : submittedOn,
      submittedOn,
      docketedOn: isIn ? '2024-01-30' : '2024-06-03',
      preAssignedOn: isIn ? '2024-03-04' : '2024-06-04',
      assignedOn: isIn ? '2024-03-26' : '2024-06-12',
      answeredOn: matter.answeredOn,
      turns: turnsOf(matter),
    };
  });
}

function cosignersOf(key: string, member: () => string): Plot['cosigners'] {
  const count = between(`${key}/cosigners`, 2, 4);
  return Array.from({ length: count }, (_, at) => {
    const luck = draw(`${key}/cosigner/${at}`);
    const answer = at === 0 || luck > 0.25 ? 'signs' : luck > 0.15 ? 'signs-on-paper' : luck > 0.07 ? 'declines' : 'silent';
    return { name: member(), answer };
  });
}

function turnsOf({ key }: DemoMatter): Turns {
  return {
    isRevised: revised.includes(key),
    mergedInto: merged[key] ?? null,
    preAnswer: preAnswers[key] ?? 'agree',
    returnedBy: [...(returned[key] ?? []), ...(refusedReturns.includes(key) ? [{ unit: '', upheld: false }] : [])],
    isLateOpinion: lateOpinions.includes(key),
    isPaused: paused.includes(key),
    isObjected: objected.includes(key),
    isSentBack: sentBack.includes(key),
    unitClass: loweredClass[key] ?? null,
    dissatisfied: dissatisfied[key] ?? null,
    isPaperRating: paperRatings.includes(key),
    isSilent: silent.includes(key),
    isContested: contested.includes(key),
    needsAnswer: merged[key] === undefined,
  };
}
