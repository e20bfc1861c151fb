import { pilotRulebook } from '../../src/domain/pilot-rulebook.ts';
import type { Rulebook } from '../../src/domain/rulebook.ts';
import type { Chance } from './random.ts';

/** The pilot's rules with a few of their switches turned. */
export function variedRulebook(chance: Chance): Rulebook {
  return {
    ...pilotRulebook,
    kinds: pilotRulebook.kinds.map((each) => ({ ...each, isOn: true, needsSeal: chance.yes(0.3) })),
    reviewLevels: chance.weighted([1, 2, 3], (each) => 4 - each) ?? 1,
    countersignNeeded: chance.yes(0.5),
    clearanceTiers: chance.yes(0.5) ? pilotRulebook.clearanceTiers : [{ when: {}, upTo: chance.pickFrom(['section', 'deputy', 'head']) }],
    consultations: { ...pilotRulebook.consultations, minimum: { before: chance.int(0, 1), during: chance.int(0, 1), after: 0 }, faceToFaceMinimum: chance.int(0, 1) },
    deadlines: pilotRulebook.deadlines.map((each) => (chance.yes(0.8) ? each : { ...each, rollsForward: !each.rollsForward })),
    splitTakesWorst: chance.yes(0.5),
    redosBeforeEscalation: chance.int(1, 2),
  };
}
