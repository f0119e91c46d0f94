import { centsOfDecimal } from '../../schema/cents.ts';
import { isDay } from '../../schema/date.ts';
import { SourceFailure } from '../source-failure.ts';
import { isRecord, type JsonRecord, listAt, listOf, recordAt, recordOf, textOf } from './bank.json.ts';

/**
 * What Zegel reads of Berlin Group NextGenPSD2 XS2A 1.3.11, under its own names. Real banks copied examples that break
 * the standard's own schemas, so only what the meaning hangs on is required: lists are lists, amounts are amounts.
 */
export interface WireAccount {
  /** Addresses the account in further calls; without it nothing more can be asked of this account. */
  readonly resourceId: string | undefined;
  /** Without spaces, upper case. */
  readonly iban: string | undefined;
  readonly currency: string | undefined;
  readonly ownerName: string | undefined;
  /** ISO 20022 ExternalCashAccountType1Code, such as CACC and SVGS. */
  readonly cashAccountType: string | undefined;
  readonly status: string | undefined;
  /** Absent where the bank did not add them. */
  readonly balances: readonly WireBalance[] | undefined;
  /** False where the bank names what may be asked of this account, and transactions are not among it. */
  readonly hasTransactions: boolean;
  /** The same of balances. */
  readonly hasBalances: boolean;
}

export interface WireAmount {
  readonly cents: number;
  /** ISO 4217. */
  readonly currency: string;
}

export interface WireBalance {
  readonly balanceType: string | undefined;
  readonly balanceAmount: WireAmount;
  readonly creditLimitIncluded: boolean;
  readonly referenceDate: string | undefined;
  readonly lastChangeDate: string | undefined;
}

export interface WireTransaction {
  /** transactionId, or entryReference; banks leave out either or both. */
  readonly id: string | undefined;
  /** bookingDate, or valueDate where the bank leaves that out. */
  readonly bookedOn: string | undefined;
  readonly transactionAmount: WireAmount;
  readonly creditorId: string | undefined;
  readonly creditorName: string | undefined;
  readonly creditorIban: string | undefined;
  readonly debtorName: string | undefined;
  readonly debtorIban: string | undefined;
  readonly remittance: string;
  readonly purposeCode: string | undefined;
  readonly bankTransactionCode: string | undefined;
  /** The bank's own word for the kind of payment. */
  readonly proprietaryCode?: string | undefined;
  /** ISO 18245 code of the merchant a card was used at. */
  readonly merchantCode?: string | undefined;
  /** A direct debit under a mandate. */
  readonly isMandated?: boolean;
}

/** One page of booked transactions. */
export interface WirePage {
  /** The account the bank says it speaks of. */
  readonly iban: string | undefined;
  readonly booked: readonly WireTransaction[];
  /** `_links.next`. */
  readonly next: string | undefined;
  /** The bank offers a file in place of the list. */
  readonly isDownload: boolean;
}

const CURRENCY = /^[A-Z]{3}$/;
const IBAN_AS_USUAL = /^[A-Z0-9]+$/;

/** @throws SourceFailure MALFORMED */
export function parseAccounts(body: unknown): readonly WireAccount[] {
  const { accounts } = recordAt(body, 'the answer');
  if (accounts === undefined) throw new SourceFailure('MALFORMED', 'accounts is missing');
  return listAt(accounts, 'accounts').map((element) => {
    const account = recordAt(element, 'accounts[]');
    const links = isRecord(account._links) ? account._links : undefined;
    return {
      resourceId: textOf(account.resourceId),
      iban: ibanOf(account.iban),
      currency: textOf(account.currency),
      ownerName: textOf(account.ownerName),
      cashAccountType: textOf(account.cashAccountType),
      status: textOf(account.status),
      balances: Array.isArray(account.balances) ? parseBalanceList(account.balances) : undefined,
      hasTransactions: offers(links, 'transactions', 'balances'),
      hasBalances: offers(links, 'balances', 'transactions'),
    };
  });
}

/** Links that name only one of the two say that the other may not be asked; without either they say nothing. */
function offers(links: JsonRecord | undefined, what: string, other: string): boolean {
  return links === undefined || links[what] !== undefined || links[other] === undefined;
}

/** The balances of one account, with the account the bank says they are of. @throws SourceFailure MALFORMED */
export function parseBalances(body: unknown): {
  readonly iban: string | undefined;
  readonly balances: readonly WireBalance[];
} {
  const { account, balances } = recordAt(body, 'the answer');
  return { iban: ibanOf(recordOf(account).iban), balances: parseBalanceList(balances) };
}

