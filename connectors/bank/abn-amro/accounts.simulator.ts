import express, { type Request, type Response, type Router } from 'express';
import { addDays } from '../../practice/day.ts';
import type { PracticeAccount, PracticePerson } from '../../practice/person.ts';
import { type PlayedAnswer, play } from '../../practice/play.simulator.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import type { Consent } from '../simulator/consents.simulator.ts';
import { historyOf } from '../simulator/history.simulator.ts';
import type { Movement } from '../simulator/movement.simulator.ts';
import { holderOf } from '../simulator/rendering.simulator.ts';
import { OTHER_BANK_CLIENT } from './practice-access.simulator.ts';

const PER_PAGE = 50;
const LINE = 32;
const LINES = 9;
const NAME_MAX = 24;
const MONTHS_BACK = 18;
const BALANCE_SCOPE = 'psd2:account:balance:read';
/** An account number nobody asked about: what a bank that mixes people up answers with. */
const SOMEBODY_ELSES = 'NL02ABNA0123456789';

interface Reading {
  readonly consent: Consent;
  readonly person: PracticePerson;
  readonly account: PracticeAccount;
  /** The account the answer says it speaks of. */
  readonly reported: string;
  readonly req: Request;
}

/** What may be read under an access token. */
export function accountRoutes(world: PracticeWorld, consentOf: (req: Request) => Consent | undefined): Router {
  const router = express.Router();
  router.use('/v1', (req, res, next) => {
    res.set('cache-control', 'no-store');
    if (req.get('api-key') === OTHER_BANK_CLIENT.apiKey) next();
    else send(res, refused(401, 'ERR_2001_001'));
  });

  router.get('/v1/consentinfo', async (req, res) => {
    const consent = consentOf(req);
    const { person } = consent ?? {};
    if (!consent || !person) {
      send(res, refused(401, 'ERR_2002_002'));
      return;
    }
    const [iban] = consent.accounts;
    const { scopes } = consent.access as { readonly scopes: readonly string[] };
    const info = (given: { readonly iban?: string | undefined; readonly scopes: readonly string[] }): PlayedAnswer =>
      body({
        ...(given.iban ? { iban: given.iban } : {}),
        transactionId: null,
        scopes: given.scopes.join(' '),
        valid: Math.floor(consent.givenAt / 1000) + 7200,
      });
    await play(world, { source: 'BANK', bsn: person.bsn, script: consent.script }, res, {
      // A bank that mixes people up does so in what the account holds.
      normal: () => info({ iban, scopes }),
      partial: () => info({ iban, scopes: scopes.filter((scope) => scope !== BALANCE_SCOPE) }),
      unknown: () => info({ scopes }),
      malformed: () => body({ iban: ['?'], scopes: 7 }),
      unavailable: () => refused(503, 'MESSAGE_BAI560_0001'),
      refused: () => refused(403, 'MESSAGE_RST560_0016'),
      busy: () => refused(429, 'ERR_4001_001'),
    });
  });

  const reads: Readonly<Record<string, (reading: Reading) => PlayedAnswer>> = {
    details: ({ person, reported }) =>
      body({ accountNumber: reported, currency: 'EUR', accountHolderName: holderOf(person) }),
    balances: ({ consent, account, reported }) =>
      consent.script === 'error_PARTIAL'
        ? refused(403, 'MESSAGE_RST560_0016')
        : body({
            accountNumber: reported,
            balanceType: 'BOOKBALANCE',
            amount: account.balance / 100,
            currency: 'EUR',
          }),
    transactions: (reading) => transactions(world, reading),
  };
  for (const [what, read] of Object.entries(reads)) {
    router.get(`/v1/accounts/:iban/${what}`, (req, res) => {
      const consent = consentOf(req);
      const { person } = consent ?? {};
      if (!consent || !person) return send(res, refused(401, 'ERR_2002_002'));
      const account = person.accounts.find(({ iban }) => iban === req.params.iban && consent.accounts.has(iban));
      if (!account) return send(res, refused(403, 'MESSAGE_RST560_0016'));
      const isMixedUp = consent.script === 'error_PERSON_MISMATCH';
      const reported = isMixedUp ? SOMEBODY_ELSES : account.iban;
      return send(res, read({ consent, person, account, reported, req }));
    });
  }
  return router;
}

