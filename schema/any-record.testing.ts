import fc from 'fast-check';
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { gap } from './gap.ts';

const reasons = fc.constantFrom('EMPTY', 'UNAVAILABLE', 'PARTIAL', 'STALE').map((reason) => gap(reason as 'EMPTY'));

/** A random record of an object type: values, gaps, holes and functions wherever a source may put them. */
export function anyRecord(type: GraphQLObjectType, depth = 0): fc.Arbitrary<object> {
  const fields = Object.values(type.getFields());
  const model: Record<string, fc.Arbitrary<unknown>> = {};
  for (const field of fields) {
    const value = fc.oneof(
      { weight: 6, arbitrary: heldBy(field.type, depth) },
      { weight: 1, arbitrary: reasons },
      { weight: 1, arbitrary: fc.constant(undefined) },
    );
    model[field.name] = field.args.length > 0 ? value.map((held) => () => held) : value;
  }
  return fc.record(model);
}

function heldBy(type: GraphQLOutputType, depth: number): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return heldBy(type.ofType, depth);
  if (isListType(type)) {
    return fc.array(
      fc.oneof({ weight: 5, arbitrary: heldBy(type.ofType, depth + 1) }, { weight: 1, arbitrary: reasons }),
      { maxLength: 2 },
    );
  }
  const named = getNamedType(type);
  if (isObjectType(named)) return depth > 6 ? reasons : anyRecord(named, depth + 1);
  if (isEnumType(named)) return fc.constantFrom(...named.getValues().map((value) => value.value as string));
  switch (named.name) {
    case 'Boolean':
      return fc.boolean();
    case 'Int':
      return fc.integer({ min: 0, max: 1000 });
    case 'Date':
    case 'PartialDate':
      return fc.constantFrom('2026-01-31', '1999-12-01');
    case 'Decimal':
      return fc.constantFrom('12.50', '-3.00');
    default:
      return fc.string();
  }
}
