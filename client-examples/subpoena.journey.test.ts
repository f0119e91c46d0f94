import { type SQL, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chance } from '../connectors/practice/chance.ts';
import { generatedPeople } from '../connectors/practice/generator/person.generator.ts';
import { FREE_PORTS } from '../connectors/practice/servers.ts';
import { practiceWorld } from '../connectors/practice/world.ts';
import { memoryClaims } from '../sealing/claims.ts';
import { digestOf } from '../sealing/digest.ts';
import { CIPHERTEXT_LENGTHS } from '../sealing/section.ts';
import { holdings } from '../server/database/holdings.ts';
import { rows } from '../server/database/rows.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { wrapNonceLength } from '../server/keyring/wrap.ts';
import { type PracticePortals, startPracticePortals } from '../server/practice.portals.ts';
import { TEST_APP } from '../server/practice.testing.ts';
import { brokerKeys, unwrappedBy } from './backups.testing.ts';
import { allKept, keptRows } from './broker-keeps.testing.ts';
import { heldOf } from './broker-knows.testing.ts';
import { holderOf, withdraw } from './device/kept-share.ts';
import { STOP } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { type Footprint, footprintsOf, recognised } from './footprints.testing.ts';
import { needlesOf, searchFor } from './needles.testing.ts';
import { openersOf } from './openers.testing.ts';
import { otherLender } from './other-lender.testing.ts';
import { acknowledge } from './provider/deliveries.ts';
import { retrieve } from './provider/shares.ts';
import { collectedWalk, openPlace, type Place, type Walk } from './walk.testing.ts';
import { call } from './wire/call.ts';

const MANY = 50;
/** What each of the four lenders asks, behind one login each. */
const ASKED = [
  '{ applicant { identity { fullName birthDate address { street postcode } } } }',
  '{ applicant { employment { employers(period: {last: "P24M"}) { name wages(period: {last: "P24M"}) { svWage { amount } } } } } }',
  '{ applicant { bank { accounts { iban } sums(period: {last: "P12M"}, per: MONTH) { category total { amount } } } } }',
  '{ applicant { household { civilStatus numberOfChildren } } }',
];
/** How it ends is up to the dice, not to the person. */
const ENDS = ['COLLECTED', 'WITHDRAWN', 'STOPPED'] as const;
const SEED = 37;
const people = generatedPeople(SEED, MANY);
const dice = chance(SEED);

/** One person at one lender. */
interface Visit {
  readonly person: number;
  readonly lender: number;
  readonly end: (typeof ENDS)[number];
  /** Where that lender is. */
  readonly at: Place;
  readonly walk: Walk;
}

/** Runs through them three at a time. */
async function each<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  await Promise.all(
    [1, 2, 3].map(async () => {
      for (const one of left) await work(one);
    }),
  );
}

