import type { Wanted } from '../connector.ts';

/**
 * Asked of everybody, whatever is wanted, and no more than this: the number, to be sure that the answer is about the
 * person who logged in; family name and birth date, because only these tie the BRP to sources that know no BSN (design
 * D11). They end in hashes and are in no record unless they are wanted.
 */
const ALWAYS = ['burgerservicenummer', 'naam.voorvoegsel', 'naam.geslachtsnaam', 'geboorte.datum'] as const;

/** Delivered are the present partners or else the last: only an end tells the one from the other. */
const BOND_ENDED = 'partners.ontbindingHuwelijkPartnerschap.datum';

const NAME = ['naam.voornamen', 'naam.voorvoegsel', 'naam.geslachtsnaam'];
const STREET = ['verblijfplaats.verblijfadres.officieleStraatnaam', 'verblijfplaats.verblijfadres.korteStraatnaam'];
const HOUSE_NUMBER = [
  'verblijfplaats.verblijfadres.huisnummer',
  'verblijfplaats.verblijfadres.huisletter',
  'verblijfplaats.verblijfadres.huisnummertoevoeging',
  'verblijfplaats.verblijfadres.aanduidingBijHuisnummer',
];
const POSTCODE = ['verblijfplaats.verblijfadres.postcode'];
const CITY = ['verblijfplaats.verblijfadres.woonplaats'];
const COUNTRY = ['verblijfplaats.verblijfadres.land'];
const LINES = [
  'verblijfplaats.verblijfadres.regel1',
  'verblijfplaats.verblijfadres.regel2',
  'verblijfplaats.verblijfadres.regel3',
  'verblijfplaats.verblijfadres.locatiebeschrijving',
];
const HOME = 'verblijfplaats.adresseerbaarObjectIdentificatie';
const KIND = ['verblijfplaats.functieAdres'];
const SINCE = ['verblijfplaats.datumVan'];

/**
 * Which paths of Haal Centraal BRP `fields` each of our fields needs. A date or a code is asked as a whole, because the
 * register delivers it as a whole. An empty list: delivered unasked (geheimhouding, opschorting).
 */
export const FIELD_PATHS: Readonly<Record<string, readonly string[]>> = {
  'identity.fullName': NAME,
  'identity.firstNames': ['naam.voornamen'],
  'identity.initials': ['naam.voorletters'],
  'identity.namePrefix': ['naam.voorvoegsel'],
  'identity.familyName': ['naam.geslachtsnaam'],
  'identity.birthDate': ['geboorte.datum'],
  'identity.birthPlace': ['geboorte.plaats'],
  'identity.birthCountry': ['geboorte.land'],
  'identity.isOver': ['geboorte.datum'],
  'identity.gender': ['geslacht'],
  'identity.nationalities.nationality': ['nationaliteiten.type', 'nationaliteiten.nationaliteit'],
  'identity.nationalities.since': ['nationaliteiten.type', 'nationaliteiten.datumIngangGeldigheid'],
  'identity.nationalities.isUnderInvestigation': [
    'nationaliteiten.type',
    'nationaliteiten.nationaliteit',
    'nationaliteiten.datumIngangGeldigheid',
  ],
  'identity.residencePermit.kind': ['verblijfstitel.aanduiding'],
  'identity.residencePermit.from': ['verblijfstitel.datumIngang'],
  'identity.residencePermit.until': ['verblijfstitel.datumEinde'],
  'identity.residencePermit.isUnderInvestigation': [
    'verblijfstitel.aanduiding',
    'verblijfstitel.datumIngang',
    'verblijfstitel.datumEinde',
  ],
  'identity.address.kind': KIND,
  'identity.address.street': STREET,
  'identity.address.houseNumber': HOUSE_NUMBER,
  'identity.address.postcode': POSTCODE,
  'identity.address.city': CITY,
  'identity.address.country': COUNTRY,
  'identity.address.lines': LINES,
  'identity.address.since': SINCE,
  // Doubt is told of asked fields only, so that whether an address is right takes the whole address.
  'identity.address.isUnderInvestigation': [
    ...KIND,
    ...STREET,
    ...HOUSE_NUMBER,
    ...POSTCODE,
    ...CITY,
    ...COUNTRY,
    ...LINES,
    ...SINCE,
  ],
  // It comes unasked with anything of a residence; this says least.
  'identity.address.isFoundNotToLiveThere': KIND,
  'identity.address.isSecret': [],
  // Asked of the history, by period: it knows no choice of fields.
  'identity.addressHistory.kind': [],
  'identity.addressHistory.street': [],
  'identity.addressHistory.houseNumber': [],
  'identity.addressHistory.postcode': [],
  'identity.addressHistory.city': [],
  'identity.addressHistory.country': [],
  'identity.addressHistory.lines': [],
  'identity.addressHistory.from': [],
  'identity.addressHistory.until': [],
  'identity.addressHistory.isUnderInvestigation': [],
  'identity.addressHistory.isFoundNotToLiveThere': [],
  'identity.isUnderGuardianship': ['indicatieCurateleRegister'],
  // Doubt about gender, place and country of birth is told where these are asked.
  'identity.isUnderInvestigation': [...NAME, 'naam.voorletters', 'geboorte.datum'],
  'identity.suspension': [],
  'household.civilStatus': ['partners.soortVerbintenis', BOND_ENDED],
  'household.partnership.kind': ['partners.soortVerbintenis'],
  'household.partnership.since': ['partners.aangaanHuwelijkPartnerschap.datum'],
  'household.partnership.endedOn': [BOND_ENDED],
  'household.partnership.partnerName': [
    'partners.naam.voornamen',
    'partners.naam.voorvoegsel',
    'partners.naam.geslachtsnaam',
    BOND_ENDED,
  ],
  'household.partnership.partnerBirthDate': ['partners.geboorte.datum', BOND_ENDED],
  // Whether the partner's name or birth is in doubt is told where these are asked: to know it they need not be fetched.
  'household.partnership.isUnderInvestigation': [
    'partners.soortVerbintenis',
    'partners.aangaanHuwelijkPartnerschap.datum',
    BOND_ENDED,
  ],
  // Children can be counted only by asking something of each: initials say least. One without any comes as `{}`.
  'household.numberOfChildren': ['kinderen.naam.voorletters'],
  'household.children.firstNames': ['kinderen.naam.voornamen'],
  'household.children.birthDate': ['kinderen.geboorte.datum'],
  'household.children.isUnderInvestigation': ['kinderen.naam.voornamen', 'kinderen.geboorte.datum'],
  // The occupancy of a home is asked by its number.
  'household.numberOfResidents': [HOME],
};

/**
 * The `fields` of a request: sorted, each once, and no path that no wanted field needs.
 *
 * @param handsOnHome - another source behind this login is asked by the number of the home
 */
export function fieldsFor(wanted: Wanted, handsOnHome = false): readonly string[] {
  const asked = Object.entries(FIELD_PATHS).flatMap(([field, paths]) => (wanted.wants(field) ? paths : []));
  return [...new Set([...ALWAYS, ...asked, ...(handsOnHome ? [HOME] : [])])].sort();
}
