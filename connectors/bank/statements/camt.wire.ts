import { isDay } from '../../../schema/date.ts';
import type { XmlElement } from '../../xml/xml.element.ts';
import { at, each, textAt } from './camt.element.ts';
import { entriesIn } from './camt.entry.ts';
import { amountIn, dayIn, directionIn, malformed } from './camt.values.ts';
import { addDays } from './days.ts';
import { isIban } from './iban.ts';
import { MOST_ENTRIES, type Statement, type StatementBalance, type StatementEntry } from './statement.ts';

/** Versions 02 to 10: what is read of them has the same place in each, or is looked for in both its places. */
const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(0[2-9]|10)$/;

/**
 * The statements of an ISO 20022 bank-to-customer statement (camt.053.001.02 to .10).
 *
 * @throws SourceFailure MALFORMED naming the element, never its value
 */
export function parseCamt(root: XmlElement): readonly Statement[] {
  if (root.name !== 'Document' || !NAMESPACE.test(root.namespace))
    throw malformed('not a camt.053 of versions 02 to 10');
  const statements = each(at(root, 'BkToCstmrStmt'), 'Stmt');
  if (statements.length === 0) throw malformed('Stmt is missing');
  const entries = statements.reduce((sum, statement) => sum + each(statement, 'Ntry').length, 0);
  if (entries > MOST_ENTRIES) throw malformed(`more than ${MOST_ENTRIES} entries`);
  return statements.map(statementIn);
}

function statementIn(element: XmlElement): Statement {
  const account = textAt(element, 'Acct/Id/IBAN') ?? textAt(element, 'Acct/Id/Othr/Id');
  if (account === undefined) throw malformed('Acct.Id is missing');
  const number = account.replaceAll(' ', '').toUpperCase();
  const iban = at(element, 'Acct/Id/IBAN') || isIban(number) ? number : undefined;
  const entries: StatementEntry[] = each(element, 'Ntry').flatMap((entry) => entriesIn(entry, iban));
  const balances = new Map(each(element, 'Bal').map((balance) => [textAt(balance, 'Tp/CdOrPrtry/Cd'), balance]));
  const [opened, before, closed] = [balances.get('OPBD'), balances.get('PRCD'), balances.get('CLBD')];
  const opening = balanceIn(opened ?? before, 'OPBD');
  const closing = balanceIn(closed, 'CLBD');
  const beginsOn = opened ? opening.on : opening.on && addDays(opening.on, 1);
  const from = dayOfMoment(element, 'FrDtTm') ?? beginsOn;
  const to = lastDay(element, closing.on);
  return {
    account: number,
    iban,
    ownerName: textAt(element, 'Acct/Ownr/Nm'),
    cashAccountType: textAt(element, 'Acct/Tp/Cd'),
    opening,
    closing,
    days: from !== undefined && to !== undefined && from <= to ? { from, to } : undefined,
    entries,
  };
}

function balanceIn(element: XmlElement | undefined, code: string): StatementBalance {
  if (!element) throw malformed(`Bal ${code} is missing`);
  const { cents, currency } = amountIn(at(element, 'Amt'), `Bal ${code}`);
  return { cents: cents * directionIn(element, 'Bal'), currency, on: dayIn(at(element, 'Dt')) };
}

/** A period that ends at midnight may end where its last day begins or where it ends: the closing balance tells. */
function lastDay(element: XmlElement, closedOn: string | undefined): string | undefined {
  const ends = dayOfMoment(element, 'ToDtTm') ?? closedOn;
  const isMidnight = /T00:00(:00(\.0+)?)?(Z|[+-]|$)/.test(textAt(element, 'FrToDt/ToDtTm') ?? '');
  return isMidnight && closedOn !== undefined && ends !== undefined && closedOn < ends ? closedOn : ends;
}

function dayOfMoment(element: XmlElement, name: string): string | undefined {
  const day = textAt(element, `FrToDt/${name}`)?.slice(0, 'YYYY-MM-DD'.length);
  return isDay(day) ? day : undefined;
}
