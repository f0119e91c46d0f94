import type { LabRow } from '../connectors/practice/lab.ts';
import type { Script } from '../connectors/practice/script.ts';
import { PORTAL_IDS, type PortalId, type SourceId } from '../schema/source.ts';
import type { Opened } from '../sealing/open.ts';
import type { CollectOutcome } from './device/collect.ts';
import { review } from './device/review.ts';
import { askPractice, login, type Place, pairedWalk, type Walk } from './walk.testing.ts';

const YEARS = 'period: {last: "P3Y"}';

/** A little of every source. */
const OF_EVERY_SOURCE = `{ applicant {
  identity { fullName address { city } }
  household { partnership { since } }
  properties { designation mortgageInscriptions { securedSum { amount } } }
  homeValues { values(${YEARS}) { valuationDate value { amount } } }
  income { registered(${YEARS}) { year aggregateIncome { amount } } wagesPerYear(${YEARS}) { year amount { amount } } }
  vehicles { licencePlate }
  employment { employers(${YEARS}) { name wages(${YEARS}) { from svWage { amount } } } }
  socialInsurance { statePension(${YEARS}) { from gross { amount } } }
  pension { oldAge { from { years } certain { administrator reachablePerYear { amount } } } }
  education { diplomas { course } }
  studentDebt { loans { currentPrincipal { amount } } }
  bank { accounts { iban balance { amount } } sums(period: {last: "P1M"}, per: MONTH) { category total { amount } } }
  idin { familyName birthDate address { city } }
} }`;

/** Mijn RDW is a login of its own only where nothing else behind MijnOverheid is asked. */
const OF_RDW = `{ applicant { vehicles { licencePlate } employment { employers(${YEARS}) { name } } } }`;

/** One person's way past every portal there is: two requests, because RDW stands at one of two portals. */
export interface EveryPortal {
  readonly at: (portal: PortalId) => Walk;
  readonly most: Walk;
  readonly rdw: Walk;
}

export async function everyPortal(place: Place): Promise<EveryPortal> {
  const most = await pairedWalk(place, { document: OF_EVERY_SOURCE });
  const rdw = await pairedWalk(place, { document: OF_RDW });
  return { most, rdw, at: (portal) => (portal === 'RDW' ? rdw : most) };
}

/** Logs in at each portal with the word for it, a few at a time; how each ended. */
export async function logInAt(
  walks: EveryPortal,
  name: string,
  words: Readonly<Partial<Record<PortalId, string>>>,
): Promise<Readonly<Partial<Record<PortalId, CollectOutcome>>>> {
  const ended: Partial<Record<PortalId, CollectOutcome>> = {};
  const waiting = PORTAL_IDS.filter((portal) => words[portal] !== undefined).values();
  const next = async (): Promise<void> => {
    for (const portal of waiting)
      ended[portal] = await login(walks.at(portal).joined, portal, { name, password: words[portal] ?? '' });
  };
  await Promise.all([next(), next(), next()]);
  return ended;
}

/** The same word at every portal, or at those given. */
export function everywhere(
  word: string,
  portals: readonly PortalId[] = PORTAL_IDS,
): Readonly<Partial<Record<PortalId, string>>> {
  return Object.fromEntries(portals.map((portal) => [portal, word]));
}

/** `scriptSource` of the practice schema. */
export async function scriptSource(place: Place, person: string, source: SourceId, script: Script): Promise<void> {
  await askPractice(
    place,
    `mutation ($person: String!, $source: PracticeSource!, $script: PracticeScript!) {
      scriptSource(person: $person, source: $source, script: $script)
    }`,
    { person, source, script },
  );
}

type Gaps = Opened['gaps'];

/** The gaps as the device reads them, before anything is shared. */
export async function gapsSeen({ joined }: Walk): Promise<Gaps> {
  return (await review(joined)).sections.flatMap(({ payload }) => payload.gaps);
}

/** `applicant.income.registered.3 UNAVAILABLE` */
export function inWords({ path, reason }: Pick<Gaps[number], 'path' | 'reason'>): string {
  return `${path.join('.')} ${reason}`;
}

/**
 * True when there is a gap as the row says, at or below its field.
 *
 * @param always - gaps in words that are there when everything works, and so prove nothing
 */
export function isTold(gaps: Gaps, { told }: LabRow, always: ReadonlySet<string> = new Set()): boolean {
  if (told.where !== 'DELIVERY') throw new TypeError('a gap is told in the delivery');
  return gaps.some(({ path, reason }) => {
    if (always.has(inWords({ path, reason }))) return false;
    const [, ...field] = path.filter((step) => typeof step === 'string');
    return reason === told.gap && `${field.join('.')}.`.startsWith(`${told.field}.`);
  });
}

/** One row of a table that is walked, kept so that in the end none is left out. */
export class Walked {
  readonly #rows = new Set<LabRow>();

  add(row: LabRow): void {
    this.#rows.add(row);
  }

  leftOut(rows: readonly LabRow[]): readonly LabRow[] {
    return rows.filter((row) => !this.#rows.has(row));
  }
}
