import { centsOfDecimal } from '../schema/cents.ts';
import { SourceFailure } from './source-failure.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The one object a body holds. @throws SourceFailure MALFORMED when it is anything else than a JSON object in UTF-8 */
export function readJsonObject(body: Uint8Array): JsonMembers {
  let value: unknown;
  try {
    value = JSON.parse(utf8.decode(body));
  } catch {
    throw new SourceFailure('MALFORMED', 'the answer is not JSON in UTF-8');
  }
  return membersOf(value, '');
}

/**
 * One JSON object, read member by member: a member nobody reads may be anything. Absent and `null` are `undefined`; a
 * member of the wrong kind is refused with its place, such as `personen[0].geboorte.datum`, never with its value.
 */
export class JsonMembers {
  constructor(
    private readonly members: Readonly<Record<string, unknown>>,
    private readonly at: string,
  ) {}

  /** Text without needless spaces in and around it; an empty text is `undefined`. @throws SourceFailure MALFORMED */
  text(name: string): string | undefined {
    const value = this.find(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') throw this.malformed(name, 'is not a text');
    return tidied(value);
  }

  /** A whole number between two bounds, both included. @throws SourceFailure MALFORMED */
  integer(name: string, least: number, most: number): number | undefined {
    const value = this.find(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
      throw this.malformed(name, `is not a whole number from ${least} to ${most}`);
    return value;
  }

  /** A number as it is written, `14320.55`, or a text of that form: never counted with. @throws SourceFailure MALFORMED */
  decimal(name: string, mostDigits: number, mostPlaces: number): string | undefined {
    const value = this.find(name);
    if (value === undefined) return undefined;
    const written = typeof value === 'number' ? String(value) : value;
    const parts = typeof written === 'string' ? /^-?(\d+)(?:\.(\d+))?$/.exec(written) : null;
    const [, whole = '', places = ''] = parts ?? [];
    if (!parts || whole.length > mostDigits || places.length > mostPlaces)
      throw this.malformed(name, `is not a number of at most ${mostDigits} digits and ${mostPlaces} places`);
    return parts[0];
  }

  /** An amount of money as a JSON number with at most two decimals, in whole cents. @throws SourceFailure MALFORMED */
  cents(name: string): number | undefined {
    const value = this.find(name);
    if (value === undefined) return undefined;
    try {
      // The shortest text that is this number: what the source wrote, without computing in binary fractions.
      if (typeof value === 'number') return centsOfDecimal(String(value));
    } catch {
      // Three decimals, or an exponent.
    }
    throw this.malformed(name, 'is not an amount with two decimals');
  }

  /** `false` when absent. @throws SourceFailure MALFORMED */
  flag(name: string): boolean {
    const value = this.find(name) ?? false;
    if (typeof value !== 'boolean') throw this.malformed(name, 'is not true or false');
    return value;
  }

  /** @throws SourceFailure MALFORMED when the member is there and is no object */
  object<T>(name: string, read: (members: JsonMembers) => T): T | undefined {
    const value = this.find(name);
    return value === undefined ? undefined : read(membersOf(value, this.place(name)));
  }

  /** The members of an object below this one; none at all when it is absent. @throws SourceFailure MALFORMED */
  group(name: string): JsonMembers {
    return membersOf(this.find(name) ?? {}, this.place(name));
  }

  /** Empty when absent. @throws SourceFailure MALFORMED when it is no list of objects */
  list<T>(name: string, read: (members: JsonMembers) => T): readonly T[] {
    const value = this.find(name) ?? [];
    if (!Array.isArray(value)) throw this.malformed(name, 'is not a list');
    return value.map((element: unknown, index) => read(membersOf(element, `${this.place(name)}[${index}]`)));
  }

  /** The texts of a list, without empty ones; none when it is absent. @throws SourceFailure MALFORMED */
  texts(name: string): readonly string[] {
    const value = this.find(name) ?? [];
    if (!Array.isArray(value)) throw this.malformed(name, 'is not a list');
    return value.flatMap((element: unknown, index) => {
      if (typeof element !== 'string' && element !== null) throw this.malformed(`${name}[${index}]`, 'is not a text');
      return tidied(element ?? '') ?? [];
    });
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** True when any member says something other than `false`. */
  saysAnything(): boolean {
    return Object.values(this.members).some((value) => value !== null && value !== false);
  }

  malformed(name: string, problem: string): SourceFailure {
    return new SourceFailure('MALFORMED', `${this.place(name)} ${problem}`);
  }

  private find(name: string): unknown {
    return Object.hasOwn(this.members, name) ? (this.members[name] ?? undefined) : undefined;
  }

  private place(name: string): string {
    return this.at === '' ? name : `${this.at}.${name}`;
  }
}

function tidied(text: string): string | undefined {
  return text.trim().replace(/\s+/g, ' ') || undefined;
}

function membersOf(value: unknown, at: string): JsonMembers {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SourceFailure('MALFORMED', `${at || 'the answer'} is not an object`);
  return new JsonMembers(value as Readonly<Record<string, unknown>>, at);
}
