import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';
import { type CompiledDocument, compileDocument } from '../../schema/document.ts';
import { rulesOf } from '../../schema/field-rules.ts';
import type { SourceId } from '../../schema/source.ts';

/** Every field the schema has of one source, as a request document; `period` is asked of whatever has a history. */
export function everythingOf(
  schema: GraphQLSchema,
  source: SourceId,
  { asOf, last = 'P3Y' }: { readonly asOf: string; readonly last?: string },
): CompiledDocument {
  const person = schema.getType('Person');
  if (!isObjectType(person)) throw new TypeError('the schema has a Person');
  const text = `query { applicant { ${selection(person, source, undefined, last)} } }`;
  const compiled = compileDocument(schema, { text, variables: {}, asOf });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusals));
  return compiled.value;
}

function selection(type: GraphQLObjectType, wanted: SourceId, around: SourceId | undefined, last: string): string {
  return Object.values(type.getFields())
    .map((field) => fieldOf(field, type, wanted, around, last))
    .join(' ');
}

function fieldOf(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLObjectType,
  wanted: SourceId,
  around: SourceId | undefined,
  last: string,
): string {
  const rules = rulesOf(`${parent.name}.${field.name}`);
  const source = rules?.sources?.includes(wanted) ? wanted : (rules?.source ?? around);
  const named = getNamedType(field.type);
  const head = `${field.name}${argumentsOf(field, wanted, last)}`;
  if (!isObjectType(named)) return source === wanted ? head : '';
  const below = selection(named, wanted, source, last).trim();
  return below === '' ? '' : `${head} { ${below} }`;
}

function argumentsOf(field: GraphQLField<unknown, unknown>, wanted: SourceId, last: string): string {
  const texts = field.args.flatMap(({ name }) => {
    if (name === 'period') return [`period: {last: "${last}"}`];
    if (name === 'age') return ['age: 18'];
    if (name === 'amount') return ['amount: "2000"'];
    return name === 'from' ? [`from: ${wanted}`] : [];
  });
  return texts.length > 0 ? `(${texts.join(', ')})` : '';
}
