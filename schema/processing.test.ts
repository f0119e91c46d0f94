import { buildSchema, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { personalSchema } from './personal-schema.ts';
import { processedFields } from './processing.ts';

const schema = personalSchema();
const fields = processedFields(schema);

describe('the record of processing', () => {
  it('has one entry for every field a request can end at', () => {
    const paths: string[] = [];
    const walk = (type: GraphQLObjectType, above: readonly string[]): void => {
      for (const field of Object.values(type.getFields())) {
        const named = getNamedType(field.type);
        const path = [...above, field.name];
        if (isObjectType(named) && !['Money', 'Code', 'Fraction'].includes(named.name)) walk(named, path);
        else paths.push(path.join('.'));
      }
    };
    const person = schema.getType('Person');
    if (isObjectType(person)) walk(person, []);
    expect(fields.length).toBeGreaterThan(100);
    expect(fields.map(({ path }) => path)).toEqual(paths);
  });

  it('fails on a field of which nothing is said', () => {
    const grown = buildSchema('type Query { applicant: Person } type Person { shoeSize: Int }');
    expect(() => processedFields(grown)).toThrow('nothing is said of Person.shoeSize');
  });

  it('fails on a field of which something is not said', () => {
    const shrunk = buildSchema('type Query { applicant: Person } type Person { income: Int }');
    expect(() => processedFields(shrunk)).toThrow('not everything is said of income');
  });

  it('says what speaks of somebody else, however far down it was said', () => {
    const partner = fields.filter(({ path }) => path.startsWith('household.'));
    expect(partner.some(({ aboutOther }) => aboutOther)).toBe(true);
    expect(fields.find(({ path }) => path === 'identity.birthDate')?.aboutOther).toBe(false);
  });
});
