import 'reflect-metadata';
import { Arg, Field } from 'type-graphql';
import { declareRules, type FieldRules } from './field-rules.ts';

/** A label and a plain sentence (B1, at most fifteen words) in one language. */
export interface Words {
  readonly label: string;
  readonly explanation: string;
}

/**
 * What a field of personal data means (design D3). From it come the consent text, the plan, the policy, the SDL's
 * descriptions and the record of processing. `source`, `sensitivity`, `specialCategory`, `purposes` and `aboutOther` hold for everything
 * below the field too, until a field below says otherwise; `purposes` below can only narrow.
 */
export interface Meaning extends FieldRules {
  readonly nl: Words;
  readonly en: Words;
  readonly sensitivity?: Sensitivity;
  /** It may show what AVG article 9 protects: health, belief, membership of a union. */
  readonly specialCategory?: true;
  /** It speaks of somebody else than the person who logs in. */
  readonly aboutOther?: true;
  /** Which date a value is true for; `RETRIEVAL` where a register has no date of its own. */
  readonly referenceDate?: 'RETRIEVAL' | 'PERIOD' | 'RECORD';
}

export type Sensitivity = 'ORDINARY' | 'FINANCIAL' | 'HIGH';

/** The type of a field, as type-graphql takes it: a thunk, because classes refer to one another. */
export type TypeThunk = () => unknown;

/** One argument of a personal field. */
export interface ArgumentMeaning {
  readonly type: TypeThunk;
  readonly description: string;
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

/** The arguments of a field, by name. */
export type ArgumentMeanings = Readonly<Record<string, ArgumentMeaning>>;

const meanings = new Map<string, Meaning>();

/** Declares a field of personal data together with its meaning. Always nullable (D16). */
export function PersonalField(type: TypeThunk, meaning: Meaning, args: ArgumentMeanings = {}): PropertyDecorator {
  return declare(type, true, meaning, args);
}

/** Declares a list of personal data; the list and its elements are nullable: a list known to be incomplete ends with null. */
export function PersonalList(element: TypeThunk, meaning: Meaning, args: ArgumentMeanings = {}): PropertyDecorator {
  return declare(() => [element()], 'itemsAndList', meaning, args);
}

function declare(
  type: TypeThunk,
  nullable: true | 'itemsAndList',
  meaning: Meaning,
  args: ArgumentMeanings,
): PropertyDecorator {
  return (prototype, key) => {
    if (typeof key === 'symbol') throw new TypeError('a personal field has a name');
    const description = `${meaning.en.label}. ${meaning.en.explanation} Dutch: ${meaning.nl.label}.`;
    Field(type as Parameters<typeof Field>[0], { nullable, description })(prototype, key);
    Object.entries(args).forEach(([name, argument], index) => {
      const { type: argumentType, ...options } = argument;
      Arg(name, argumentType as () => StringConstructor, options)(prototype, key, index);
    });
    const coordinate = `${prototype.constructor.name}.${key}`;
    meanings.set(coordinate, meaning);
    declareRules(coordinate, meaning);
  };
}

/** The meaning of a schema coordinate `Type.field` of personal data; `undefined` for every other coordinate. */
export function meaningOf(coordinate: string): Meaning | undefined {
  return meanings.get(coordinate);
}

/** All coordinates of personal data with their meanings, in the order of declaration. */
export function allMeanings(): ReadonlyMap<string, Meaning> {
  return meanings;
}
