import type { Code } from '../../schema/code.type.ts';
import { yearsBetween } from '../../schema/date.ts';
import { gap } from '../../schema/gap.ts';
import type { Identity, Nationality, ResidencePermit } from '../../schema/identity.type.ts';
import type { Value } from '../../schema/record.ts';
import type { Wanted } from '../connector.ts';
import { onlyWanted } from '../wanted.mapping.ts';
import { addressOf } from './address.mapping.ts';
import type { Beside } from './brp.mapping.ts';
import type { Nationaliteit, Persoon, Verblijfstitel } from './brp.wire.ts';
import { addressHistoryOf } from './history.mapping.ts';
import { fullName } from './name.mapping.ts';
import { isNonResident } from './suspension.mapping.ts';
import { codeFrom, partialDate, TABLES } from './values.mapping.ts';
import type { Datum, Waarde } from './values.wire.ts';

export function identityOf(persoon: Persoon, wanted: Wanted, history: Beside['history'] = []): Identity {
  const { naam, geboorte, nationaliteiten, verblijfstitel, opschortingBijhouding } = persoon;
  return onlyWanted<Identity>(wanted, 'identity', {
    fullName: () => fullName(naam),
    firstNames: () => naam.voornamen,
    initials: () => naam.voorletters,
    namePrefix: () => naam.voorvoegsel,
    familyName: () => naam.geslachtsnaam,
    birthDate: () => partialDate(geboorte.datum),
    birthPlace: () => geboorte.plaats?.omschrijving,
    birthCountry: () => codeFrom(TABLES.countries, geboorte.land),
    isOver: () => isOver(geboorte.datum, wanted.asOf),
    gender: () => genderOf(persoon.geslacht),
    nationalities: () =>
      nationaliteiten.length === 0 ? undefined : nationaliteiten.map((one) => nationalityOf(one, wanted)),
    residencePermit: () => verblijfstitel && residencePermitOf(verblijfstitel, wanted),
    address: () => addressOf(persoon, wanted),
    addressHistory: () => addressHistoryOf(history, wanted),
    isUnderGuardianship: () =>
      persoon.indicatieCurateleRegister || (isNonResident(persoon) ? gap('UNAVAILABLE') : false),
    isUnderInvestigation: () => persoon.inOnderzoek || naam.inOnderzoek || geboorte.inOnderzoek,
    suspension: () => opschortingBijhouding && suspensionOf(opschortingBijhouding.reden),
  });
}

/** Yes or no only where every day the birth date can stand for gives that answer. */
function isOver(birth: Datum | undefined, asOf: string): Identity['isOver'] {
  const birthDate = partialDate(birth);
  if (typeof birthDate !== 'string') return birthDate;
  const years = yearsBetween(birthDate, asOf);
  return ({ age }) => {
    if (years.least >= age) return true;
    return years.most < age ? false : gap('UNAVAILABLE');
  };
}

function genderOf(geslacht: Waarde | undefined): Identity['gender'] {
  switch (geslacht?.code) {
    case undefined:
      return undefined;
    case 'M':
      return 'MALE';
    case 'V':
      return 'FEMALE';
    case 'O':
      return 'UNKNOWN';
    default:
      return gap('UNAVAILABLE');
  }
}

function nationalityOf(nationaliteit: Nationaliteit, wanted: Wanted): Nationality {
  return onlyWanted<Nationality>(wanted, 'identity.nationalities', {
    nationality: () => nationalityCode(nationaliteit),
    since: () => partialDate(nationaliteit.datumIngangGeldigheid),
    isUnderInvestigation: () => nationaliteit.inOnderzoek,
  });
}

/** The four kinds that are no nationality stand in table 32 as well; the wire gives them as a kind without their code. */
function nationalityCode({ type, nationaliteit }: Nationaliteit): Value<Code> {
  const special = (code: string, label: string): Code => ({ code, label, list: TABLES.nationalities });
  switch (type) {
    case 'Nationaliteit':
      return codeFrom(TABLES.nationalities, nationaliteit);
    case 'BehandeldAlsNederlander':
      return special('0002', 'Behandeld als Nederlander');
    case 'VastgesteldNietNederlander':
      return special('0500', 'Vastgesteld niet-Nederlander');
    case 'Staatloos':
      return special('0499', 'Staatloos');
    case 'NationaliteitOnbekend':
      return special('0000', 'Onbekend');
    default: {
      const never: never = type;
      return never;
    }
  }
}

function residencePermitOf(titel: Verblijfstitel, wanted: Wanted): ResidencePermit {
  return onlyWanted<ResidencePermit>(wanted, 'identity.residencePermit', {
    kind: () => codeFrom(TABLES.residencePermits, titel.aanduiding),
    from: () => partialDate(titel.datumIngang),
    until: () => partialDate(titel.datumEinde),
    isUnderInvestigation: () => titel.inOnderzoek,
  });
}

/** Suspended without a reason told is still suspended: a gap, not nothing. */
function suspensionOf(reden: Waarde | undefined): Value<Code> {
  return codeFrom(TABLES.suspensionReasons, reden) ?? gap('UNAVAILABLE');
}
