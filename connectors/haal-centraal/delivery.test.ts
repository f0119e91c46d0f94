import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDocument } from '../../schema/document.ts';
import { personalSchema } from '../../schema/personal-schema.ts';
import { projectSection } from '../../schema/project.ts';
import { BRK_FIELDS, brkOf, practiseBrk } from '../brk/brk.testing.ts';
import type { SourceAnswer } from '../connector.ts';
import { PEOPLE } from '../practice/people.ts';
import { WOZ_FIELDS } from '../woz/woz.fields.ts';
import { loggedInAs, practiseWoz, wozOf } from '../woz/woz.testing.ts';
import { type Practice, TODAY } from './practice.testing.ts';

const schema = personalSchema();

/** Every field below a type, written as a document writes it. */
function everythingOf(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .map((field) => {
      const below = getNamedType(field.type);
      const period = field.args.some(({ name }) => name === 'period') ? '(period: { last: "P5Y" })' : '';
      return `${field.name}${period}${isObjectType(below) ? ` { ${everythingOf(below)} }` : ''}`;
    })
    .join(' ');
}

function compiled(field: 'properties' | 'homeValues') {
  const person = schema.getType('Person');
  const below = isObjectType(person) ? getNamedType(person.getFields()[field]?.type) : undefined;
  if (!isObjectType(below)) throw new Error(`no ${field}`);
  const text = `query { applicant { ${field} { ${everythingOf(below)} } } }`;
  const outcome = compileDocument(schema, { text, variables: {}, asOf: TODAY });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

let brk: Practice;
let woz: Practice;
beforeAll(async () => {
  [brk, woz] = await Promise.all([practiseBrk(), practiseWoz()]);
});
afterAll(() => Promise.all([brk.close(), woz.close()]));

/** What is delivered of a record when all that the schema has of it is asked. */
function delivered(field: 'properties' | 'homeValues', { record }: SourceAnswer) {
  const { subjects, leaves } = compiled(field);
  const [subject] = subjects;
  if (!subject) throw new Error('nobody is asked');
  return projectSection(subject, { leaves: new Set(leaves.map(({ path }) => path)) }, record);
}

describe('All that the schema has of a home', () => {
  it.each([
    ['properties', BRK_FIELDS],
    ['homeValues', WOZ_FIELDS],
  ] as const)('below %s is known to its connector', (field, known) => {
    const isKnown = (leaf: string): boolean => known.some((path) => leaf === path || leaf.startsWith(`${path}.`));
    const leaves = compiled(field).leaves.map((leaf) => leaf.field);
    expect(leaves.length).toBeGreaterThan(10);
    expect(leaves.filter((leaf) => !isKnown(leaf))).toEqual([]);
  });

  it.each(PEOPLE)('is delivered of $login: a value or a reason, and no number of anybody', async ({ login, bsn }) => {
    const answers = [
      delivered('properties', await brkOf(bsn, brk.http(), { baseUrl: brk.baseUrl })),
      delivered('homeValues', await wozOf(loggedInAs(login), woz.http(), { baseUrl: woz.baseUrl })),
    ];
    for (const { data, gaps } of answers) {
      expect(JSON.stringify(data)).not.toMatch(/9999\d{5}/);
      const nulls = JSON.stringify(data).match(/null/g)?.length ?? 0;
      expect(gaps).toHaveLength(nulls);
    }
  });

  it('is a gap with its reason where it is not there', async () => {
    const nobody = delivered('properties', await brkOf('999970720', brk.http(), { baseUrl: brk.baseUrl }));
    expect(nobody).toEqual({
      data: { applicant: { properties: null } },
      gaps: [{ path: ['applicant', 'properties'], reason: 'EMPTY' }],
    });
    const abroad = delivered('homeValues', await wozOf(loggedInAs('igor'), woz.http()));
    expect(abroad.gaps).toEqual([{ path: ['applicant', 'homeValues'], reason: 'UNAVAILABLE' }]);
  });
});
