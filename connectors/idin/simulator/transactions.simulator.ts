import { randomBytes, randomInt } from 'node:crypto';
import type { PracticePerson } from '../../practice/person.ts';
import type { PracticeIssuer } from './issuers.simulator.ts';
import type { Asked } from './request.simulator.ts';

const KEPT_MILLISECONDS = 60 * 60_000;
const TELLING_MILLISECONDS = 30_000;

export type Status = 'Open' | 'Success' | 'Failure' | 'Expired' | 'Cancelled';

/** One login at a bank, from the request that begins it. */
export interface Transaction extends Asked {
  /** Sixteen digits. */
  readonly id: string;
  /** Names the login on the bank's own pages. */
  readonly pageId: string;
  readonly issuer: PracticeIssuer;
  readonly begunAt: number;
  status: Status;
  statusAt: number;
  stage: 'NAME' | 'CONSENT' | 'DONE';
  person?: PracticePerson;
  /** The bank's answer was given: it is given once. */
  isTold: boolean;
}

/** The logins at the practice banks, on one clock. */
export class Transactions {
  readonly #clock: () => Date;
  readonly #byId = new Map<string, Transaction>();
  readonly #byPage = new Map<string, Transaction>();

  constructor(clock: () => Date) {
    this.#clock = clock;
  }

  begin(issuer: PracticeIssuer, asked: Asked): Transaction {
    this.#forgetOld();
    const now = this.#now();
    const transaction: Transaction = {
      ...asked,
      id: String(randomInt(10 ** 8)).padStart(8, '0') + String(randomInt(10 ** 8)).padStart(8, '0'),
      pageId: randomBytes(24).toString('base64url'),
      issuer,
      begunAt: now,
      status: 'Open',
      statusAt: now,
      stage: 'NAME',
      isTold: false,
    };
    this.#byId.set(transaction.id, transaction);
    this.#byPage.set(transaction.pageId, transaction);
    return transaction;
  }

  /** As it stands now: time that passed has made it expire. */
  find(id: string): Transaction | undefined {
    return this.#current(this.#byId.get(id));
  }

  atPage(issuer: PracticeIssuer, pageId: string): Transaction | undefined {
    const transaction = this.#current(this.#byPage.get(pageId));
    return transaction?.issuer.id === issuer.id ? transaction : undefined;
  }

  finish(transaction: Transaction, status: Exclude<Status, 'Open'>): void {
    transaction.status = status;
    transaction.statusAt = this.#now();
    transaction.stage = 'DONE';
  }

  /** True the first time, within half a minute of the consumer's leaving the bank. */
  mayTell(transaction: Transaction): boolean {
    const isInTime = this.#now() < transaction.statusAt + TELLING_MILLISECONDS;
    const isFirst = !transaction.isTold;
    transaction.isTold = true;
    return isInTime && isFirst;
  }

  #current(transaction: Transaction | undefined): Transaction | undefined {
    if (transaction?.status === 'Open' && this.#now() >= transaction.begunAt + transaction.expirationSeconds * 1000)
      this.finish(transaction, 'Expired');
    return transaction;
  }

  #forgetOld(): void {
    for (const { id, pageId, begunAt } of this.#byId.values()) {
      if (begunAt >= this.#now() - KEPT_MILLISECONDS) continue;
      this.#byId.delete(id);
      this.#byPage.delete(pageId);
    }
  }

  #now(): number {
    return this.#clock().valueOf();
  }
}
