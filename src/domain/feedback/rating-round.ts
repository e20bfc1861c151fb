import type { Day } from '../day.ts';
import type { By } from '../proposal/matter.ts';
import type { TextRef } from '../text-ref.ts';

/** One round of ratings of one matter: a stream of its own, so that units can be kept from it. Its id is `<matterId>.<round>`. */
export interface RatingRound {
  kind: 'rating';
  id: string;
  matterId: string;
  round: number;
  forms: readonly RatingForm[];
  /** members or bodies asked that returned nothing: 未表态, in no numerator; set when the round is closed */
  silent: readonly string[];
  closedOn: Day | null;
}

export interface RatingForm {
  /** member or body id */
  raterId: string;
  /** axis code → level code */
  levels: Readonly<Record<string, string>>;
  answers: Readonly<Record<string, string>>;
  comment: TextRef | null;
  isOnPaper: boolean;
  scan: string | null;
  by: By;
}

export type RatingEvent =
  | {
      type: 'reply-rated';
      matterId: string;
      round: number;
      raterId: string;
      levels: Readonly<Record<string, string>>;
      answers: Readonly<Record<string, string>>;
      comment: TextRef | null;
      isOnPaper: boolean;
      scan: string | null;
    }
  | { type: 'rating-closed'; matterId: string; round: number; silent: readonly string[] };

export const ratingId = (matterId: string, round: number): string => `${matterId}.${round}`;

export function evolveRating(state: RatingRound | null, event: RatingEvent, by: By, id: string): RatingRound {
  const round = state ?? { kind: 'rating', id, matterId: event.matterId, round: event.round, forms: [], silent: [], closedOn: null };
  switch (event.type) {
    case 'reply-rated': {
      const { raterId, levels, answers, comment, isOnPaper, scan } = event;
      return { ...round, forms: [...round.forms.filter((each) => each.raterId !== raterId), { raterId, levels, answers, comment, isOnPaper, scan, by }] };
    }
    case 'rating-closed':
      return { ...round, silent: event.silent, closedOn: by.on };
  }
}
