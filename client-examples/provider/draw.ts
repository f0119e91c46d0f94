import { renderSVG } from 'uqr';
import type { Random } from '../../sealing/primitives.ts';

/** The link as a QR code (SVG text), drawn here: the broker never sees what is in it. */
export function drawQr(link: string): string {
  return renderSVG(link, { ecc: 'M', border: 4 });
}

/** Letters and digits that nobody mixes up: no 0 and O, no 1, I and L. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const MINUTES = 5;
const TRIES = 5;

/**
 * Short codes for those who cannot scan: eight characters, typed at the provider's own page, which redirects to the full
 * link. They are looked up here and nowhere else, for five minutes, so the link keeps its strength. A wrong code cannot be
 * known to be a try at this or that one: after five wrong ones every code that is out stops, and new ones are made.
 */
export class ShortCodes {
  readonly #links = new Map<string, { readonly link: string; readonly until: number }>();
  readonly #random: Random;
  #wrong = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** A code for a link, such as `K7QM-2XPA`. */
  make(link: string, now: Date): string {
    const letters = [...this.#random(8)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
    this.#links.set(letters, { link, until: now.valueOf() + MINUTES * 60_000 });
    return `${letters.slice(0, 4)}-${letters.slice(4)}`;
  }

  /** The link of a typed code, once; `undefined` for a wrong or old one, and for one that stopped. */
  resolve(typed: string, now: Date): string | undefined {
    const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
    const found = this.#links.get(letters);
    if (found && now.valueOf() <= found.until) {
      this.#links.delete(letters);
      return found.link;
    }
    this.#wrong += 1;
    if (this.#wrong === TRIES) {
      this.#links.clear();
      this.#wrong = 0;
    }
    return undefined;
  }
}
