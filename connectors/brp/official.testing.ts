import { isObject, type JsonObject } from '../json.simulator.ts';
import type { SourceHttp } from '../source-http.ts';
import { apiLayout } from './gba-layout.testing.ts';
import { SPECS_MISSING, specText } from './openapi.testing.ts';
import { selectFields } from './select.simulator.ts';

/** One official test person, in the layout of the layer below the API. */
export interface Gba {
  readonly burgerservicenummer: string;
  readonly persoonInOnderzoek?: { readonly aanduidingGegevensInOnderzoek: string };
  readonly verblijfplaats: {
    readonly straat?: string;
    readonly naamOpenbareRuimte?: string;
    readonly adresseerbaarObjectIdentificatie?: string;
    readonly inOnderzoek?: { readonly aanduidingGegevensInOnderzoek: string };
  };
}

/** One residence of somebody, in the same layout, with its days as digits. */
export interface GbaResidence {
  readonly burgerservicenummer: string;
  readonly verblijfplaats?: Readonly<Partial<Record<ResidenceMember, string>>>;
}
type ResidenceMember =
  | 'straat'
  | 'naamOpenbareRuimte'
  | 'postcode'
  | 'woonplaats'
  | 'locatiebeschrijving'
  | 'huisnummer'
  | 'datumAanvangAdreshouding'
  | 'datumAanvangAdresBuitenland'
  | 'datumEindeAdreshouding'
  | 'datumEindeAdresBuitenland'
  | 'adresseerbaarObjectIdentificatie';

const official = <Row>(file: string): readonly Row[] => (SPECS_MISSING ? [] : JSON.parse(specText(file)));
export const persons = official<Gba>('personen-mock-test-data-20240611.json');
export const historyRows = official<GbaResidence>('historie/test-data.json').filter(isSomewhere);
export const occupancyRows = official<GbaResidence>('bewoning/test-data.json').filter(isSomewhere);

const personByNumber = new Map(persons.map((gba) => [gba.burgerservicenummer, gba]));
const homesByNumber = grouped(historyRows, ({ burgerservicenummer }) => burgerservicenummer);
const rowsByHome = grouped(
  occupancyRows,
  ({ verblijfplaats }) => verblijfplaats?.adresseerbaarObjectIdentificatie ?? '',
);

/** The three APIs of the register, with the official test data behind them: what is asked of a person, in the API's layout. */
export const officialBrp: SourceHttp = {
  async send({ url, body = '{}' }) {
    const asked: unknown = JSON.parse(body);
    if (!isObject(asked)) throw new TypeError('a question is an object');
    return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(answerTo(new URL(url).pathname, asked))) };
  },
};

function answerTo(path: string, asked: JsonObject): object {
  switch (path) {
    case '/personen': {
      const [bsn] = asked.burgerservicenummer as readonly string[];
      const gba = personByNumber.get(bsn ?? '');
      const person = gba ? plain(apiLayout({ ...gba })) : { burgerservicenummer: bsn };
      return { type: asked.type, personen: [selectFields(person, asked.fields as readonly string[])] };
    }
    case '/verblijfplaatshistorie':
      return { verblijfplaatsen: residencesOf(String(asked.burgerservicenummer)).map(residence) };
    case '/bewoningen':
      return { bewoningen: occupancyOf(String(asked.adresseerbaarObjectIdentificatie), digits(asked.peildatum)) };
    default:
      throw new TypeError(`${path} is no API of the register`);
  }
}

/** Everybody whose residences are among the official ones. */
export const formerly = (): readonly string[] => [...homesByNumber.keys()];

export function residencesOf(bsn: string): readonly GbaResidence[] {
  return homesByNumber.get(bsn) ?? [];
}

/** The API writes an end as it writes any date. */
function residence({ verblijfplaats = {} }: GbaResidence): JsonObject {
  const { verblijfplaats: place } = plain(apiLayout({ verblijfplaats }));
  const end = verblijfplaats.datumEindeAdreshouding ?? verblijfplaats.datumEindeAdresBuitenland;
  const { geboorte } = plain(apiLayout({ geboorte: { datum: end } }));
  return { ...(isObject(place) ? place : {}), datumTot: isObject(geboorte) ? geboorte.datum : undefined };
}

/** Who lives at a home on a day, in digits; who may, where the first day or the last is not known. */
export function residentsOf(home: string, day: string) {
  const rows = (rowsByHome.get(home) ?? []).filter(({ verblijfplaats: place = {} }) => {
    const { datumAanvangAdreshouding: from = '', datumEindeAdreshouding: until = '99999999' } = place;
    return earliest(from) <= day && latest(until) > day;
  });
  const isSure = ({ verblijfplaats: place = {} }: GbaResidence): boolean => {
    const { datumAanvangAdreshouding: from = '', datumEindeAdreshouding: until = '99999999' } = place;
    return latest(from) <= day && earliest(until) > day;
  };
  const sure = new Set(rows.filter(isSure).map(({ burgerservicenummer }) => burgerservicenummer));
  const possible = new Set(rows.map(({ burgerservicenummer }) => burgerservicenummer));
  return { sure: [...sure], possible: [...possible].filter((bsn) => !sure.has(bsn)) };
}

function occupancyOf(home: string, day: string): readonly object[] {
  const { sure, possible } = residentsOf(home, day);
  if (sure.length + possible.length === 0) return [];
  const numbered = (numbers: readonly string[]) => numbers.map((burgerservicenummer) => ({ burgerservicenummer }));
  return [{ adresseerbaarObjectIdentificatie: home, bewoners: numbered(sure), mogelijkeBewoners: numbered(possible) }];
}

/** Zeros stand for what is not known. */
const earliest = (day: string): string => day;
const latest = (day: string): string => day.replace(/(00)+$/, (zeros) => '99'.repeat(zeros.length / 2));

function isSomewhere({ verblijfplaats }: GbaResidence): boolean {
  return verblijfplaats !== undefined;
}

function grouped(rows: readonly GbaResidence[], keyOf: (row: GbaResidence) => string) {
  const groups = new Map<string, GbaResidence[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}

const digits = (day: unknown): string => String(day).replaceAll('-', '');
const plain = (layout: object): JsonObject => JSON.parse(JSON.stringify(layout));
