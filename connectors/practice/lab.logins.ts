import { PORTAL_IDS, type PortalId } from '../../schema/source.ts';
import type { LabDeed, LabException, LabRow, LabState, LabTold } from './lab.row.ts';

/** What is told at a login, before any source is asked. */
interface LoginState extends LabState {
  readonly does: LabDeed;
  readonly told: LabTold;
  /** Told in another way at these portals. */
  readonly toldAt?: Readonly<Partial<Record<PortalId, LabTold>>>;
  /** Not at these portals, and why. */
  readonly notAt?: Readonly<Partial<Record<PortalId, string>>>;
}

/** Locked names stay locked for a quarter of an hour of practice time, so that this is somebody whom nothing else needs. */
const PERSON = { usual: 'kees', locked: 'mo' } as const;

const page = (nl: string, en: string): LabTold => ({ where: 'PORTAL_PAGE', nl, en });
const type = (password: string, smsCode = '123456'): LabDeed => ({ kind: 'TYPE', password, smsCode });

const NO_SMS_THERE = {
  IDIN: 'iDIN is one page of the bank: no code is asked there',
  RDW: 'Mijn RDW asks level Substantial: the practice app, not an SMS',
} as const;

const STATES: readonly LoginState[] = [
  {
    wording: 'Wrong name or password',
    code: null,
    does: type('error_CREDENTIALS_INVALID'),
    told: page('Je naam of wachtwoord klopt niet.', 'Your name or password is wrong.'),
  },
  {
    wording: 'Locked',
    code: 'SOURCE_LOCKED',
    does: type('error_SOURCE_LOCKED'),
    told: page('Je hebt te vaak geprobeerd.', 'Too many tries.'),
  },
  {
    wording: 'No SMS check',
    code: null,
    does: type('error_NO_SMS'),
    told: page('Hier heb je een sms-code nodig.', 'You need an SMS code here.'),
    notAt: { ...NO_SMS_THERE, BANK: 'the second step is the bank’s own and comes with the account' },
  },
  {
    wording: 'Wrong SMS code',
    code: null,
    does: type('goed', '000000'),
    told: page('Deze code klopt niet.', 'That code is wrong.'),
    notAt: NO_SMS_THERE,
  },
  {
    wording: 'SMS missing / expired',
    code: null,
    does: type('goed', '999999'),
    told: page('De code is verlopen.', 'The code expired.'),
    notAt: NO_SMS_THERE,
  },
  {
    wording: 'SMS missing / expired',
    code: null,
    does: { kind: 'ASK_NEW_CODE' },
    told: page('Geen sms?', 'No SMS?'),
    notAt: NO_SMS_THERE,
  },
  {
    wording: 'Left the login',
    code: 'LOGIN_CANCELLED',
    does: { kind: 'LEAVE' },
    told: { where: 'API', refusal: 'LOGIN_CANCELLED' },
    // iDIN's redirect is the same whatever became of the login; the acquirer says afterwards that it was left.
    toldAt: { IDIN: { where: 'TASK', failure: 'LOGIN_FAILED' } },
  },
  {
    wording: 'Login ended in another browser',
    code: 'LOGIN_OTHER_BROWSER',
    does: { kind: 'FINISH_ELSEWHERE' },
    told: { where: 'DEVICE', found: 'LOGIN_OTHER_BROWSER' },
  },
  {
    wording: 'Someone else',
    code: 'PERSON_MISMATCH',
    does: type('error_PERSON_MISMATCH'),
    told: { where: 'DEVICE', found: 'PERSON_MISMATCH' },
    notAt: { BANK: 'a bank asserts nobody; this word lets it mix accounts up, which is an unusable answer' },
  },
];

/** One bank is down altogether: told before anybody logs in. */
const BANK_DOWN: LabRow = {
  wording: 'Outage',
  code: 'SOURCE_UNAVAILABLE',
  portal: 'BANK',
  source: null,
  person: PERSON.usual,
  does: { kind: 'CHOOSE_BANK', bank: 'storing' },
  told: { where: 'API', refusal: 'SOURCE_UNAVAILABLE' },
};

/** Every state of a login, at every portal where it occurs. */
export const LOGIN_ROWS: readonly LabRow[] = [
  ...STATES.flatMap(({ toldAt = {}, notAt = {}, ...state }) =>
    PORTAL_IDS.filter((portal) => notAt[portal] === undefined).map((portal) => ({
      wording: state.wording,
      code: state.code,
      portal,
      source: null,
      person: state.wording === 'Locked' ? PERSON.locked : PERSON.usual,
      does: state.does,
      told: toldAt[portal] ?? state.told,
    })),
  ),
  BANK_DOWN,
];

export const LOGIN_EXCEPTIONS: readonly LabException[] = STATES.flatMap(({ wording, notAt = {} }) =>
  PORTAL_IDS.flatMap((portal) => {
    const because = notAt[portal];
    return because === undefined ? [] : [{ wording, portal, source: null, because }];
  }),
);
