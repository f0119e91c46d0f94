import type { Purpose } from './purpose.ts';
import type { SourceId } from './source.ts';

/**
 * What compiler and policy must know of a field of personal data. Its words stand beside it in `Meaning`; without them
 * and the decorators, a collector starts in half the time.
 */
export interface FieldRules {
  /** The one register this field and everything below it come from. */
  readonly source?: SourceId;
  /** The sources a `from:` argument chooses between; the first is the default of the schema. */
  readonly sources?: readonly SourceId[];
  readonly purposes?: readonly Purpose[];
  /** The argument that is a threshold of a yes/no answer, and the list of the purpose it must come from. */
  readonly threshold?: { readonly argument: string; readonly list: 'AGE' | 'MONTHLY_AMOUNT' };
}

const rules = new Map<string, FieldRules>();

/** Makes the rules of a coordinate `Type.field` known: said by its decorator, or by what was generated from it. */
export function declareRules(coordinate: string, declared: FieldRules): void {
  rules.set(coordinate, declared);
}

/** The rules of a schema coordinate of personal data; `undefined` for every other coordinate. */
export function rulesOf(coordinate: string): FieldRules | undefined {
  return rules.get(coordinate);
}
