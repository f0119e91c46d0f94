import { isIP } from 'node:net';
import express, { type Request, type Router } from 'express';
import type { PracticeAccount, PracticePerson } from '../../practice/person.ts';
import { play, waited } from '../../practice/play.simulator.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import type { PracticeBank } from './banks.simulator.ts';
import type { Consent, Consents } from './consents.simulator.ts';
import { renderAccount, renderBalances, resourceIdOf } from './rendering.simulator.ts';
import { answerOf, body, type Reply, refused, send } from './reply.simulator.ts';
import { transactionsPage } from './transactions-page.simulator.ts';

const SLOW_MILLISECONDS = 6000;

/** An account number nobody asked about: what a bank that mixes people up answers with. */
const SOMEBODY_ELSES = 'NL02ABNA0123456789';

/** What is read, and by whose leave. */
export interface Reading {
  readonly consent: Consent;
  readonly person: PracticePerson;
  readonly req: Request;
}

/** `/v1/accounts…`: accounts, balances and booked transactions under a consent. Each may be read once. */
export function accountsApi(bank: PracticeBank, consents: Consents, world: PracticeWorld, baseUrl: string): Router {
  const router = express.Router();
  const root = bank.dialect.absoluteLinks ? baseUrl : new URL(baseUrl).pathname;
  const link = (path: string): { readonly href: string } => ({ href: `${root}${path}` });

  router.get('/v1/accounts', async (req, res) => {
    const reading = readingOf(bank, consents, req);
    if ('kind' in reading) {
      send(res, bank, reading);
      return;
    }
    if (bank.health === 'SLOW' && !(await waited(world, SLOW_MILLISECONDS, res))) return;
    const { consent, person } = reading;
    const mayListBalances =
      bank.dialect.listsBalances && req.query.withBalance === 'true' && 'balances' in consent.access;
    const name = 'ownerName' in Object(consent.access.additionalInformation);
    const say = (reply: Reply) => answerOf(bank, reply);
    const accounts = (balances: boolean) => {
      const given = { link, today: world.today(), balances, name, access: consent.access };
      return say(body({ accounts: chosenAccounts(reading).map((account) => renderAccount(person, account, given)) }));
    };
    await play(world, { source: 'BANK', bsn: person.bsn, script: consent.script }, res, {
      // A bank that mixes people up does so in what the account holds.
      normal: () => accounts(mayListBalances),
      partial: () => accounts(false),
      unknown: () => say(body({ accounts: [] })),
      malformed: () => say(body({ accounts: { total: 0 } })),
      unavailable: () => say(refused(503, 'SERVICE_UNAVAILABLE')),
      refused: () => say(refused(403, 'SERVICE_BLOCKED')),
      busy: () => say(refused(429, 'ACCESS_EXCEEDED')),
    });
    if (res.statusCode === 200) consent.read.add(nameOf(req));
  });

  const reads: readonly (readonly [
    'balances' | 'transactions',
    (reading: Reading, account: PracticeAccount, reported: object) => Reply,
  ])[] = [
    [
      'balances',
      ({ consent }, account, reported) =>
        consent.script === 'error_PARTIAL'
          ? refused(403, 'FORBIDDEN')
          : body({ account: reported, balances: renderBalances(account, world.today()) }),
    ],
    [
      'transactions',
      (reading, account, reported) => transactionsPage({ ...reading, account, reported, bank, world, link }),
    ],
  ];
  for (const [what, read] of reads) {
    router.get(`/v1/accounts/:account/${what}`, (req, res) => {
      const reading = readingOf(bank, consents, req);
      if ('kind' in reading) {
        send(res, bank, reading);
        return;
      }
      if (!(what in reading.consent.access)) {
        send(res, bank, refused(401, 'CONSENT_INVALID'));
        return;
      }
      const account = chosenAccounts(reading).find((one) => resourceIdOf(one) === req.params.account);
      const isMixedUp = reading.consent.script === 'error_PERSON_MISMATCH';
      const reported = { iban: isMixedUp ? SOMEBODY_ELSES : account?.iban };
      const reply = account ? read(reading, account, reported) : refused(404, 'RESOURCE_UNKNOWN');
      if (reply.kind === 'BODY') reading.consent.read.add(nameOf(req));
      send(res, bank, reply);
    });
  }
  return router;
}

/** By whose leave something is read, or why it is not. */
function readingOf(
  bank: PracticeBank,
  consents: Consents,
  req: Request,
): Reading | Extract<Reply, { kind: 'REFUSED' }> {
  const no = (status: number, code: string) => ({ kind: 'REFUSED', status, code }) as const;
  const id = req.get('consent-id');
  const psuAddress = req.get('psu-ip-address');
  if (psuAddress !== undefined && isIP(psuAddress) === 0) return no(400, 'FORMAT_ERROR');
  if (id === undefined) return no(400, 'FORMAT_ERROR');
  const consent = consents.find(bank, id);
  if (!consent) return no(403, 'CONSENT_UNKNOWN');
  if (consent.status === 'expired') return no(401, 'CONSENT_EXPIRED');
  if (consent.status !== 'valid' || !consent.person) return no(401, 'CONSENT_INVALID');
  if (consent.read.has(nameOf(req))) return no(429, 'ACCESS_EXCEEDED');
  return { consent, person: consent.person, req };
}

/** What a request reads: each page of a list is something of its own. */
function nameOf(req: Request): string {
  return `${req.path} ${String(req.query.pageIndex ?? 0)}`;
}

function chosenAccounts({ consent, person }: Reading): readonly PracticeAccount[] {
  return person.accounts.filter(({ iban }) => consent.accounts.has(iban));
}
