import type { Note } from '../../../sealing/notes.ts';
import type { Portal } from '../../device/collect.ts';

/** Why a link opens nothing on this device. */
export type LinkProblem =
  /** unknown, used elsewhere, ended, not a link of ours: the broker answers all alike */
  | { readonly why: 'INVALID' }
  /** BEGUN is not known to be over: it is open in another window, or was in one that was closed */
  | { readonly why: 'USED' | 'BEGUN' | 'EXPIRED'; readonly link: OpenedLink }
  /** thumbprint, signature or request key is not what the link says */
  | { readonly why: 'KEY' }
  /** this tab is in another session */
  | { readonly why: 'BUSY'; readonly provider: string };

/** Why a session ended without sharing, as far as the device is told. */
export type EndReason = 'TIME' | 'PAUSE' | 'WITHDRAWN' | 'SUPERSEDED' | 'REVOKED' | 'NOT_PAIRED' | 'APPROVED';

/** What the app is doing: one screen each. */
export type Place =
  | { readonly at: 'START' }
  | { readonly at: 'SCAN' }
  | { readonly at: 'OPENING' }
  | { readonly at: 'UNREACHABLE' }
  | { readonly at: 'NO_LINK'; readonly problem: LinkProblem }
  | { readonly at: 'ELSEWHERE' }
  | { readonly at: 'REQUESTER' }
  | { readonly at: 'PAIRING' }
  | { readonly at: 'ASKED' }
  | { readonly at: 'READY' }
  | { readonly at: 'PORTALS' }
  | { readonly at: 'PORTAL'; readonly portal: Portal }
  | { readonly at: 'ACCOUNTS'; readonly portal: Portal; readonly bank: Bank }
  | { readonly at: 'SKIP'; readonly portal: Portal }
  | { readonly at: 'FETCHING'; readonly portal: Portal }
  | { readonly at: 'RESULT'; readonly portal: Portal }
  | { readonly at: 'MISMATCH'; readonly portal: Portal }
  /** `from` which group one comes back */
  | { readonly at: 'OVERVIEW'; readonly from?: string }
  | { readonly at: 'GROUP'; readonly group: string }
  | { readonly at: 'MONEY' }
  | { readonly at: 'PAPER' }
  | { readonly at: 'WRONG'; readonly about: Note['about'] }
  | { readonly at: 'APPROVE' }
  | { readonly at: 'KEEP' }
  | { readonly at: 'DONE' }
  | { readonly at: 'STOP' }
  | { readonly at: 'STOPPED'; readonly provider: string }
  | { readonly at: 'PAUSE' }
  | { readonly at: 'PAUSED'; readonly until: string }
  | { readonly at: 'ENDED'; readonly why: EndReason }
  | { readonly at: 'PARTNER' };

export interface Bank {
  readonly id: string;
  readonly name: string;
}

/** A provider's registered helpdesk. */
export interface Helpdesk {
  readonly phone: string;
  readonly email: string;
  readonly page: string;
  /** As schema.org's `openingHours`. */
  readonly hours: string;
}

/** Who asks, as the registry names them. */
export interface Asker {
  readonly provider: string;
  readonly domain: string;
  readonly helpdesk: Helpdesk;
}

/** A link that was opened on this device, and until when it is valid: ISO 8601. */
export interface OpenedLink extends Asker {
  readonly at: string;
  readonly until: string;
}

/** Who answers for something that happened to a share, as the registry names them. */
export interface Answerable {
  readonly name: string;
  readonly helpdesk: Helpdesk;
  /** The number of the receipt to name, where this device has it. */
  readonly receipt: string | null;
}

/** What lies over the flow for a moment: the flow waits beneath it, as it was. */
export type Aside =
  /** `of` whom one has a question, where it is not who asks in this session. */
  | { readonly at: 'HELP'; readonly question: string | null; readonly of?: Answerable }
  | { readonly at: 'COMPLAIN' }
  | { readonly at: 'ABOUT' }
  | { readonly at: 'SHARES' }
  | { readonly at: 'SHARING'; readonly share: string }
  | { readonly at: 'WITHDRAW'; readonly share: string }
  | { readonly at: 'RECEIPT' }
  /** the code that opens a share again, to be kept apart from the device */
  | { readonly at: 'RECOVERY_CODE'; readonly share: string }
  | { readonly at: 'RECOVER' };

/** Part of the flow a place belongs to, for the row of steps; none before and after it. */
export type Step = 'who' | 'what' | 'collect' | 'look' | 'share';

export const STEPS: readonly Step[] = ['who', 'what', 'collect', 'look', 'share'];

export function stepOf({ at }: Place): Step | undefined {
  switch (at) {
    case 'REQUESTER':
    case 'PAIRING':
      return 'who';
    case 'ASKED':
    case 'READY':
      return 'what';
    case 'PORTALS':
    case 'PORTAL':
    case 'ACCOUNTS':
    case 'SKIP':
    case 'FETCHING':
    case 'RESULT':
    case 'MISMATCH':
      return 'collect';
    case 'OVERVIEW':
    case 'GROUP':
    case 'MONEY':
    case 'PAPER':
    case 'WRONG':
      return 'look';
    case 'APPROVE':
    case 'KEEP':
    case 'DONE':
      return 'share';
    default:
      return undefined;
  }
}

/** Places from which the session goes on: the idle clock counts, and an end of the session is told. */
export function isInSession(place: Place): boolean {
  return (stepOf(place) !== undefined && place.at !== 'DONE') || place.at === 'STOP' || place.at === 'PAUSE';
}
