import { isRecord, type JsonRecord, listOf, recordOf, textOf } from '../bank.json.ts';
import type { WireTransaction } from '../bank.wire.ts';
import { bookingOf } from '../booking.mapping.ts';
import type { OwnAccounts } from './layers.ts';
import type { StatementBooking } from './payment.ts';
import {
  goesOutUnsigned,
  isSignedStatement,
  nameOnOwnSide,
  namesBesideOwn,
  tellsSides,
  withoutHolder,
} from './statement.owner.ts';
import { joinLines } from './statement-text.ts';
import { wordsOf } from './words.ts';

/** Why the whole input cannot be read: one sentence, without a value of it. */
export class UnreadableStatement extends Error {}

/** One transaction of a file, ready for the rules. */
export interface StatementRow {
  /** `transactionId`, or else `entryReference`; null where the bank gave neither. */
  readonly transactionId: string | null;
  /** Undefined where it is no transaction at all. */
  readonly booking: StatementBooking | undefined;
}

export interface Statement {
  readonly own: OwnAccounts;
  /** As many as `booked` has, in its order: what cannot be read keeps its place. */
  readonly rows: readonly StatementRow[];
}

/**
 * Reads `{ ownAccounts: [iban], transactions: { booked: [transaction] } }` with transactions of Berlin Group XS2A 1.3.11.
 * Lenient inside a transaction: wrong kinds are as good as absent, and an amount that is none still leaves the words.
 *
 * @throws UnreadableStatement when there is no such list of transactions, or of own accounts
 */
export function readStatement(input: unknown): Statement {
  if (!isRecord(input)) throw new UnreadableStatement('The input is not an object with ownAccounts and transactions.');
  const { ownAccounts, transactions } = input;
  if (ownAccounts !== undefined && ownAccounts !== null && !Array.isArray(ownAccounts))
    throw new UnreadableStatement('ownAccounts is not a list of IBANs.');
  const booked = isRecord(transactions) ? transactions.booked : undefined;
  if (!Array.isArray(booked)) throw new UnreadableStatement('transactions.booked is not a list of transactions.');
  const ibans = new Set(listOf(ownAccounts).flatMap((account) => ibanOf(recordOf(account).iban ?? account) ?? []));
  const read = booked.map((transaction) => (isRecord(transaction) ? { transaction, wire: wireOf(transaction) } : null));
  const wires = read.flatMap((row) => row?.wire ?? []);
  const isSigned = isSignedStatement(wires);
  const isSideTold = tellsSides(wires, ibans);
  const holder = isSigned ? nameOnOwnSide(wires) : undefined;
  const rows = read.map(
    (row): StatementRow =>
      row
        ? rowOf(row.transaction, withoutHolder(row.wire, holder), ibans, { isSigned, isSideTold })
        : { transactionId: null, booking: undefined },
  );
  const names = [...namesBesideOwn(wires, ibans), ...(holder === undefined ? [] : [holder])];
  return { own: { ibans, holders: names.map(wordsOf) }, rows };
}

function rowOf(
  transaction: JsonRecord,
  wire: WireTransaction,
  ibans: ReadonlySet<string>,
  { isSigned, isSideTold }: { readonly isSigned: boolean; readonly isSideTold: boolean },
): StatementRow {
  const transactionId = textOf(transaction.transactionId) ?? textOf(transaction.entryReference) ?? null;
  const { creditorIban, debtorIban } = wire;
  const isCreditor = creditorIban !== undefined && ibans.has(creditorIban);
  const isDebtor = debtorIban !== undefined && ibans.has(debtorIban);
  const { transactionAmount } = wire;
  // Money that went to an own account, or came from one: what stands there alone is the other side, and this one is not told.
  const isAlone = isCreditor ? !(wire.debtorName ?? debtorIban) : !(wire.creditorName ?? creditorIban);
  const isOther = isSigned && isAlone && (isCreditor ? transactionAmount.cents < 0 : transactionAmount.cents > 0);
  // Between two accounts of one's own neither tells the direction: the sign does.
  const ownIban = isCreditor === isDebtor || isOther ? undefined : isCreditor ? creditorIban : debtorIban;
  // Of what tells nothing at all, no income is made.
  const cents = transactionAmount.cents === 0 ? -1 : transactionAmount.cents;
  const hasSign = isSigned && transactionAmount.cents !== 0 && !goesOutUnsigned(wire, ibans, isSideTold);
  const directed = bookingOf({ ...wire, transactionAmount: { ...transactionAmount, cents } }, ownIban, hasSign);
  return {
    transactionId,
    booking: {
      ...directed,
      cents: transactionAmount.cents === 0 ? 0 : directed.cents,
      isIncoming: directed.cents > 0,
      proprietaryCode: textOf(transaction.proprietaryBankTransactionCode),
      merchantCode: textOf(transaction.merchantCategoryCode) ?? MERCHANT_CODE.exec(wire.remittance)?.[1],
    },
  };
}

