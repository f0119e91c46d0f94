/**
 * The paths that may be asked of a person: a value, a table value (`code`), a date, or a group of them. Groups may be
 * asked as a whole. What is delivered unasked is not in it and may not be asked.
 */
type Part = 'value' | 'code' | 'title' | 'date' | Group;
interface Group {
  readonly [member: string]: Part;
}

/** Members of a part that cannot be delivered apart: asking one is asking all. */
const INSEPARABLE: Readonly<Record<Exclude<Part, Group>, readonly string[]>> = {
  value: [],
  code: ['code', 'omschrijving'],
  title: ['code', 'omschrijving', 'soort'],
  date: ['type', 'langFormaat', 'datum', 'onbekend', 'jaar', 'maand'],
};

const RELATED_NAME: Group = {
  voornamen: 'value',
  voorletters: 'value',
  voorvoegsel: 'value',
  geslachtsnaam: 'value',
  adellijkeTitelPredicaat: 'title',
};
const EVENT: Group = { datum: 'date', plaats: 'code', land: 'code' };
const HAS_BSN: Group = { burgerservicenummer: 'value' };

const ADDRESSING_HOME: Group = {
  adresregel1: 'value',
  adresregel2: 'value',
  aanhef: 'value',
  aanschrijfwijze: { aanspreekvorm: 'value', naam: 'value' },
  gebruikInLopendeTekst: 'value',
};
const ADDRESS_HOME: Group = {
  officieleStraatnaam: 'value',
  korteStraatnaam: 'value',
  huisnummer: 'value',
  huisletter: 'value',
  huisnummertoevoeging: 'value',
  aanduidingBijHuisnummer: 'code',
  postcode: 'value',
  woonplaats: 'value',
  locatiebeschrijving: 'value',
};
const RESIDENCE: Group = {
  type: 'value',
  datumVan: 'date',
  datumIngangGeldigheid: 'date',
  functieAdres: 'code',
  adresseerbaarObjectIdentificatie: 'value',
  nummeraanduidingIdentificatie: 'value',
};

const PERSON: Group = {
  aNummer: 'value',
  burgerservicenummer: 'value',
  leeftijd: 'value',
  geslacht: 'code',
  naam: { ...RELATED_NAME, volledigeNaam: 'value', aanduidingNaamgebruik: 'code' },
  geboorte: EVENT,
  overlijden: EVENT,
  nationaliteiten: { type: 'value', nationaliteit: 'code', redenOpname: 'code', datumIngangGeldigheid: 'date' },
  verblijfplaats: {
    ...RESIDENCE,
    verblijfadres: { ...ADDRESS_HOME, regel1: 'value', regel2: 'value', regel3: 'value', land: 'code' },
  },
  verblijfplaatsBinnenland: { ...RESIDENCE, verblijfadres: ADDRESS_HOME },
  adressering: { ...ADDRESSING_HOME, adresregel3: 'value', land: 'code' },
  adresseringBinnenland: ADDRESSING_HOME,
  gemeenteVanInschrijving: 'code',
  datumInschrijvingInGemeente: 'date',
  datumEersteInschrijvingGBA: 'date',
  immigratie: {
    datumVestigingInNederland: 'date',
    landVanwaarIngeschreven: 'code',
    vanuitVerblijfplaatsOnbekend: 'value',
    indicatieVestigingVanuitBuitenland: 'value',
  },
  verblijfstitel: { aanduiding: 'code', datumIngang: 'date', datumEinde: 'date' },
  indicatieCurateleRegister: 'value',
  indicatieGezagMinderjarige: 'code',
  uitsluitingKiesrecht: { uitgeslotenVanKiesrecht: 'value', einddatum: 'date' },
  europeesKiesrecht: { aanduiding: 'code', einddatumUitsluiting: 'date' },
  partners: {
    burgerservicenummer: 'value',
    geslacht: 'code',
    soortVerbintenis: 'code',
    naam: RELATED_NAME,
    geboorte: EVENT,
    aangaanHuwelijkPartnerschap: EVENT,
    ontbindingHuwelijkPartnerschap: { datum: 'date' },
  },
  kinderen: { burgerservicenummer: 'value', naam: RELATED_NAME, geboorte: EVENT },
  ouders: {
    burgerservicenummer: 'value',
    geslacht: 'code',
    ouderAanduiding: 'value',
    datumIngangFamilierechtelijkeBetrekking: 'date',
    naam: RELATED_NAME,
    geboorte: EVENT,
  },
  gezag: { type: 'value', minderjarige: HAS_BSN, ouders: HAS_BSN, ouder: HAS_BSN, derde: HAS_BSN, derden: HAS_BSN },
};

/** Every path that may be asked, with the smallest part it delivers: `geboorte.datum.jaar` delivers `geboorte.datum`. */
export const ASKABLE: ReadonlyMap<string, string> = new Map(pathsOf(PERSON, ''));

function pathsOf(group: Group, at: string): readonly (readonly [string, string])[] {
  return Object.entries(group).flatMap(([member, part]) => {
    const path = `${at}${member}`;
    const below =
      typeof part === 'object'
        ? pathsOf(part, `${path}.`)
        : INSEPARABLE[part].map((inner) => [`${path}.${inner}`, path] as const);
    return [[path, path] as const, ...below];
  });
}

const DELIVERED_UNASKED =
  /(^|\.)(inOnderzoek|geheimhoudingPersoonsgegevens|opschortingBijhouding|rni|verificatie|indicatieVastgesteldVerblijftNietOpAdres)(\.|$)/;

/** True for a path of an element that comes by itself and that is refused when asked. */
export function isDeliveredUnasked(path: string): boolean {
  return DELIVERED_UNASKED.test(path);
}