describe('a broker that must hand over all it keeps, after fifty people were at four lenders each', () => {
  let portals: PracticePortals;
  let place: Place;
  let held: Awaited<ReturnType<typeof heldOf>>;
  const since = new Date();
  const visits: Visit[] = [];
  const secrets: Record<string, string | Uint8Array> = {};
  /** Lengths of what is wrapped in a vault, as found while it was there, by what they are of. */
  const lengths = new Map<string, Set<number>>();

  async function measure(what: string, found: SQL): Promise<void> {
    for (const { of, bytes } of await rows<{ of: string; bytes: number }>(place.practice.database.db, found))
      lengths.set(`${what} ${of}`, (lengths.get(`${what} ${of}`) ?? new Set()).add(bytes));
  }

  async function end({ end: how, at, walk }: Visit): Promise<void> {
    const { joined, invitation } = walk;
    if (how === 'STOPPED') {
      await call(joined.caller, STOP, {});
      return;
    }
    const { kept } = await share(joined, await review(joined), 'nl', new Set(), how === 'WITHDRAWN' ? 30 : 0);
    const [sent] = await rows<{ id: string }>(
      place.practice.database.db,
      sql`select id from delivery where session_id = ${joined.session.id}`,
    );
    const of = sql`select request.document as of, octet_length(wrapped) as bytes from delivery
      join data_request request on request.id = request_id`;
    await measure(
      'delivery',
      sql`${of} join delivery_vault on delivery_id = delivery.id where delivery.id = ${sent?.id}`,
    );
    if (!kept) {
      await acknowledge(at.lender.caller, sent?.id ?? '');
      return;
    }
    await retrieve(at.lender.caller, kept.shareId, invitation.record, memoryClaims());
    secrets[`recovery secret ${joined.session.id}`] = kept.recoverySecret.slice();
    await withdraw(holderOf(place.device, kept.recoverySecret));
  }

  beforeAll(async () => {
    const world = practiceWorld({ people, now: () => new Date() });
    const redirectUri = `${TEST_APP}/login-return`;
    portals = await startPracticePortals({ world, redirectUri, pagesHost: '127.0.0.1', ports: FREE_PORTS });
    place = await openPlace(engineAtHand(), { ground: { world, portals, clockMoved: () => {} }, waitingCollectors: 2 });
    const others = ['Beemd', 'Cirkel', 'Dijk'].map((name) =>
      otherLender(place.practice, `${name} Hypotheken`, `${name.toLowerCase()}.example`),
    );
    const places = [place, ...(await Promise.all(others)).map((lender) => ({ ...place, lender }))];
    const drawn = places
      .flatMap((at, lender) => people.map((_, person) => ({ at, lender, person, turn: dice.between(0, 1_000_000) })))
      .sort((one, other) => one.turn - other.turn)
      .map((one) => ({ ...one, end: dice.oneOf(ENDS) }));
    await each(drawn, async (one) => {
      const ask = { document: ASKED[one.lender] ?? '', retentionDays: 30 };
      const walk = await collectedWalk(one.at, people[one.person]?.login ?? '', ask);
      secrets[`person key ${walk.joined.session.id}`] = walk.joined.personKey.slice();
      visits.push({ ...one, walk });
    });
    for (const part of ['manifest', 'ciphertext', 'key_for_device'])
      await measure(
        part,
        sql`select request.document as of, octet_length(${sql.identifier(part)}) as bytes from section_vault
          join session on session.id = session_id join data_request request on request.id = request_id`,
      );
    const [first] = visits;
    if (!first) throw new Error('there was a visit');
    held = await heldOf(place, first.walk.joined);
    expect(openersOf([first.walk.joined.sealKey.secretKey], held.held)).toHaveLength(1);
    await each(visits, end);
  }, 600_000);
  afterAll(async () => {
    await place?.close();
    await portals?.servers.close();
  });

  /** The sessions at each lender, in the order of the people. */
  async function footprints(): Promise<readonly (readonly Footprint[])[]> {
    const kept = await keptRows(place.practice.database.db);
    return ASKED.map((_, lender) => {
      const there = visits.filter((one) => one.lender === lender).sort((one, other) => one.person - other.person);
      return footprintsOf(
        there.map(({ walk }) => walk.joined.session.id),
        kept,
        place.practice.logged(),
      );
    });
  }

  it('had six lengths of sections in its vault, and of all that goes with one a single length, whoever it was of', () => {
    const wrapped = CIPHERTEXT_LENGTHS.map((length) => wrapNonceLength + length + 16);
    const of = (what: string) =>
      [...lengths].filter(([name]) => name.startsWith(`${what} `)).map(([, found]) => [...found]);
    expect(of('ciphertext')).toHaveLength(ASKED.length);
    for (const found of of('ciphertext')) expect(wrapped).toEqual(expect.arrayContaining(found));
    for (const found of [...of('manifest'), ...of('key_for_device')]) expect(found).toHaveLength(1);
    // A delivery holds one section, so it has as many lengths as its sections have.
    expect(
      of('delivery')
        .map(({ length }) => length)
        .sort(),
    ).toEqual(
      of('ciphertext')
        .map(({ length }) => length)
        .sort(),
    );
  });

  it('has no row left in a vault of theirs and no key that opens anything: what was sealed stays so', async () => {
    const { db } = place.practice.database;
    expect(await unwrappedBy(place.practice.database, await brokerKeys(place))).toEqual({ rows: 0, unwrapped: 0 });
    const vaults = holdings().filter(({ kind }) => kind === 'VAULT');
    for (const { table } of vaults)
      expect(await rows(db, sql`select 1 as one from ${sql.identifier(table)}`), table).toEqual([]);
    expect(openersOf(await brokerKeys(place), held.held)).toEqual([]);
  });

  it('keeps the columns that HOLDINGS.md names, and no others', async () => {
    const columns = await rows<{ name: string }>(
      place.practice.database.db,
      sql`select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`,
    );
    const published = holdings().flatMap(({ table, columns: own }) => own.map(({ name }) => `${table}.${name}`));
    expect(columns.map(({ name }) => name).sort()).toEqual(published.sort());
  });

  it('can say of a session at which lender it was, through which portal, and how it ended', async () => {
    const asked = await rows<{ session: string; provider: string; portals: number; end: string }>(
      place.practice.database.db,
      sql`select session.id as session, provider_id as provider,
          (select count(*)::int from login where session_id = session.id) as portals,
          coalesce((select reason from session_end where session_id = session.id), 'APPROVED') as end
        from session join data_request on data_request.id = request_id`,
    );
    const answers = asked.map(({ session, provider, portals: logins, end: how }) => [session, provider, logins, how]);
    const truth = visits.map(({ at, walk, end: how }) => [
      walk.joined.session.id,
      at.lender.signer.providerId,
      1,
      how === 'STOPPED' ? 'STOPPED' : 'APPROVED',
    ]);
    expect(answers.sort()).toEqual(truth.sort());
  });

  it('cannot say whose it was: no name, number, account, address or key of anybody is in anything it keeps', async () => {
    const values = people.flatMap(({ login, bsn, firstNames, accounts, address, birthDate }) => [
      [`BSN ${login}`, bsn],
      [`first names ${login}`, firstNames],
      ...(birthDate.length < 10 ? [] : [[`birthday ${login}`, birthDate]]),
      ...(address.kind === 'DUTCH' ? [[`home ${login}`, `${address.street} ${address.number}`]] : []),
      ...accounts.map(({ iban }) => [`account ${login}`, iban]),
    ]);
    const search = searchFor(needlesOf({ ...Object.fromEntries(values), ...secrets }));
    for (const [where, content] of await allKept(place.practice, since))
      expect(search.findIn(content), where).toEqual([]);
  });

  it('cannot say which sessions were of one person: who lays all of it side by side does no better than chance', async () => {
    const [right, by] = [recognised(await footprints()), 1 / MANY];
    expect(right).toBeGreaterThan(0);
    expect(right).toBeLessThan(3 * by);
  });

  it('has the same codes, counts and audit entries of a session, whatever its person earns, owes or is', async () => {
    const codes = new Map<string, Set<string>>();
    for (const [lender, there] of (await footprints()).entries())
      for (const [person, footprint] of there.entries()) {
        const visit = visits.find((one) => one.lender === lender && one.person === person);
        const way = `${lender} ${visit?.end}`;
        codes.set(way, (codes.get(way) ?? new Set()).add(footprint.codes));
      }
    expect(codes.size).toBe(ASKED.length * ENDS.length);
    for (const [way, seen] of codes) expect([way, seen.size]).toEqual([way, 1]);
    expect(
      [...codes]
        .find(([way]) => way.endsWith('WITHDRAWN'))?.[1]
        .values()
        .next().value,
    ).toContain('audit_entry');
  });

  it('would be caught: one mark of the person in a row of each session, and nearly everybody is recognised', async () => {
    const { asOwner } = place.practice.database;
    await asOwner(sql`create table planted (session_id text, mark text)`);
    for (const { person, walk } of visits)
      await asOwner(
        sql`insert into planted values (${walk.joined.session.id}, ${digestOf(people[person]?.bsn ?? '')})`,
      );
    expect(recognised(await footprints())).toBeGreaterThan(0.9);
  });
});