function wireOf(transaction: JsonRecord): WireTransaction {
  const kind = textOf(transaction.additionalInformation) ?? '';
  const { amount, currency } = recordOf(transaction.transactionAmount);
  return {
    id: undefined,
    bookedOn: textOf(transaction.bookingDate)?.slice(0, 10) ?? textOf(transaction.valueDate)?.slice(0, 10),
    transactionAmount: { cents: centsOf(amount), currency: textOf(currency) ?? 'EUR' },
    creditorId: textOf(transaction.creditorId)?.replaceAll(' ', '').toUpperCase(),
    creditorName: textOf(transaction.creditorName),
    creditorIban: ibanOf(recordOf(transaction.creditorAccount).iban),
    isMandated: textOf(transaction.mandateId) !== undefined,
    debtorName: textOf(transaction.debtorName),
    debtorIban: ibanOf(recordOf(transaction.debtorAccount).iban),
    remittance: remittanceOf(transaction),
    purposeCode: (textOf(transaction.purposeCode) ?? (SALARY_KIND.test(kind) ? 'SALA' : undefined))?.toUpperCase(),
    bankTransactionCode: textOf(transaction.bankTransactionCode)?.toUpperCase(),
  };
}

/** All texts a bank gave, each once: the rules look for words, and any of these may hold the one that tells. */
function remittanceOf(transaction: JsonRecord): string {
  const referenced = (part: unknown): string | undefined => textOf(part) ?? textOf(recordOf(part).reference);
  const texts = [
    textOf(transaction.remittanceInformationUnstructured),
    joinLines(
      listOf(transaction.remittanceInformationUnstructuredArray).flatMap((part) =>
        // A line cut at a space ends or begins with it.
        typeof part === 'string' ? part : (referenced(part) ?? []),
      ),
    ).trim(),
    referenced(transaction.remittanceInformationStructured),
    listOf(transaction.remittanceInformationStructuredArray)
      .flatMap((part) => referenced(part) ?? [])
      .join(' '),
    textOf(transaction.additionalInformation)?.replace(ONLY_MOVED, '').replace(SALARY_KIND, ''),
    textOf(transaction.ultimateCreditor),
    textOf(transaction.ultimateDebtor),
  ].filter((text) => text !== undefined && text !== '');
  return [...new Set(texts)].join(' ');
}

/** What a bank calls the kind of a payment that the payer marked as pay. */
const SALARY_KIND = /^(?:salaris(?:betaling)?|salary)$/i;

/** The code of the merchant, where a bank writes it into the text of a card payment. */
const MERCHANT_CODE = /\bMCC\s?:?\s?(\d{4})\b/;

/** How the money moved and nothing else: `Incasso` alone is a direct debit and no debt collector. */
const ONLY_MOVED =
  /^(?:SEPA\s+|Europese\s+)?(?:(?:doorlopende |eenmalige |automatische )?incasso(?: algemeen| doorlopend| eenmalig)*|periodieke overboeking|overboeking|bijschrijving|afschrijving|ideal)\.?$/i;

function ibanOf(value: unknown): string | undefined {
  return textOf(value)?.replaceAll(/\s/g, '').toUpperCase();
}

/** Whole cents, for which way money went; 0 where there is no number. */
function centsOf(amount: unknown): number {
  const cents = Math.round(Number((textOf(amount) ?? '').replace(',', '.')) * 100);
  return Number.isSafeInteger(cents) ? cents : 0;
}
