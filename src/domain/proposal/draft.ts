import type { Day } from '../day.ts';
import type { MatterKind } from '../rulebook.ts';
import type { Proposer } from './matter.ts';

/** A proposal nobody else has seen yet: an ordinary row with its texts, not part of the log. */
export interface Draft {
  id: string;
  ownerPersonId: string;
  /** may type, never sign */
  delegatePersonId: string | null;
  sessionId: string;
  matterKind: MatterKind;
  origin: 'district' | 'city' | 'province';
  title: string;
  situation: string;
  analysis: string;
  suggestions: readonly string[];
  proposer: Proposer;
  mayPublish: boolean;
  publishReason: string | null;
  suggestedUnitIds: readonly string[];
  isOneMatter: boolean;
  isOnPaper: boolean;
  /** scan of the page with the seal, where the kind needs one */
  seal: string | null;
  /** other files that go with it; absent in drafts of earlier releases */
  attachments?: readonly string[];
  changedOn: Day;
}
