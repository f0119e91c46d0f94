import type { XmlElement } from '../../xml/xml.element.ts';
import type { WireAmount } from '../bank.wire.ts';
import type { Booking } from '../booking.ts';
import { at, each, textAt } from './camt.element.ts';
import { amountIn, dayIn, directionIn, transactionCodeIn } from './camt.values.ts';
import { givenBackCode } from './given-back.ts';
import type { StatementEntry } from './statement.ts';

/** SEPA creditor identifier (EPC262-08): what else stands in a party's `Id` may be a number of a person. */
const CREDITOR_ID = /^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/;

/**
 * The bookings of one `Ntry`: none while it is not booked; one for each `TxDtls` of a batch whose amounts are all there
 * and add up; else one for the whole entry.
 *
 * @throws SourceFailure MALFORMED
 */
export function entriesIn(entry: XmlElement, ownIban: string | undefined): readonly StatementEntry[] {
  const status = textAt(entry, 'Sts/Cd') ?? textAt(entry, 'Sts') ?? 'BOOK';
  if (status !== 'BOOK') return [];
  const amount = amountIn(at(entry, 'Amt'), 'Ntry.Amt');
  const direction = directionIn(entry, 'Ntry');
  const details = each(entry, 'NtryDtls').flatMap((element) => each(element, 'TxDtls'));
  const reference = textAt(entry, 'AcctSvcrRef');
  const parts = details.length > 1 ? partsOf(details, amount, direction) : undefined;
  if (!parts) {
    const only = details.length === 1 ? details[0] : undefined;
    return [{ booking: bookingOf(entry, only, amount, direction, ownIban), reference }];
  }
  return parts.map(({ detail, cents }, place) => ({
    booking: bookingOf(
      entry,
      detail,
      { cents: Math.abs(cents), currency: amount.currency },
      cents < 0 ? -1 : 1,
      ownIban,
    ),
    reference: reference === undefined ? undefined : `${reference} ${place}`,
  }));
}

interface Part {
  readonly detail: XmlElement;
  readonly cents: number;
}

function partsOf(details: readonly XmlElement[], whole: WireAmount, direction: 1 | -1): readonly Part[] | undefined {
  const parts = details.map((detail): Part | undefined => {
    // In version 02 the amount stands below AmtDtls, later beside the other details.
    const element = at(detail, 'Amt') ?? at(detail, 'AmtDtls/TxAmt/Amt');
    if (!element) return undefined;
    const { cents, currency } = amountIn(element, 'TxDtls.Amt');
    const own = at(detail, 'CdtDbtInd') ? directionIn(detail, 'TxDtls') : direction;
    return currency === whole.currency ? { detail, cents: cents * own } : undefined;
  });
  const given = parts.filter((part) => part !== undefined);
  const sum = given.reduce((cents, part) => cents + part.cents, 0);
  return given.length === details.length && sum === whole.cents * direction ? given : undefined;
}

function bookingOf(
  entry: XmlElement,
  detail: XmlElement | undefined,
  { cents, currency }: WireAmount,
  direction: 1 | -1,
  ownIban: string | undefined,
): Booking {
  const isReversal = ['true', '1'].includes(textAt(entry, 'RvslInd') ?? '');
  const other = otherSide(detail, direction, isReversal, ownIban);
  const creditorId = creditorIdIn(detail);
  const code = transactionCodeIn(detail) ?? transactionCodeIn(entry);
  return {
    bookedOn: dayIn(at(entry, 'BookgDt')) ?? dayIn(at(entry, 'ValDt')),
    cents: cents === 0 ? 0 : cents * direction,
    currency,
    counterpartyName: other.name,
    counterpartyIban: other.iban,
    creditorId,
    purposeCode: textAt(detail, 'Purp/Cd'),
    bankTransactionCode: isReversal ? givenBackCode(code, direction, creditorId) : code,
    text: remittanceIn(detail) ?? textAt(entry, 'AddtlNtryInf') ?? '',
  };
}

interface Side {
  readonly name: string | undefined;
  readonly iban: string | undefined;
}

const NOBODY: Side = { name: undefined, iban: undefined };

/** Who paid what came in, or was paid what left; a reversal keeps the sides of the payment it undoes. */
function otherSide(
  detail: XmlElement | undefined,
  direction: 1 | -1,
  isReversal: boolean,
  ownIban: string | undefined,
): Side {
  const sides = [sideIn(detail, 'Dbtr'), sideIn(detail, 'Cdtr')];
  if ((direction === -1) !== isReversal) sides.reverse();
  const isOther = ({ name, iban }: Side): boolean =>
    (name !== undefined || iban !== undefined) && (iban === undefined || iban !== ownIban);
  return sides.find(isOther) ?? NOBODY;
}

function sideIn(detail: XmlElement | undefined, name: 'Dbtr' | 'Cdtr'): Side {
  const parties = at(detail, 'RltdPties');
  return {
    name: textAt(parties, `${name}/Nm`) ?? textAt(parties, `${name}/Pty/Nm`),
    iban: textAt(parties, `${name}Acct/Id/IBAN`)?.replaceAll(' ', '').toUpperCase(),
  };
}

function creditorIdIn(detail: XmlElement | undefined): string | undefined {
  const creditor = at(detail, 'RltdPties/Cdtr');
  const ids = at(creditor, 'Id') ?? at(creditor, 'Pty/Id');
  const sepa = [...each(at(ids, 'PrvtId'), 'Othr'), ...each(at(ids, 'OrgId'), 'Othr')].find(
    (other) => textAt(other, 'SchmeNm/Prtry') === 'SEPA',
  );
  const id = textAt(sepa, 'Id');
  return id !== undefined && CREDITOR_ID.test(id) ? id : undefined;
}

function remittanceIn(detail: XmlElement | undefined): string | undefined {
  const information = at(detail, 'RmtInf');
  const free = each(information, 'Ustrd').flatMap(({ text }) => text || []);
  if (free.length > 0) return free.join(' ');
  return textAt(information, 'Strd/CdtrRefInf/Ref') ?? textAt(detail, 'AddtlTxInf');
}
