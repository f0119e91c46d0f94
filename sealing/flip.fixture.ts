import { memoryClaims } from './claims.ts';
import { makeDelivery } from './delivery.fixture.ts';
import type { Delivery, RequestRecord } from './delivery.ts';
import { type Dice, dice } from './dice.fixture.ts';
import { open } from './open.ts';
import { NOTES } from './request.fixture.ts';
import { native } from './sodium.fixture.ts';

/** How many changed deliveries the short run tries; a long run passes a larger number to `acceptedMutations`. */
export const MUTATIONS_IN_THE_SHORT_RUN = 1_500;

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * Changes a delivery's JSON text in one place, `count` times, and opens every one. A third of the changes falls in the
 * ciphertexts, the rest anywhere else but in the id, which nothing signs and nothing rests upon.
 * @returns what was accepted, which must be nothing
 */
export async function acceptedMutations(count: number, seed = 1): Promise<readonly string[]> {
  const { delivery, record } = makeDelivery({}, ['brp-required', 'uwv-required', NOTES]);
  const text = JSON.stringify(delivery);
  const roll = dice(seed);
  const places = placesOf(text, delivery);
  const accepted: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const pool = at % 3 === 0 ? places.inside : places.outside;
    const place = pool[roll(pool.length)] ?? 0;
    const mutated = mutate(text, place, roll);
    if (mutated !== text && (await opens(mutated, record)))
      accepted.push(`${place}: ${mutated.slice(place, place + 20)}`);
  }
  return accepted;
}

function placesOf(text: string, delivery: Delivery): { inside: readonly number[]; outside: readonly number[] } {
  const spans = delivery.sections.map(({ ciphertext }) => spanOf(text, ciphertext));
  const id = spanOf(text, `"id":"${delivery.id}"`);
  const all = Array.from({ length: text.length }, (_, at) => at);
  const within = (at: number, [from, to]: readonly [number, number]): boolean => at >= from && at < to;
  const inside = all.filter((at) => spans.some((span) => within(at, span)));
  const outside = all.filter((at) => !within(at, id) && !spans.some((span) => within(at, span)));
  return { inside, outside };
}

function spanOf(text: string, part: string): readonly [number, number] {
  const from = text.indexOf(part);
  return [from, from + part.length];
}

function mutate(text: string, at: number, roll: Dice): string {
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  switch (roll(4)) {
    case 0:
      return `${before}${String.fromCharCode(text.charCodeAt(at) ^ (1 << roll(7)))}${after}`;
    case 1:
      return `${before}${LETTERS[roll(64)]}${after}`;
    case 2:
      return `${before}${after}`;
    default:
      return `${before}${text[at]}${LETTERS[roll(64)]}${after}`;
  }
}

async function opens(text: string, record: RequestRecord): Promise<boolean> {
  try {
    const delivery: unknown = JSON.parse(text);
    await open({ delivery, record, claim: memoryClaims(), primitives: native });
    return true;
  } catch {
    return false;
  }
}
