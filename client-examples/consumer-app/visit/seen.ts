import type { ResultOf } from 'gql.tada';
import type { Note } from '../../../sealing/notes.ts';
import type { Receipt } from '../../../sealing/receipt.ts';
import type { Portal } from '../../device/collect.ts';
import type { Joined } from '../../device/join.ts';
import type { PORTALS } from '../../device/operations.ts';
import type { Language } from '../../device/plan.ts';
import type { Review } from '../../device/review.ts';
import { BEGINNING, type Flow } from '../flow/flow.ts';
import type { SharedMemory } from '../memory/memory.ts';

export type Session = Joined['session'];
export type Catalogue = ResultOf<typeof PORTALS>['portals'];

/** Why a login could not begin or end, beside what the session's task says itself. */
export type LoginProblem = 'UNAVAILABLE' | 'TIMEOUT' | 'BUSY' | 'LEFT' | 'FILE';

/** What is said at the screen one is on, until something else is done. */
export type Problem =
  | 'OFFLINE'
  | 'UNREACHABLE'
  | 'WRONG'
  | 'CHANGED'
  | 'AUDIT'
  | 'UNCERTAIN'
  | 'TOO_LATE'
  | 'NO_ROOM'
  | 'PROOF';

/** What was shared in this visit: proof, no value. */
export interface SharedProof extends SharedMemory {
  readonly receipt: Receipt;
}

export interface Tried {
  readonly portal: Portal;
  readonly bank: string | null;
}

export interface Delivery {
  readonly state: string;
  readonly at: string;
}

/** Everything a screen may look at. */
export interface Seen {
  readonly language: Language;
  readonly flow: Flow;
  readonly joined: Joined | null;
  readonly session: Session | null;
  /** What was opened and checked on this device. */
  readonly review: Review | null;
  /** Notes that were typed and not added yet. Nothing but this page keeps them. */
  readonly drafts: readonly Note[];
  /** Sections that came anew while they were looked at. */
  readonly changed: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  /** Portals that failed here and work again, as the broker told. */
  readonly back: ReadonlySet<string>;
  readonly loginProblems: Readonly<Partial<Record<Portal, LoginProblem>>>;
  /** Where one last went to log in, or brought a file for; the name of the bank, where there is one. */
  readonly tried: Tried | null;
  /** The banks one logged in at already, while another follows. */
  readonly banks: readonly string[];
  /** Consent groups the consumer leaves out. */
  readonly without: ReadonlySet<string>;
  readonly shared: SharedProof | null;
  readonly delivery: Delivery | null;
  /** Whether a partner comes after, on this device. */
  readonly hasPartner: boolean;
  /**
   * A link that may still be opened: nobody could be asked about it, or it is the partner's half of one that was used.
   * Nothing but this page keeps it.
   */
  readonly unopened: string | null;
  readonly isOnline: boolean;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  /** Whole minutes until the session ends, once it is time to say so. */
  readonly minutesLeft: number | null;
}

export const NOTHING_SEEN: Omit<Seen, 'language' | 'isOnline'> = {
  flow: BEGINNING,
  joined: null,
  session: null,
  review: null,
  drafts: [],
  changed: new Set(),
  catalogue: [],
  back: new Set(),
  loginProblems: {},
  tried: null,
  banks: [],
  without: new Set(),
  shared: null,
  delivery: null,
  hasPartner: false,
  unopened: null,
  isBusy: false,
  problem: null,
  minutesLeft: null,
};
