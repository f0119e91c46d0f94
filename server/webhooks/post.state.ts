/** How it stands with posting an event to a webhook. */
export const POST_STATES = ['PENDING', 'DELIVERED', 'FAILED'] as const;
export type PostState = (typeof POST_STATES)[number];

/** The facts of the latest attempt. */
export interface PostFacts {
  /** Outcome; null while it is under way. */
  readonly code: string | null;
  readonly retryAt: Date | null;
  /** The provider asked for it again behind this attempt. */
  readonly isReplayed: boolean;
  /** Nothing is posted to the webhook any more. */
  readonly isEnded: boolean;
}

/** Delivered stands; what is not delivered is pending while another attempt is to come, else failed. */
export function postState({ code, retryAt, isReplayed, isEnded }: PostFacts): PostState {
  if (isReplayed && !isEnded) return 'PENDING';
  if (code === 'DELIVERED') return 'DELIVERED';
  return !isEnded && (code === null || retryAt !== null) ? 'PENDING' : 'FAILED';
}
