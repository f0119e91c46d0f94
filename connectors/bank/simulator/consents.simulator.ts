import type { PracticePerson } from '../../practice/person.ts';
import type { Script } from '../../practice/script.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import type { PracticeBank } from './banks.simulator.ts';
import type { Movement } from './movement.simulator.ts';

/** How long the consumer may take at the bank, and how long may be read after that. */
const GIVING_MILLISECONDS = 20 * 60_000;
const READING_MILLISECONDS = 15 * 60_000;
const KEPT_MILLISECONDS = 24 * 60 * 60_000;

export type ConsentStatus = 'received' | 'rejected' | 'valid' | 'expired' | 'terminatedByTpp';

/** What the caller asked for when the consent began. */
export interface ConsentAsked {
  readonly bank: PracticeBank;
  readonly access: Readonly<Record<string, unknown>>;
  readonly validUntil: string;
  readonly redirectUri: string;
  readonly refusedUri: string;
  readonly language: 'nl' | 'en';
}

/** One consent, from the call that begins it to the last reading under it. */
export interface Consent extends ConsentAsked {
  readonly id: string;
  /** Names the consent on the bank's own pages; who knows it cannot read anything. */
  readonly pageId: string;
  readonly begunAt: number;
  status: ConsentStatus;
  stage: 'NAME' | 'CODE' | 'ACCOUNTS' | 'DONE';
  person?: PracticePerson;
  script: Script;
  /** IBANs of the chosen accounts. */
  accounts: ReadonlySet<string>;
  givenAt: number;
  /** What was read already: everything may be read once. */
  readonly read: Set<string>;
  /** Per IBAN, kept from the first page to the last. */
  readonly histories: Map<string, readonly Movement[]>;
}

/** The consents at the practice banks, on the practice clock. */
export class Consents {
  readonly #world: PracticeWorld;
  readonly #newId: () => string;
  readonly #byId = new Map<string, Consent>();
  readonly #byPage = new Map<string, Consent>();

  constructor(world: PracticeWorld, newId: () => string) {
    this.#world = world;
    this.#newId = newId;
  }

  begin(asked: ConsentAsked): Consent {
    this.#forgetOld();
    const consent: Consent = {
      ...asked,
      id: this.#newId(),
      pageId: this.#newId(),
      begunAt: this.#now(),
      status: 'received',
      stage: 'NAME',
      script: 'goed',
      accounts: new Set(),
      givenAt: 0,
      read: new Set(),
      histories: new Map(),
    };
    this.#byId.set(consent.id, consent);
    this.#byPage.set(consent.pageId, consent);
    return consent;
  }

  /** As it stands now: time that passed has made it expire. */
  find(bank: PracticeBank, id: string): Consent | undefined {
    return this.#current(bank, this.#byId.get(id));
  }

  atPage(bank: PracticeBank, pageId: string): Consent | undefined {
    return this.#current(bank, this.#byPage.get(pageId));
  }

  give(consent: Consent, accounts: Iterable<string>): void {
    consent.accounts = new Set(accounts);
    consent.status = 'valid';
    consent.stage = 'DONE';
    consent.givenAt = this.#now();
  }

  refuse(consent: Consent): void {
    consent.status = 'rejected';
    consent.stage = 'DONE';
  }

  /** Ended before its time by who asked for it. */
  end(consent: Consent): void {
    consent.status = 'terminatedByTpp';
    consent.stage = 'DONE';
  }

  #current(bank: PracticeBank, consent: Consent | undefined): Consent | undefined {
    if (!consent || consent.bank.id !== bank.id) return undefined;
    const end =
      consent.status === 'received' ? consent.begunAt + GIVING_MILLISECONDS : consent.givenAt + READING_MILLISECONDS;
    const isOver = this.#now() >= end || this.#world.today() > consent.validUntil;
    if (isOver && (consent.status === 'received' || consent.status === 'valid')) {
      consent.status = 'expired';
      consent.stage = 'DONE';
    }
    const overriding = consent.person && this.#world.overriding(consent.person.bsn, 'BANK');
    if (overriding) consent.script = overriding;
    return consent;
  }

  #forgetOld(): void {
    for (const consent of this.#byId.values()) {
      if (consent.begunAt >= this.#now() - KEPT_MILLISECONDS) continue;
      this.#byId.delete(consent.id);
      this.#byPage.delete(consent.pageId);
    }
  }

  #now(): number {
    return this.#world.now().valueOf();
  }
}
