/**
 * The official test persons stand in the layout of the GBA layer below the API: dates as digits, addresses in one level,
 * inquiries as six-digit codes. This writes them as the API delivers them, following its published behaviour.
 */
interface Members {
  readonly [member: string]: unknown;
}

export function apiLayout(gba: Members): Members {
  const inquiry = inquiryOf(gba.gezagInOnderzoek);
  return {
    ...pick(gba, [
      'aNummer',
      'burgerservicenummer',
      'geslacht',
      'indicatieCurateleRegister',
      'gemeenteVanInschrijving',
    ]),
    geheimhoudingPersoonsgegevens: gba.geheimhoudingPersoonsgegevens === '1' || undefined,
    naam: naam(gba.naam, inquiryOf(gba.persoonInOnderzoek), '0102'),
    geboorte: event(gba.geboorte, inquiryOf(gba.persoonInOnderzoek), '0103'),
    overlijden: event(gba.overlijden, inquiryOf(members(gba.overlijden).inOnderzoek), '0608'),
    opschortingBijhouding: dated(gba.opschortingBijhouding),
    nationaliteiten: filled(list(gba.nationaliteiten).map(nationaliteit)),
    verblijfplaats: verblijfplaats(members(gba.verblijfplaats)),
    verblijfstitel:
      members(members(gba.verblijfstitel).aanduiding).code === '98' ? undefined : dated(gba.verblijfstitel),
    partners: filled(partners(list(gba.partners))),
    kinderen: filled(list(gba.kinderen).map((kind) => related(kind, '09'))),
    rni: gba.rni,
    verificatie: dated(gba.verificatie),
    inOnderzoek: present({
      ...inOnderzoek(inquiryOf(gba.persoonInOnderzoek), { burgerservicenummer: '010120', geslacht: '010410' }),
      ...(inquiry && { indicatieCurateleRegister: true, datumIngangOnderzoekGezag: inquiry.since }),
    }),
  };
}

/** Digits of year, month and day, zeros where unknown. */
function apiDate(digits: unknown): Members | undefined {
  if (typeof digits !== 'string') return undefined;
  const [jaar, maand, dag] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)];
  if (Number(jaar) === 0) return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' };
  if (Number(maand) === 0) return { type: 'JaarDatum', jaar: Number(jaar), langFormaat: jaar };
  if (Number(dag) === 0)
    return { type: 'JaarMaandDatum', jaar: Number(jaar), maand: Number(maand), langFormaat: `maand ${jaar}` };
  return { type: 'Datum', datum: `${jaar}-${maand}-${dag}`, langFormaat: `${Number(dag)} maand ${jaar}` };
}

interface Inquiry {
  /** Category, group, element, two digits each; zeros for all of it. */
  readonly code: string;
  readonly since: Members | undefined;
}

function inquiryOf(value: unknown): Inquiry | undefined {
  const { aanduidingGegevensInOnderzoek: code, datumIngangOnderzoek } = members(value);
  return typeof code === 'string' ? { code, since: apiDate(datumIngangOnderzoek) } : undefined;
}

/** Which members are in doubt. @param elements - member to element code, such as `{ voornamen: '010210' }` */
function inOnderzoek(inquiry: Inquiry | undefined, elements: Readonly<Record<string, string>>): Members | undefined {
  if (inquiry === undefined) return undefined;
  const all = inquiry.code === '089999' ? '080000' : inquiry.code;
  const stem = all.replace(/(00)+$/, '');
  const doubted = Object.keys(elements).filter((member) => elements[member]?.startsWith(stem));
  if (doubted.length === 0) return undefined;
  return { ...Object.fromEntries(doubted.map((member) => [member, true])), datumIngangOnderzoek: inquiry.since };
}

function naam(value: unknown, inquiry: Inquiry | undefined, group: string): Members | undefined {
  const given = members(value);
  const { voornamen, geslachtsnaam } = given;
  const doubt = inOnderzoek(inquiry, {
    voornamen: `${group}10`,
    voorvoegsel: `${group}30`,
    geslachtsnaam: `${group}40`,
    voorletters: `${group}10`,
  });
  return present({
    ...pick(given, ['voornamen', 'voorvoegsel', 'adellijkeTitelPredicaat']),
    geslachtsnaam: geslachtsnaam === '.' ? undefined : geslachtsnaam,
    voorletters: typeof voornamen === 'string' ? initials(voornamen) : undefined,
    inOnderzoek: doubt,
  });
}

function initials(voornamen: string): string {
  const names = voornamen.split(' ').filter(Boolean);
  return names
    .map((name) => (name.length === 1 ? `${name} ` : `${name.slice(0, 1)}.`))
    .join('')
    .trim();
}

function event(value: unknown, inquiry: Inquiry | undefined, group: string): Members | undefined {
  const { datum, plaats, land } = members(value);
  return present({
    datum: apiDate(datum),
    plaats: known(plaats),
    land: known(land),
    inOnderzoek: inOnderzoek(inquiry, { datum: `${group}10`, plaats: `${group}20`, land: `${group}30` }),
  });
}

const SPECIAL: Readonly<Record<string, string>> = {
  '0000': 'NationaliteitOnbekend',
  '0002': 'BehandeldAlsNederlander',
  '0499': 'Staatloos',
  '0500': 'VastgesteldNietNederlander',
};