/** Newest first, fifty at a time; the key of the next page is the time of the last payment on this one. */
function transactions(world: PracticeWorld, { consent, person, account, reported, req }: Reading): PlayedAnswer {
  const today = world.today();
  const { bookDateFrom, bookDateTo = today, nextPageKey } = req.query;
  if (!isDay(bookDateFrom)) return refused(400, 'MESSAGE_RST560_0009');
  if (!isDay(bookDateTo)) return refused(400, 'MESSAGE_RST560_0008');
  if (bookDateTo > today) return refused(400, 'MESSAGE_RST560_0012');
  if (bookDateFrom > bookDateTo) return refused(400, 'MESSAGE_RST560_0011');
  if (bookDateFrom < monthsBack(today, MONTHS_BACK)) return refused(400, 'MESSAGE_BAI560_0029');
  const days = { from: addDays(bookDateFrom, 1), to: bookDateTo };
  const key = `${account.iban} ${days.from} ${days.to}`;
  const movements = consent.histories.get(key) ?? historyOf(world, person, account, days);
  consent.histories.set(key, movements);
  if (movements.length === 0) return { status: 200, type: 'application/json', body: '' };
  const first = nextPageKey === undefined ? 0 : Number(/\.(\d{6})$/.exec(String(nextPageKey))?.[1] ?? Number.NaN);
  if (!Number.isInteger(first) || first >= movements.length) return refused(400, 'MESSAGE_RST560_0022');
  const end = first + PER_PAGE;
  const last = movements[end - 1];
  return body({
    accountNumber: reported,
    transactions: movements.slice(first, end).map((movement, at) => transaction(movement, first + at)),
    ...(last && end < movements.length ? { nextPageKey: `${last.day}T23:59:59.${String(end).padStart(6, '0')}` } : {}),
  });
}

function transaction(movement: Movement, number: number): object {
  const { day, cents, party } = movement;
  return {
    transactionId: `${day.replaceAll('-', '')}S${String(number).padStart(6, '0')}`,
    mutationCode: cents < 0 ? '526' : '654',
    descriptionLines: lines(movement),
    transactionTimestamp: `${day}-12:00:00.000`,
    bookDate: day,
    counterPartyAccountNumber: party?.iban ?? '',
    counterPartyName: party?.name.slice(0, NAME_MAX) ?? '',
    amount: cents / 100,
    currency: 'EUR',
    status: 'EXECUTED',
  };
}

/** Everything in one labelled text, cut at 32 letters wherever that is. */
function lines({ party, text, creditorId, mandateId, bankTransactionCode }: Movement): readonly string[] {
  const isByCard = bankTransactionCode.includes('-CCRD-');
  const parts = isByCard
    ? [`${bankTransactionCode.endsWith('CWDL') ? 'GEA' : 'BEA'}, Betaalpas ${party?.name ?? ''},PAS012 ${text}`]
    : [
        party ? `Naam: ${party.name}` : '',
        `Omschrijving: ${text}`,
        party?.iban ? `IBAN: ${party.iban}` : '',
        mandateId ? `Machtiging: ${mandateId}` : '',
        creditorId ? `Incassant: ${creditorId}` : '',
      ];
  const whole = parts.filter(Boolean).join(' ');
  return (whole.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []).slice(0, LINES);
}

function monthsBack(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function body(given: object): PlayedAnswer {
  return { status: 200, type: 'application/json', body: JSON.stringify(given) };
}

function refused(status: number, code: string): PlayedAnswer {
  const category = status >= 500 ? 'BACKEND_ERROR' : (CATEGORIES.get(status) ?? 'BAD_REQUEST');
  const error = { code, message: 'Refused', reference: 'https://bank.example', traceId: code, status, category };
  return { status, type: 'application/json', body: JSON.stringify({ errors: [error] }) };
}

const CATEGORIES: ReadonlyMap<number, string> = new Map([
  [401, 'INVALID_ACCESS_TOKEN'],
  [403, 'FORBIDDEN'],
  [429, 'TOO_MANY_REQUESTS'],
]);

function send(res: Response, { status, type, body: bytes }: PlayedAnswer): void {
  res.status(status).type(type).send(bytes);
}
