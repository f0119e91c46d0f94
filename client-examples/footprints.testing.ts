import type { KeptRow } from './broker-keeps.testing.ts';

/** All that is kept of one session, found from its id: what somebody who has everything a broker keeps can lay together. */
export interface Footprint {
  /** Every word of its rows and log lines, also those inside signed messages; without moments, numbers and what chains the audit. */
  readonly words: ReadonlySet<string>;
  /** Its tables and codes without ids, moments and digests: how it went. */
  readonly codes: string;
}

const WORD = /[\w-]{3,}/g;
/** Left out: a moment is like every other that is close to it, which drowns what is the same for a reason. */
const MOMENT = /\d{4}-\d\d-\d\d[T ][\d:.]+(Z|[+-]\d\d)?/g;
const NUMBER = /^\d+$/;
/** Left out as well: which entry of the audit came after which, which says of two sessions only that they were at the same time. */
const CHAIN = ['previous', 'hash'];
/** An id that leads on to more rows: not a provider's, which all of its sessions name. */
const LEADS_ON = /^(?!prv_)[a-z]{3}_[\w-]{20,}$/;
const CODE = /^[A-Z][A-Z_]+$/;

/** What is kept of each of these sessions: every row that names it, or names an id that such a row names, and so on. */
export function footprintsOf(sessions: readonly string[], rows: readonly KeptRow[], log: string): readonly Footprint[] {
  const lines: readonly KeptRow[] = log.split('\n').map((line) => ({ table: 'log', cells: { line } }));
  const read = [...rows, ...lines].map((row) => ({ ...row, words: wordsOf(row) }));
  const naming = new Map<string, Set<(typeof read)[number]>>();
  for (const row of read)
    for (const word of row.words) if (LEADS_ON.test(word)) naming.set(word, (naming.get(word) ?? new Set()).add(row));
  return sessions.map((session) => {
    const reached = new Set<(typeof read)[number]>();
    const ids = new Set([session]);
    for (const id of ids)
      for (const row of naming.get(id) ?? []) {
        reached.add(row);
        for (const word of row.words) if (LEADS_ON.test(word)) ids.add(word);
      }
    const inTables = [...reached].filter(({ table }) => table !== 'log');
    const codes = inTables.map(({ table, words }) =>
      [table, ...words.filter((word) => CODE.test(word)).sort()].join(' '),
    );
    return { words: new Set([...reached].flatMap(({ words }) => words)), codes: codes.sort().join('\n') };
  });
}

function wordsOf({ table, cells }: KeptRow): readonly string[] {
  const looked = Object.entries(cells).filter(
    ([column]) => !(table === 'public.audit_entry' && CHAIN.includes(column)),
  );
  const texts = looked.map(([, cell]) => (typeof cell === 'string' ? cell : Buffer.from(cell).toString('hex')));
  const words = texts.flatMap(wordsIn);
  const signed = words.filter((word) => word.startsWith('eyJ'));
  return [...words, ...signed.flatMap((word) => wordsIn(Buffer.from(word, 'base64url').toString('latin1')))];
}

function wordsIn(text: string): readonly string[] {
  return (text.replaceAll(MOMENT, ' ').match(WORD) ?? []).filter((word) => !NUMBER.test(word));
}

/** A word that more of all sessions have than one in so many says how it went, not whose it was. */
const RARE = 8;

/**
 * Of one group of footprints, which of another group is the same person's? The one with which it has most rare
 * words in common, a word weighing more the fewer have it; among equals, any. Both groups have the persons in the same order.
 *
 * @returns the share of right answers: one divided by the size of a group is chance
 */
export function recognised(groups: readonly (readonly Footprint[])[]): number {
  const having = new Map<string, number>();
  for (const { words } of groups.flat()) for (const word of words) having.set(word, (having.get(word) ?? 0) + 1);
  const all = groups.flat().length;
  const likeness = (one: Footprint, other: Footprint): number => {
    let sum = 0;
    for (const word of one.words) {
      const weight = all / (having.get(word) ?? all);
      if (weight >= RARE && other.words.has(word)) sum += Math.log(weight);
    }
    return sum;
  };
  const answers = groups.flatMap((group) =>
    groups.flatMap((others) =>
      group === others
        ? []
        : group.map((one, person) => {
            const likenesses = others.map((other) => likeness(one, other));
            const most = Math.max(...likenesses);
            return likenesses[person] === most ? 1 / likenesses.filter((found) => found === most).length : 0;
          }),
    ),
  );
  return answers.reduce((sum, right) => sum + right, 0) / answers.length;
}
