import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { secureRandom } from '../../sealing/primitives.ts';
import { mintId } from '../database/ids.ts';
import { type AuditEntry, auditHash, NOTHING_BEFORE, nextEntry, writtenFact } from './audit.ts';
import { type ChainProblem, verifyChain } from './verify.ts';

const numRuns = process.env.ZEGEL_LONG === '1' ? 10_000 : 200;

type Chain = readonly AuditEntry[];

/** The entry after `last` of something that nobody else tells of. */
function another(last: AuditEntry | undefined): AuditEntry {
  const ids = { provider: mintId('prv', secureRandom) };
  return nextEntry(last, writtenFact({ kind: 'PROVIDER_ADDED', ids }, new Date('2026-03-01T12:00:00Z')));
}

/** This chain with so many entries more. */
function longer(chain: Chain, more: number): Chain {
  return Array.from({ length: more }).reduce<Chain>((grown) => [...grown, another(grown.at(-1))], chain);
}

/** A chain, an index in it that is not its last, and one at or after that. */
const anyChain = fc
  .tuple(fc.nat(5), fc.nat(5), fc.nat(5))
  .map(([at, between, after]) => ({ chain: longer([], at + between + after + 2), at, known: at + between }));

const alter = (change: (entry: AuditEntry) => Partial<AuditEntry>) => (chain: Chain, at: number) =>
  chain.map((entry, index) => (index === at ? { ...entry, ...change(entry) } : entry));
const numbered = (chain: Chain): Chain => chain.map((entry, index) => ({ ...entry, index }));
const hashed = (chain: Chain): Chain => chain.map((entry) => ({ ...entry, hash: auditHash(entry) }));
/** One more entry after the one at the index; those behind it count on. */
const insert = (chain: Chain, at: number): Chain =>
  numbered([...longer(chain.slice(0, at + 1), 1), ...chain.slice(at + 1)]);
/** The entry at the index and the one behind it, the other way round. */
const swap = (chain: Chain, at: number): Chain =>
  numbered([...chain.slice(0, at), ...chain.slice(at, at + 2).reverse(), ...chain.slice(at + 2)]);

type Change = (chain: Chain, at: number) => Chain;
const CHANGES: readonly (readonly [what: string, change: Change, problem: ChainProblem, distance: number])[] = [
  ['has another kind', alter(() => ({ kind: 'LAPSED' })), 'ALTERED', 0],
  ['is of a millisecond later', alter(({ at }) => ({ at: new Date(at.valueOf() + 1) })), 'ALTERED', 0],
  ['names somebody else', alter(() => ({ ids: another(undefined).ids })), 'ALTERED', 0],
  ['has another hash', alter(() => ({ hash: another(undefined).hash })), 'ALTERED', 0],
  ['follows another', alter(() => ({ previous: another(undefined).hash })), 'ALTERED', 0],
  [
    'follows another, hashed anew',
    (...of) => hashed(alter(() => ({ previous: another(undefined).hash }))(...of)),
    'UNLINKED',
    0,
  ],
  ['was removed', (chain, at) => chain.filter((_, index) => index !== at), 'MISSING', 0],
  [
    'was removed, and the rest numbered anew',
    (chain, at) => numbered(chain.filter((_, index) => index !== at)),
    'ALTERED',
    0,
  ],
  ['was replaced', (chain, at) => [...longer(chain.slice(0, at), 1), ...chain.slice(at + 1)], 'UNLINKED', 1],
  [
    'has a second beside it',
    (chain, at) => [...chain.slice(0, at + 1), another(chain[at - 1]), ...chain.slice(at + 1)],
    'DOUBLED',
    0,
  ],
  ['is followed by one put in', insert, 'ALTERED', 2],
  ['is followed by one put in, the rest hashed anew', (...of) => hashed(insert(...of)), 'UNLINKED', 2],
  ['changed places with the next', swap, 'ALTERED', 0],
  ['changed places with the next, hashed anew', (...of) => hashed(swap(...of)), 'UNLINKED', 0],
];

describe('of a chain', () => {
  test('that nobody touched all is well, whatever checkpoints were made of it', async () => {
    expect(await verifyChain([])).toEqual({ ok: true, count: 0, last: NOTHING_BEFORE });
    await fc.assert(
      fc.asyncProperty(anyChain, async ({ chain, at, known }) => {
        const whole = { ok: true, count: chain.length, last: chain.at(-1)?.hash };
        expect(
          await verifyChain(
            chain,
            [at, known, at].flatMap((index) => chain[index] ?? []),
          ),
        ).toEqual(whole);
      }),
      { numRuns },
    );
  });

  test.each(CHANGES)('an entry that %s is named where it shows', async (_, change, problem, distance) => {
    await fc.assert(
      fc.asyncProperty(anyChain, async ({ chain, at }) => {
        // What shows at the next entry needs one.
        const grown = longer(chain, 1);
        expect(await verifyChain(change(grown, at))).toEqual({ ok: false, index: at + distance, problem });
      }),
      { numRuns },
    );
  });

  const AGAINST: readonly (readonly [what: string, change: Change, problem: ChainProblem, shows: 'at' | 'known'])[] = [
    ['was cut off', (chain, at) => chain.slice(0, at), 'TRUNCATED', 'at'],
    [
      'was made anew from an entry on',
      (chain, at) => longer(chain.slice(0, at), chain.length - at),
      'DIFFERS',
      'known',
    ],
  ];

  test.each(AGAINST)('that %s a checkpoint tells', async (_, change, problem, shows) => {
    await fc.assert(
      fc.asyncProperty(anyChain, async ({ chain, ...places }) => {
        const checkpoints = chain.filter(({ index }) => index === places.known);
        const changed = change(chain, places.at);
        expect((await verifyChain(changed)).ok).toBe(true);
        expect(await verifyChain(changed, checkpoints)).toEqual({ ok: false, index: places[shows], problem });
      }),
      { numRuns },
    );
  });

  test('that went on in two ways one of two checkpoints tells, whichever way is there', async () => {
    await fc.assert(
      fc.asyncProperty(anyChain, async ({ chain, at, known }) => {
        const other = longer(chain.slice(0, at), chain.length - at);
        const checkpoints = [chain, other].flatMap((way) => way[known] ?? []);
        for (const way of [chain, other])
          expect(await verifyChain(way, checkpoints)).toEqual({ ok: false, index: known, problem: 'DIFFERS' });
      }),
      { numRuns },
    );
  });
});
