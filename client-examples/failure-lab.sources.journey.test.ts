import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SOURCE_ROWS } from '../connectors/practice/lab.sources.ts';
import { type LabRow, titleOf } from '../connectors/practice/lab.ts';
import type { Script } from '../connectors/practice/script.ts';
import { PORTAL_IDS, PORTALS, type PortalId, type SourceId } from '../schema/source.ts';
import { engineAtHand } from '../server/database/testing.ts';
import type { CollectOutcome } from './device/collect.ts';
import { PersonMismatch, review } from './device/review.ts';
import { share } from './device/share.ts';
import {
  type EveryPortal,
  everyPortal,
  everywhere,
  gapsSeen,
  inWords,
  isTold,
  logInAt,
  scriptSource,
  Walked,
} from './failure-lab.testing.ts';
import { login, openPlace, type Place, receive, tasksOf } from './walk.testing.ts';

const FAULTS = [
  'error_SOURCE_UNAVAILABLE',
  'error_SOURCE_MALFORMED',
  'error_SOURCE_REFUSED',
  'error_SOURCE_BUSY',
] as const satisfies readonly Script[];
/** Of many behind one login, who mixes people up fails alone too. */
const ALONE = [...FAULTS, 'error_PERSON_MISMATCH'] as const satisfies readonly Script[];
/**
 * In the short form each portal, and each source behind MijnOverheid, has one of them, the next one another: every fault is
 * met. The contract of every source (`sources/contract.journey.test.ts`) has them all.
 */
const roundsOf = (faults: readonly Script[]) => (process.env.ZEGEL_LONG === '1' ? [...faults.keys()] : [0]);
const faultAt = (faults: readonly Script[], at: number, round: number): Script =>
  faults[(at + round) % faults.length] ?? 'goed';
const faultOfPortal = (portal: PortalId, round: number) => faultAt(FAULTS, PORTAL_IDS.indexOf(portal), round);
const BEHIND: readonly SourceId[] = PORTALS.MIJNOVERHEID.sources;
const faultOfSource = (source: SourceId, round: number) => faultAt(ALONE, BEHIND.indexOf(source), round);
const SEALED = { state: 'SEALED' } as const;
const allSealed = Object.fromEntries(PORTAL_IDS.map((portal) => [portal, SEALED]));
/** Long enough on a machine that does something else too. */
const PATIENCE = 180_000;

const scriptOf = ({ does }: LabRow): string | undefined => (does.kind === 'SCRIPT_SOURCE' ? does.script : undefined);
const passwordOf = ({ does }: LabRow): string | undefined => (does.kind === 'TYPE' ? does.password : undefined);
const isOfPortal = (row: LabRow): boolean =>
  row.told.where === 'TASK' && FAULTS.some((fault) => fault === passwordOf(row));
const isOfOneBehind = ({ told }: LabRow): boolean =>
  told.where === 'DELIVERY' && told.gap === 'UNAVAILABLE' && told.field !== 'bank.accounts.balance';
const isSlow = ({ wording }: LabRow): boolean => wording === 'Slow' || wording === 'Loading';
/** Another person's data, where the portal has one source: in the short form at every third. */
const isOfAnother = (row: LabRow): boolean =>
  scriptOf(row) === 'error_PERSON_MISMATCH' && row.told.where !== 'DELIVERY';
function isWalked(row: LabRow): boolean {
  const { source, portal } = row;
  if (isOfAnother(row)) return roundsOf(FAULTS).length > 1 || PORTAL_IDS.indexOf(portal) % 3 === 0;
  if (isOfPortal(row)) return roundsOf(FAULTS).some((round) => faultOfPortal(portal, round) === passwordOf(row));
  if (!source || !isOfOneBehind(row)) return true;
  return roundsOf(ALONE).some((round) => faultOfSource(source, round) === scriptOf(row));
}
const ROWS = SOURCE_ROWS.filter(isWalked);
const rowsWith = (is: (row: LabRow) => boolean) => ROWS.filter(is).map((row) => [titleOf(row), row] as const);

interface Slow {
  readonly own: EveryPortal;
  readonly person: string;
  readonly rows: readonly LabRow[];
  readonly end: Promise<Readonly<Partial<Record<PortalId, CollectOutcome>>>>;
}