function nationaliteit(gba: Members): Members {
  const special = SPECIAL[String(members(gba.nationaliteit).code)];
  return {
    ...(special === undefined ? { type: 'Nationaliteit', nationaliteit: gba.nationaliteit } : { type: special }),
    redenOpname: gba.redenOpname,
    datumIngangGeldigheid: apiDate(gba.datumIngangGeldigheid),
  };
}

function verblijfplaats(gba: Members): Members {
  const inquiry = inquiryOf(gba.inOnderzoek);
  const found = { indicatieVastgesteldVerblijftNietOpAdres: inquiry?.code === '089999' || undefined };
  if (gba.locatiebeschrijving !== undefined) {
    const doubt = { type: '081210', datumVan: '081030', functieAdres: '081010' };
    const adres = inOnderzoek(inquiry, { locatiebeschrijving: '081210' });
    return {
      type: 'Locatie',
      ...found,
      ...livingThere(gba, inquiry, doubt),
      verblijfadres: { locatiebeschrijving: gba.locatiebeschrijving, inOnderzoek: adres },
    };
  }
  if (gba.straat !== undefined) return { type: 'Adres', ...found, ...adres(gba, inquiry) };
  const datumVan = apiDate(gba.datumAanvangAdresBuitenland);
  const doubt = inOnderzoek(inquiry, { type: '081310', datumVan: '081320' });
  if (members(gba.land).code === '0000') return { type: 'VerblijfplaatsOnbekend', datumVan, inOnderzoek: doubt };
  return {
    type: 'VerblijfplaatsBuitenland',
    datumVan,
    inOnderzoek: doubt,
    verblijfadres: present({
      ...pick(gba, ['regel1', 'regel2', 'regel3', 'land']),
      inOnderzoek: inOnderzoek(inquiry, { land: '081310', regel1: '081330', regel2: '081340', regel3: '081350' }),
    }),
  };
}

function livingThere(gba: Members, inquiry: Inquiry | undefined, elements: Readonly<Record<string, string>>): Members {
  return {
    functieAdres: gba.functieAdres,
    datumVan: apiDate(gba.datumAanvangAdreshouding),
    inOnderzoek: inOnderzoek(inquiry, elements),
  };
}

function adres(gba: Members, inquiry: Inquiry | undefined): Members {
  const doubt = { type: '081110', datumVan: '081030', functieAdres: '081010' };
  return {
    ...livingThere(gba, inquiry, doubt),
    ...pick(gba, ['adresseerbaarObjectIdentificatie', 'nummeraanduidingIdentificatie']),
    verblijfadres: present({
      ...pick(gba, ['huisletter', 'huisnummertoevoeging', 'aanduidingBijHuisnummer', 'postcode', 'woonplaats']),
      officieleStraatnaam: gba.naamOpenbareRuimte,
      korteStraatnaam: gba.straat === '.' ? undefined : gba.straat,
      huisnummer: gba.huisnummer === undefined ? undefined : Number(gba.huisnummer),
      inOnderzoek: inOnderzoek(inquiry, {
        korteStraatnaam: '081110',
        officieleStraatnaam: '081115',
        huisnummer: '081120',
        huisletter: '081130',
        huisnummertoevoeging: '081140',
        aanduidingBijHuisnummer: '081150',
        postcode: '081160',
        woonplaats: '081170',
      }),
    }),
  };
}

/** The present ones or else the one whose bond ended last. */
function partners(gba: readonly Members[]): readonly Members[] {
  const ends = (partner: Members): string => String(members(partner.ontbindingHuwelijkPartnerschap).datum ?? '');
  const present = gba.filter((partner) => ends(partner) === '');
  const last = [...gba].sort((one, other) => ends(other).localeCompare(ends(one))).slice(0, 1);
  return (present.length > 0 ? present : last).map((partner) => ({
    ...related(partner, '05'),
    ...pick(partner, ['geslacht', 'soortVerbintenis']),
    aangaanHuwelijkPartnerschap: event(partner.aangaanHuwelijkPartnerschap, inquiryOf(partner.inOnderzoek), '0506'),
    ontbindingHuwelijkPartnerschap: event(
      partner.ontbindingHuwelijkPartnerschap,
      inquiryOf(partner.inOnderzoek),
      '0507',
    ),
  }));
}

function related(gba: Members, category: string): Members {
  const inquiry = inquiryOf(gba.inOnderzoek);
  return (
    present({
      burgerservicenummer: gba.burgerservicenummer,
      naam: naam(gba.naam, inquiry, `${category}02`),
      geboorte: event(gba.geboorte, inquiry, `${category}03`),
    }) ?? {}
  );
}

/** A group with its dates written out. */
function dated(value: unknown): Members | undefined {
  const entries = Object.entries(members(value)).map(([member, part]) => [
    member,
    member.startsWith('datum') ? apiDate(part) : part,
  ]);
  return present(Object.fromEntries(entries));
}

/** A table value that is not the code for unknown. */
function known(value: unknown): unknown {
  return /^0+$/.test(String(members(value).code)) ? undefined : value;
}

function members(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {};
}

function list(value: unknown): readonly Members[] {
  return Array.isArray(value) ? (value as readonly Members[]) : [];
}

function pick(from: Members, names: readonly string[]): Members {
  return Object.fromEntries(names.map((name) => [name, from[name]]));
}

/** The group, or nothing when nothing is in it. */
function present(group: Members): Members | undefined {
  return Object.values(group).some((value) => value !== undefined) ? group : undefined;
}

function filled<T>(values: readonly T[]): readonly T[] | undefined {
  return values.length === 0 ? undefined : values;
}
