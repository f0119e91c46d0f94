import type { Code } from '../../schema/code.type.ts';
import type { GroundRent, PropertyRight } from '../../schema/property-right.type.ts';
import type { Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { withoutNumbers } from '../number.mapping.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import type { ErfpachtCanon, ZakelijkGerechtigde } from './brk.wire.ts';
import { codeFrom, fractionFrom, LISTS, moneyFrom } from './values.mapping.ts';

/** Kinds of right whose name is sure; the others pass as a code without a label. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['eigenaar', 'Eigendom'],
  ['erfpachter', 'Erfpacht'],
  ['opstalhouder', 'Opstal'],
  ['erfpachter_opstalhouder', 'Erfpacht en opstal'],
  ['vruchtgebruiker', 'Vruchtgebruik'],
  ['gebruik_bewoning', 'Gebruik en bewoning'],
  ['beklemrechthouder', 'Beklemming'],
  ['stadsmeierrecht', 'Stadsmeierrecht'],
  ['grondrente', 'Grondrente'],
]);

const AT = 'properties.rights';

/** The rights of one person among those of everybody with a right to a property. */
export function ownRights(bsn: string, rechten: readonly ZakelijkGerechtigde[]): readonly ZakelijkGerechtigde[] {
  return rechten.filter(
    ({ persoon }) => persoon?.type === 'ingeschreven_natuurlijk_persoon' && persoon.identificatie === bsn,
  );
}

export function rightOf(recht: ZakelijkGerechtigde, wanted: Wanted): PropertyRight {
  return onlyWanted<PropertyRight>(wanted, AT, {
    kind: () => kindOf(recht.type),
    part: () => fractionFrom(recht.aandeel),
    jointPart: () => fractionFrom(recht.gezamenlijkAandeel),
    since: () => recht.aanvangsdatum,
    civilStatusThen: () => codeFrom(LISTS.civilStatus, recht.burgerlijkeStaat),
    groundRent: () => recht.erfpachtCanon && groundRentOf(recht.erfpachtCanon, wanted),
  });
}

function kindOf(type: string | undefined): Value<Code> {
  if (type === undefined) return undefined;
  return withoutNumbers<Code>({ code: type, label: KINDS.get(type), list: 'BRK TypeGerechtigde' });
}

function groundRentOf(canon: ErfpachtCanon, wanted: Wanted): GroundRent {
  return onlyWanted<GroundRent>(wanted, `${AT}.groundRent`, {
    perYear: () => moneyFrom(canon.jaarlijksBedrag),
    kind: () => codeFrom(LISTS.groundRent, canon.soort),
    paidOffUntil: () => canon.einddatumAfkoop,
    coversMoreProperties: () => canon.betrefMeerOnroerendeZaken,
  });
}
