import { gap } from '../../schema/gap.ts';
import type { MortgageInscription, PropertyAttachment } from '../../schema/property-claim.type.ts';
import type { Listed } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { Beslag, Hypotheek } from './brk.wire.ts';
import { codeFrom, fractionFrom, LISTS, moneyFrom, namesOf } from './values.mapping.ts';

/** @param announced - the numbers that the property itself names */
export function inscriptionsOf(
  announced: readonly string[],
  hypotheken: readonly Hypotheek[],
  wanted: Wanted,
): Listed<MortgageInscription> {
  return whole(announced, hypotheken, (hypotheek) =>
    onlyWanted<MortgageInscription>(wanted, 'properties.mortgageInscriptions', {
      securedSum: () => moneyFrom(hypotheek.bedragZekerheidsstelling),
      holders: () => namesOf(hypotheek.hypotheekhouders),
      onRight: () => codeFrom(LISTS.right, hypotheek.omschrijvingBetrokkenRecht),
      onPart: () => fractionFrom(hypotheek.aandeelInBetrokkenRecht),
    }),
  );
}

/** @param announced - the numbers that the property itself names */
export function attachmentsOf(
  announced: readonly string[],
  beslagen: readonly Beslag[],
  wanted: Wanted,
): Listed<PropertyAttachment> {
  return whole(announced, beslagen, (beslag) =>
    onlyWanted<PropertyAttachment>(wanted, 'properties.attachments', {
      kind: () => codeFrom(LISTS.attachment, beslag.aard),
      claim: () => moneyFrom(beslag.bedragVordering),
      claimants: () => namesOf(beslag.beslagleggers),
    }),
  );
}

/** What a property announces and its own list does not have is missing, and the list says so. */
function whole<Wire extends { readonly identificatie: string | undefined }, T>(
  announced: readonly string[],
  delivered: readonly Wire[],
  map: (wire: Wire) => T,
): Listed<T> {
  const known = new Set(delivered.map(({ identificatie }) => identificatie));
  const isWhole = announced.every((identificatie) => known.has(identificatie));
  return isWhole ? delivered.map(map) : [...delivered.map(map), gap('PARTIAL')];
}