describe('the failure lab, at a source', () => {
  const walked = new Walked();
  let place: Place;
  let walks: EveryPortal;
  /** What is a gap for kees while everything works. */
  let always: ReadonlySet<string> = new Set();
  /** What takes a quarter of a minute or more, by people nothing else needs: begun first and waited for last. */
  let slow: readonly Slow[];

  beforeAll(async () => {
    place = await openPlace(engineAtHand());
    walks = await everyPortal(place);
    const patient = SOURCE_ROWS.filter(isSlow);
    slow = await Promise.all(
      [...new Set(patient.map(({ person }) => person))].map(async (person) => {
        const [own, rows] = [await everyPortal(place), patient.filter((row) => row.person === person)];
        const words = Object.fromEntries(rows.map((row) => [row.portal, passwordOf(row)]));
        return { own, person, rows, end: logInAt(own, person, words) };
      }),
    );
  }, PATIENCE);
  afterAll(async () => {
    await Promise.allSettled(slow?.map(({ end }) => end) ?? []);
    await place?.close();
  });

  const collectEverywhere = (word = 'goed') => logInAt(walks, 'kees', everywhere(word));
  const allGaps = async () => [...(await gapsSeen(walks.most)), ...(await gapsSeen(walks.rdw))];
  const collectMijnOverheid = () => logInAt(walks, 'kees', { MIJNOVERHEID: 'goed' });
  /** Scripts some sources for kees, does something, and lets them work again. */
  async function scripted<T>(scripts: Readonly<Partial<Record<SourceId, Script>>>, work: () => Promise<T>): Promise<T> {
    const sources = Object.keys(scripts) as SourceId[];
    for (const source of sources) await scriptSource(place, 'kees', source, scripts[source] ?? 'goed');
    const done = await work();
    for (const source of sources) await scriptSource(place, 'kees', source, 'goed');
    return done;
  }

  describe('that fails by itself while others go on, and is retried until it works', () => {
    const rows = rowsWith(isOfPortal);
    const ended = new Map<string, CollectOutcome | undefined>();

    beforeAll(async () => {
      for (const round of [...roundsOf(FAULTS), 'goed' as const]) {
        const word = (portal: PortalId) => (round === 'goed' ? round : faultOfPortal(portal, round));
        const asked = Object.fromEntries(PORTAL_IDS.map((portal) => [portal, word(portal)]));
        const outcomes = await logInAt(walks, 'kees', asked);
        for (const portal of PORTAL_IDS) ended.set(`${portal} ${asked[portal]}`, outcomes[portal]);
      }
    }, PATIENCE);

    it.each(rows)('%s', (_, row) => {
      walked.add(row);
      const failure = row.told.where === 'TASK' ? row.told.failure : '';
      expect(ended.get(`${row.portal} ${passwordOf(row)}`)).toEqual({ state: 'FAILED', failure });
      expect(ended.get(`${row.portal} goed`)).toEqual(SEALED);
    });

    it(
      'works at every portal in the end',
      async () => {
        const tasks = { ...(await tasksOf(walks.rdw.joined)), ...(await tasksOf(walks.most.joined)) };
        expect(tasks).toEqual(Object.fromEntries(PORTAL_IDS.map((portal) => [portal, 'SEALED'])));
        always = new Set((await allGaps()).map(inWords));
      },
      PATIENCE,
    );
  });

  describe('that is one of many behind a login, and fails alone', () => {
    const rows = rowsWith(isOfOneBehind);
    const isToldOf = new Map<LabRow, boolean>();

    beforeAll(async () => {
      const others = BEHIND.filter((source) => source !== 'BRP');
      // WOZ is asked by the address that BRP gives, so BRP fails while the others work, and works while they fail.
      const rounds = roundsOf(ALONE).flatMap((round) => [
        { BRP: faultOfSource('BRP', round) },
        Object.fromEntries(others.map((source) => [source, faultOfSource(source, round)])),
      ]);
      for (const now of rounds as Readonly<Partial<Record<SourceId, Script>>>[]) {
        expect(await scripted(now, collectMijnOverheid)).toEqual({ MIJNOVERHEID: SEALED });
        const gaps = await gapsSeen(walks.most);
        for (const [, row] of rows)
          if (row.source && scriptOf(row) === now[row.source]) isToldOf.set(row, isTold(gaps, row, always));
      }
    }, PATIENCE);

    it.each(rows)('%s', (_, row) => {
      walked.add(row);
      expect(isToldOf.get(row)).toBe(true);
    });

    it('is fetched in another login there', async () => {
      await collectMijnOverheid();
      expect(new Set((await allGaps()).map(inWords))).toEqual(always);
    });
  });

  describe.each(['error_SUBJECT_UNKNOWN', 'error_PARTIAL'] as const)('that plays %s', (script) => {
    const rows = rowsWith((row) => scriptOf(row) === script || passwordOf(row) === script);
    let seen: Awaited<ReturnType<typeof gapsSeen>>;

    beforeAll(async () => {
      // WOZ is asked by the address that BRP gives, so BRP has a turn of its own.
      await scripted({ BRP: script }, collectMijnOverheid);
      const atBrp = await gapsSeen(walks.most);
      const others = PORTAL_IDS.filter((portal) => portal !== 'MIJNOVERHEID');
      await scripted({ BRK: script, WOZ: script, BRI: script, RDW: script }, async () => {
        await collectMijnOverheid();
        await logInAt(walks, 'kees', everywhere(script, others));
      });
      seen = [...atBrp, ...(await allGaps())];
    }, PATIENCE);

    it.each(rows)('%s', (_, row) => {
      walked.add(row);
      expect(isTold(seen, row, always)).toBe(true);
    });
  });

  it(
    'says none of that any more after another login',
    async () => {
      expect(await collectEverywhere()).toEqual(allSealed);
      expect(new Set((await allGaps()).map(inWords))).toEqual(always);
    },
    PATIENCE,
  );

  it.each(rowsWith(isOfAnother))('%s', async (_, row) => {
    walked.add(row);
    const { joined } = walks.at(row.portal);
    const again = () => login(joined, row.portal, { name: row.person });
    const outcome = await scripted({ [row.source ?? row.portal]: 'error_PERSON_MISMATCH' }, again);
    if (row.told.where === 'TASK') expect(outcome).toEqual({ state: 'FAILED', failure: row.told.failure });
    else await expect(review(joined)).rejects.toThrow(PersonMismatch);
    expect(await again()).toEqual(SEALED);
    expect((await review(joined)).person).not.toBe('MISMATCH');
  });

  describe('that has nothing, or has what it has', () => {
    const delivered = new Map<string, Awaited<ReturnType<typeof gapsSeen>>>();
    const rows = rowsWith(
      ({ does, told }) => told.where === 'DELIVERY' && does.kind === 'TYPE' && does.password === 'goed',
    );

    beforeAll(async () => {
      for (const [name, portals] of [
        ['leeg', PORTAL_IDS],
        ['fatima', ['DUO']],
        ['kees', ['UWV']],
      ] as const) {
        const own = await everyPortal(place);
        await logInAt(own, name, everywhere('goed', portals));
        for (const walk of portals === PORTAL_IDS ? [own.most, own.rdw] : [own.most]) {
          await share(walk.joined, await review(walk.joined), 'nl');
          const { opened } = await receive(place, walk);
          delivered.set(name, [...(delivered.get(name) ?? []), ...opened.gaps]);
        }
      }
    }, PATIENCE);

    it.each(rows)('%s', (_, row) => {
      walked.add(row);
      expect(isTold(delivered.get(row.person) ?? [], row)).toBe(true);
    });
  });

  it('is told to the lender as the device read it: every gap, with its reason', async () => {
    await scripted(
      { BRK: 'error_SOURCE_BUSY', WOZ: 'error_PARTIAL', BRI: 'error_SUBJECT_UNKNOWN' },
      collectMijnOverheid,
    );
    const seen = await gapsSeen(walks.most);
    await share(walks.most.joined, await review(walks.most.joined), 'nl');
    const { opened } = await receive(place, walks.most);
    expect(opened.gaps.map(inWords).sort()).toEqual(seen.map(inWords).sort());
  });

  it(
    'that is slow is waited for, that never ends is TIMEOUT, and is retried',
    async () => {
      for (const { own, person, rows, end } of slow) {
        const ended = await end;
        for (const row of rows) {
          walked.add(row);
          expect(ended[row.portal], titleOf(row)).toEqual(
            row.told.where === 'TASK' ? { state: 'FAILED', failure: row.told.failure } : SEALED,
          );
        }
        const portals = rows.map(({ portal }) => portal);
        expect(await logInAt(own, person, everywhere('goed', portals))).toEqual(
          Object.fromEntries(portals.map((portal) => [portal, SEALED])),
        );
      }
    },
    2 * PATIENCE,
  );

  it('is walked row by row: none is left out', () => {
    expect(walked.leftOut(ROWS).map(titleOf)).toEqual([]);
  });
});