function parseBalanceList(list: unknown): readonly WireBalance[] {
  const dayOf = dayReader();
  return listAt(list, 'balances').map((element) => {
    const balance = recordAt(element, 'balances[]');
    return {
      balanceType: textOf(balance.balanceType),
      balanceAmount: parseAmount(balance.balanceAmount, 'balanceAmount'),
      creditLimitIncluded: String(balance.creditLimitIncluded) === 'true',
      referenceDate: dayOf(balance.referenceDate),
      lastChangeDate: dayOf(balance.lastChangeDateTime),
    };
  });
}

/** @throws SourceFailure MALFORMED */
export function parseTransactions(body: unknown): WirePage {
  const answer = recordAt(body, 'the answer');
  const report = recordOf(answer.transactions);
  const dayOf = dayReader();
  return {
    iban: ibanOf(recordOf(answer.account).iban),
    booked: listAt(report.booked, 'transactions.booked').map((element) => parseTransaction(element, dayOf)),
    next: hrefOf(recordOf(report._links).next),
    isDownload: report.booked === undefined && hrefOf(recordOf(answer._links).download) !== undefined,
  };
}

function parseTransaction(element: unknown, dayOf: ReturnType<typeof dayReader>): WireTransaction {
  const transaction = recordAt(element, 'transactions.booked[]');
  return {
    id: textOf(transaction.transactionId) ?? textOf(transaction.entryReference),
    bookedOn: dayOf(transaction.bookingDate) ?? dayOf(transaction.valueDate),
    transactionAmount: parseAmount(transaction.transactionAmount, 'transactionAmount'),
    creditorId: textOf(transaction.creditorId),
    proprietaryCode: textOf(transaction.proprietaryBankTransactionCode),
    merchantCode: textOf(transaction.merchantCategoryCode),
    isMandated: textOf(transaction.mandateId) !== undefined,
    creditorName: textOf(transaction.creditorName),
    creditorIban: ibanOf(recordOf(transaction.creditorAccount).iban),
    debtorName: textOf(transaction.debtorName),
    debtorIban: ibanOf(recordOf(transaction.debtorAccount).iban),
    remittance: remittanceOf(transaction),
    purposeCode: textOf(transaction.purposeCode),
    bankTransactionCode: textOf(transaction.bankTransactionCode),
  };
}

/** The text, in the first of its five places where the bank put one. */
function remittanceOf(transaction: JsonRecord): string {
  return (
    textOf(transaction.remittanceInformationUnstructured) ??
    joined(transaction.remittanceInformationUnstructured) ??
    joined(transaction.remittanceInformationUnstructuredArray) ??
    structured(transaction.remittanceInformationStructured) ??
    joined(transaction.remittanceInformationStructuredArray) ??
    textOf(transaction.additionalInformation) ??
    ''
  );
}

function joined(list: unknown): string | undefined {
  return (
    listOf(list)
      .flatMap((part) => structured(part) ?? [])
      .join(' ') || undefined
  );
}

/** A structured text is an object with `reference`; some banks write the text itself. */
function structured(part: unknown): string | undefined {
  return textOf(part) ?? textOf(recordOf(part).reference);
}

/** A text as the standard has it (`-?digits[.digits]`), or the number some banks send. @throws SourceFailure MALFORMED */
function parseAmount(value: unknown, key: string): WireAmount {
  const { amount, currency } = recordAt(value, key);
  const code = textOf(currency)?.toUpperCase();
  if (code === undefined || !CURRENCY.test(code))
    throw new SourceFailure('MALFORMED', `${key}.currency is not a currency`);
  return { cents: centsAt(amount, `${key}.amount`), currency: code };
}

function centsAt(amount: unknown, key: string): number {
  let cents: number;
  try {
    cents = centsOfDecimal(textOf(amount) ?? '');
  } catch (error) {
    if (error instanceof RangeError) throw new SourceFailure('MALFORMED', `${key} is not an amount`);
    throw error;
  }
  if (!Number.isSafeInteger(cents)) throw new SourceFailure('MALFORMED', `${key} is too large`);
  return cents;
}

/** Reads the day of a date, or of a date and time as it is written. One page repeats its days, so each is checked once. */
function dayReader(): (value: unknown) => string | undefined {
  const known = new Set<string>();
  return (value) => {
    const day = textOf(value)?.slice(0, 'YYYY-MM-DD'.length);
    if (day === undefined || known.has(day)) return day;
    if (!isDay(day)) return undefined;
    known.add(day);
    return day;
  };
}

function ibanOf(value: unknown): string | undefined {
  const iban = textOf(value);
  return iban === undefined || IBAN_AS_USUAL.test(iban) ? iban : iban.replaceAll(' ', '').toUpperCase();
}

/** A link is an object with `href`; some banks write the address itself. */
export function hrefOf(link: unknown): string | undefined {
  return textOf(isRecord(link) ? link.href : link);
}
