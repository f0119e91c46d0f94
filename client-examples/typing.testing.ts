import type { Typed } from './practice-visitor.ts';

/** What a consumer types at a portal who does not get it right at once. */
export interface Attempts {
  readonly passwords?: readonly string[];
  readonly codes?: readonly string[];
  /** After the passwords, the consumer goes back instead of trying again. */
  readonly givesUp?: boolean;
}

/** Types one word after the other, each time the page asks again; then what works. */
export function typing(name: string, { passwords = [], codes = [], givesUp = false }: Attempts): Typed {
  const words = passwords.values();
  const digits = codes.values();
  let tries = 0;
  return {
    name,
    get password() {
      tries += 1;
      return words.next().value ?? 'goed';
    },
    get code() {
      return digits.next().value ?? '123456';
    },
    get cancels() {
      return givesUp && tries > passwords.length;
    },
  };
}
