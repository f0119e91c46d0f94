import type { Place } from '../flow/place.ts';
import type { Key } from '../words/words.ts';

type Question = { [K in Key]: K extends `faq.${infer Name}.q` ? Name : never }[Key];

/** The question that help opens at, of where one comes from; none where nothing is going on. */
export const HELP_FOR: Readonly<Record<Place['at'], Question | null>> = {
  START: null,
  SCAN: null,
  OPENING: null,
  UNREACHABLE: null,
  NO_LINK: 'real',
  ELSEWHERE: 'safe',
  REQUESTER: 'real',
  PAIRING: 'code',
  ASKED: 'self',
  READY: 'digid',
  PORTALS: 'missing',
  PORTAL: 'safe',
  ACCOUNTS: 'bank',
  SKIP: 'missing',
  FETCHING: 'pause',
  RESULT: 'missing',
  MISMATCH: 'other',
  OVERVIEW: 'wrong',
  GROUP: 'wrong',
  MONEY: 'wrong',
  PAPER: null,
  WRONG: 'wrong',
  APPROVE: 'long',
  KEEP: 'withdraw',
  DONE: 'withdraw',
  STOP: 'pause',
  STOPPED: null,
  PAUSE: 'pause',
  PAUSED: 'pause',
  ENDED: 'pause',
  PARTNER: null,
};
