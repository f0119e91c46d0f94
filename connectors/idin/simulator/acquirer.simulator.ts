import express, { type Response, type Router } from 'express';
import type { PracticePerson } from '../../practice/person.ts';
import { type PlayedAnswer, play } from '../../practice/play.simulator.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import { responseOf } from './answer.simulator.ts';
import { BIT, lackingBits } from './attributes.simulator.ts';
import { type Dialect, PRACTICE_ISSUERS, type PracticeIssuer } from './issuers.simulator.ts';
import type { PracticeIdinKeys } from './keys.simulator.ts';
import { message, type Node } from './message.simulator.ts';
import { type Question, questionIn } from './request.simulator.ts';
import type { Transaction, Transactions } from './transactions.simulator.ts';

/** What an acquirer works with. */
export interface AcquirerRoom {
  readonly world: PracticeWorld;
  readonly keys: PracticeIdinKeys;
  readonly transactions: Transactions;
  /** Such as `http://127.0.0.1:4420`: the banks' pages are on it. */
  readonly origin: string;
  readonly clock: () => Date;
}

const ACQUIRER: Node = ['Acquirer', [['acquirerID', '9999']]];

/** iDx 1.0.0 from the acquirer's side: one address for every message, and one for each. */
export function acquirer(name: PracticeIssuer['acquirer'], room: AcquirerRoom): Router {
  const router = express.Router();
  const dialect = (PRACTICE_ISSUERS.find((one) => one.acquirer === name) ?? PRACTICE_ISSUERS[0])?.dialect;
  if (!dialect) throw new RangeError('no such acquirer');
  const xml = express.text({ type: ['text/xml', 'application/xml'], limit: '64kb' });
  router.post(['/', '/directory', '/transaction', '/status'], xml, async (req, res) => {
    res.set('cache-control', 'no-store');
    const text = typeof req.body === 'string' ? req.body : '';
    await answer(questionIn(text, room.keys.merchant.certificate), dialect, room, res);
  });
  return router;
}

async function answer(question: Question, dialect: Dialect, room: AcquirerRoom, res: Response): Promise<void> {
  const say = (name: string, body: readonly Node[]): void => {
    send(res, inXml(message(dialect, name, body, room.keys.acquirer, room.clock())));
  };
  switch (question.kind) {
    case 'WRONG':
      return send(res, inXml(failed(dialect, room, question.code, question.rule)));
    case 'DIRECTORY':
      return say('DirectoryRes', [ACQUIRER, directory(room.clock())]);
    case 'TRANSACTION': {
      const { id, pageId, issuer } = room.transactions.begin(question.issuer, question.asked);
      const page = `${room.origin}/bank/${issuer.id}/${pageId}`;
      const begun: readonly Node[] = [
        ['transactionID', id],
        ['transactionCreateDateTimestamp', room.clock().toISOString()],
      ];
      return say('AcquirerTrxRes', [ACQUIRER, ['Issuer', [['issuerAuthenticationURL', page]]], ['Transaction', begun]]);
    }
    case 'STATUS': {
      const transaction = room.transactions.find(question.transactionId);
      if (!transaction) return send(res, inXml(failed(dialect, room, 'AP2600', 'no such transaction')));
      const { status, person } = transaction;
      if (status !== 'Success' || !person || !room.transactions.mayTell(transaction))
        return say('AcquirerStatusRes', [ACQUIRER, outcome(transaction)]);
      return played(transaction, person, dialect, room, res);
    }
    default: {
      const never: never = question;
      return never;
    }
  }
}

/** The status of a login that went well: what the password said is played here. */
function played(
  transaction: Transaction,
  person: PracticePerson,
  dialect: Dialect,
  room: AcquirerRoom,
  res: Response,
): Promise<void> {
  const { world, keys } = room;
  const issuerKey = keys.issuers[transaction.issuer.id];
  if (!issuerKey) throw new RangeError('a bank without a key');
  const about = (bsn: string, withheld: number): PlayedAnswer => {
    const customer = world.person(bsn) ?? person;
    // Somebody without an account is nobody the bank could tell about.
    const known = customer.accounts.length === 0 ? 0 : ~(withheld | lackingBits(customer));
    const response = responseOf({
      transaction,
      person: customer,
      serviceId: transaction.serviceId & known,
      issuerKey,
      recipientCertificate: keys.decryption.certificate,
      now: room.clock(),
      today: world.today(),
    });
    const body = [ACQUIRER, outcome(transaction, response)];
    return inXml(message(dialect, 'AcquirerStatusRes', body, keys.acquirer, room.clock()));
  };
  return play(world, { source: 'IDIN', bsn: person.bsn, isOther: (bsn) => hasAccount(world, bsn) }, res, {
    normal: (bsn) => about(bsn, 0),
    partial: (bsn) => about(bsn, withheldOf(transaction.serviceId)),
    unknown: () => about(person.bsn, 65_535),
    malformed: () => inXml('<AcquirerStatusRes>'),
    unavailable: () => inXml(failed(dialect, room, 'SO1000', 'the system is down')),
    refused: () => inXml(failed(dialect, room, 'AP1500', 'the merchant may not')),
    busy: () => inXml(failed(dialect, room, 'SO1200', 'the system is busy')),
  });
}

/** A bank that leaves something out leaves out the address, or else the first thing that was asked. */
function withheldOf(serviceId: number): number {
  const asked = [BIT.ADDRESS, BIT.NAME, BIT.DATE_OF_BIRTH, BIT.OVER_18, BIT.GENDER, BIT.TELEPHONE, BIT.EMAIL];
  return asked.find((bits) => (serviceId & bits) === bits) ?? 0;
}

function hasAccount(world: PracticeWorld, bsn: string): boolean {
  return (world.person(bsn)?.accounts.length ?? 0) > 0;
}

function outcome({ id, status, statusAt }: Transaction, response?: string): Node {
  return [
    'Transaction',
    [
      ['transactionID', id],
      ['status', status],
      ...(status === 'Open' ? [] : [['statusDateTimestamp', new Date(statusAt).toISOString()] as const]),
      ...(response === undefined ? [] : [['container', [{ markup: response }]] as const]),
    ],
  ];
}

function directory(now: Date): Node {
  const banks = PRACTICE_ISSUERS.map(
    ({ id, name }): Node => [
      'Issuer',
      [
        ['issuerID', id],
        ['issuerName', name],
      ],
    ],
  );
  return [
    'Directory',
    [
      ['directoryDateTimestamp', now.toISOString()],
      ['Country', [['countryNames', 'Nederland'], ...banks]],
    ],
  ];
}

function failed(dialect: Dialect, room: AcquirerRoom, code: string, rule: string): string {
  const error: Node = [
    'Error',
    [
      ['errorCode', code],
      ['errorMessage', rule],
      ['consumerMessage', 'Oefening: inloggen via de bank lukt nu niet.'],
    ],
  ];
  return message(dialect, 'AcquirerErrorRes', [error], room.keys.acquirer, room.clock());
}

function inXml(body: string): PlayedAnswer {
  return { status: 200, type: 'text/xml; charset=utf-8', body };
}

function send(res: Response, { status, type, body }: PlayedAnswer): void {
  res.status(status).type(type).send(body);
}
