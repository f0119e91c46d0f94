import type { PracticeAddress } from '../person.ts';

/** Where somebody lived before, and with whom they live now. */
export interface PracticeResidence {
  /** Newest first; each ended when the next one began. */
  readonly previous?: readonly PracticeAddress[];
  /** The children are registered at another address. */
  readonly childrenElsewhere?: true;
  /** Full names of who else is registered there and is nobody of the cast. */
  readonly others?: readonly string[];
}
