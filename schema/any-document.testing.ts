import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A random request document with its aliases, arguments and optional groups, valid by construction. */
export function anyDocument(schema: GraphQLSchema): fc.Arbitrary<string> {
  const person = schema.getType('Person');
  if (!isObjectType(person)) throw new TypeError('the schema has a Person');
  return fc
    .tuple(selectionOf(person, 0, false), fc.option(selectionOf(person, 0, false), { nil: undefined }))
    .map(
      ([applicant, partner]) =>
        `query {\n applicant {\n${applicant} }\n${partner ? ` partner {\n${partner} }\n` : ''}}`,
    );
}

function selectionOf(type: GraphQLObjectType, depth: number, inGroup: boolean): fc.Arbitrary<string> {
  const fields = Object.values(type.getFields());
  return fc
    .subarray(fields, { minLength: 1, maxLength: Math.min(fields.length, 4) })
    .chain((chosen) => fc.tuple(...chosen.map((field) => fieldOf(field, depth, inGroup))))
    .chain((texts) => fc.boolean().map((named) => (named ? `__typename\n${texts.join('')}` : texts.join(''))));
}

function fieldOf(field: GraphQLField<unknown, unknown>, depth: number, inGroup: boolean): fc.Arbitrary<string> {
  const named = getNamedType(field.type);
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  return fc
    .record({ alias: fc.boolean(), optional: fc.boolean(), wrap: fc.constantFrom('none', 'inline') })
    .chain(({ alias, optional, wrap }) => {
      const group = optional && !inGroup && depth < 2;
      const head = `${alias ? `a_${field.name}: ` : ''}${field.name}${argumentsOf(field)}`;
      const mark = group ? ' @optional(reason: "It would help.")' : '';
      if (!isObjectType(named)) return fc.constant(`${head}${mark}\n`);
      const below = isList ? true : inGroup || group;
      return selectionOf(named, depth + 1, below).map((text) => {
        const body = wrap === 'inline' ? `... on ${named.name} {\n${text}}` : text;
        return `${head}${mark} {\n${body}\n}\n`;
      });
    });
}

function argumentsOf(field: GraphQLField<unknown, unknown>): string {
  const texts = field.args.flatMap(({ name }) => {
    if (name === 'period') return ['period: {last: "P3M"}'];
    if (name === 'age') return ['age: 18'];
    if (name === 'amount') return ['amount: "2000"'];
    return [];
  });
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}
