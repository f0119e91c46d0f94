import type { PracticeAccount, PracticePerson } from '../../practice/person.ts';
import type { Dialect } from './banks.simulator.ts';
import type { Movement } from './movement.simulator.ts';

const CASH_ACCOUNT_TYPE = { CURRENT: 'CACC', SAVINGS: 'SVGS' } as const;
const REMITTANCE_MAX = 140;

/** Letters that are not part of the standard's character set for names stay: banks send them. */
export function holderOf(person: PracticePerson): string {
  return [person.initials, person.namePrefix, person.familyName].filter(Boolean).join(' ');
}

/** `accountDetails` of the standard. */
export function renderAccount(
  person: PracticePerson,
  account: PracticeAccount,
  given: {
    readonly link: (path: string) => object;
    readonly today: string;
    readonly balances: boolean;
    readonly name: boolean;
    /** What the consent is for: there are links to nothing else. */
    readonly access: Readonly<Record<string, unknown>>;
  },
): object {
  const path = `/v1/accounts/${resourceIdOf(account)}`;
  return {
    resourceId: resourceIdOf(account),
    iban: account.iban,
    currency: 'EUR',
    name: account.name,
    product: account.kind === 'SAVINGS' ? 'Sparen' : 'Betalen',
    cashAccountType: CASH_ACCOUNT_TYPE[account.kind],
    status: 'enabled',
    usage: 'PRIV',
    ...(given.name ? { ownerName: holderOf(person) } : {}),
    ...(given.balances ? { balances: renderBalances(account, given.today) } : {}),
    _links: Object.fromEntries(
      (['balances', 'transactions'] as const)
        .filter((what) => what in given.access)
        .map((what) => [what, given.link(`${path}/${what}`)]),
    ),
  };
}

/** Stands for the account in addresses, which may be logged: no IBAN. */
export function resourceIdOf(account: PracticeAccount): string {
  const digits = Array.from(account.iban, (character) => character.charCodeAt(0).toString(16)).join('');
  return `acc-${digits.slice(-24)}`;
}

export function renderBalances(account: PracticeAccount, today: string): readonly object[] {
  const amount = (cents: number): object => ({ currency: 'EUR', amount: decimal(cents) });
  return [
    {
      balanceType: 'interimAvailable',
      balanceAmount: amount(account.balance + 50_000),
      creditLimitIncluded: true,
      referenceDate: today,
    },
    { balanceType: 'interimBooked', balanceAmount: amount(account.balance), referenceDate: today },
  ];
}

/** `transactions` of the standard: one booked movement, as this bank words it. */
export function renderMovement(movement: Movement, account: PracticeAccount, number: number, dialect: Dialect): object {
  const isOut = movement.cents < 0;
  const reference = `${movement.day.replaceAll('-', '')}-${String(number).padStart(5, '0')}`;
  const { party } = movement;
  // The bank itself is no side; without any side only a sign could tell which way the money went.
  const isSigned = dialect.signed || (party === undefined && !dialect.bothSides);
  return {
    transactionId: reference,
    entryReference: reference,
    bookingDate: movement.day,
    valueDate: movement.day,
    transactionAmount: { currency: 'EUR', amount: decimal(isSigned ? movement.cents : Math.abs(movement.cents)) },
    ...(party ? side(isOut || movement.isReversal ? 'creditor' : 'debtor', party.name, party.iban) : {}),
    ...(dialect.bothSides ? side(isOut || movement.isReversal ? 'debtor' : 'creditor', undefined, account.iban) : {}),
    ...(movement.creditorId ? { creditorId: movement.creditorId } : {}),
    ...(movement.mandateId ? { mandateId: movement.mandateId } : {}),
    ...(movement.purposeCode ? { purposeCode: movement.purposeCode } : {}),
    bankTransactionCode: movement.bankTransactionCode,
    ...remittance(movement, dialect),
  };
}

function side(of: 'creditor' | 'debtor', name: string | undefined, iban: string | undefined): object {
  return { ...(name ? { [`${of}Name`]: name } : {}), ...(iban ? { [`${of}Account`]: { iban } } : {}) };
}

function remittance(movement: Movement, dialect: Dialect): object {
  const { party, text } = movement;
  if (!dialect.labelledText || !party) return { remittanceInformationUnstructured: text.slice(0, REMITTANCE_MAX) };
  const parts = [`Naam: ${party.name}`, `Omschrijving: ${text}`, party.iban ? `IBAN: ${party.iban}` : ''];
  const mandate = movement.mandateId ? `Machtiging ID: ${movement.mandateId} Incassant ID: ${movement.creditorId}` : '';
  const line = [...parts, mandate].filter(Boolean).join(' ');
  return { remittanceInformationUnstructuredArray: [line.slice(0, REMITTANCE_MAX)] };
}

function decimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
