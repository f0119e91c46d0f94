import { describe, expect, it } from 'vitest';
import { compileDocument } from './document.ts';
import { personalSchema } from './personal-schema.ts';

const schema = personalSchema();
const asOf = '2026-11-24';

function compile(text: string, variables: Record<string, unknown> = {}) {
  return compileDocument(schema, { text, variables, asOf });
}

function compiled(text: string, variables: Record<string, unknown> = {}) {
  const outcome = compile(text, variables);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
  return outcome.value;
}

function problems(text: string, variables: Record<string, unknown> = {}) {
  const outcome = compile(text, variables);
  return outcome.ok ? [] : outcome.refusals.map(({ code, path, detail }) => `${code} ${path ?? ''}: ${detail ?? ''}`);
}

describe('a request document', () => {
  it('becomes leaves with path, coordinate, arguments, source and group', () => {
    const { leaves } = compiled('{ applicant { identity { who: fullName isOver(age: 18) } } }');
    expect(leaves).toEqual([
      {
        subject: 'APPLICANT',
        path: 'applicant.identity.who',
        field: 'identity.fullName',
        coordinate: 'Identity.fullName',
        lineage: ['Person.identity', 'Identity.fullName'],
        arguments: {},
        source: 'BRP',
        group: { id: 'required', reason: null },
      },
      {
        subject: 'APPLICANT',
        path: 'applicant.identity.isOver',
        field: 'identity.isOver',
        coordinate: 'Identity.isOver',
        lineage: ['Person.identity', 'Identity.isOver'],
        arguments: { 'applicant.identity.isOver': { age: 18 } },
        source: 'BRP',
        group: { id: 'required', reason: null },
      },
    ]);
  });

  it('marks every list level in a path', () => {
    const { leaves } = compiled(
      '{ applicant { employment { employers(period: {last: "P1Y"}) { wages(period: {last: "P1Y"}) { hours } } } } }',
    );
    expect(leaves.map((leaf) => leaf.path)).toEqual(['applicant.employment.employers[].wages[].hours']);
  });

  it('fixes relative periods to days counted from the day of the request', () => {
    const { canonical } = compiled(
      'query ($p: PeriodInput!) { applicant { employment { employers(period: $p) { name } } } }',
      { p: { last: 'P24M' } },
    );
    expect(canonical).toContain('employers(period: {from: "2024-11-24", to: "2026-11-24"})');
  });

  it('merges fragments and aliases, and writes them out in its canonical text', () => {
    const text = `query { applicant { ...names identity { birthDate } } }
      fragment names on Person { identity { full: fullName ... on Identity { initials } } }`;
    expect(compiled(text).canonical).toBe(
      'query {\n  applicant {\n    identity {\n      full: fullName\n      initials\n      birthDate\n    }\n  }\n}\n',
    );
  });

  it('lets __typename through without making it data', () => {
    expect(compiled('{ __typename applicant { __typename identity { __typename fullName } } }').leaves).toHaveLength(1);
  });

  it('gives each @optional one group, and its fields stand together', () => {
    const { canonical, leaves } = compiled(`{ applicant {
      identity { fullName ... @optional(reason: "We like to know.") { gender birthPlace } }
      bank @optional(reason: "Shows your costs.") { accounts { iban } } } }`);
    expect(leaves.map(({ path, group }) => [path, group.id])).toEqual([
      ['applicant.identity.fullName', 'required'],
      ['applicant.identity.gender', 'optional-1'],
      ['applicant.identity.birthPlace', 'optional-1'],
      ['applicant.bank.accounts[].iban', 'optional-2'],
    ]);
    expect(compiled(canonical).leaves).toEqual(leaves);
    expect(compiled(canonical).canonical).toBe(canonical);
  });

  it('names all problems at once, each with its place', () => {
    expect(
      problems(
        'mutation { applicant { identity { fullName } } } query B { applicant { identity { initials @skip(if: true) } } }',
      ),
    ).toEqual([
      'DOCUMENT_INVALID document: a request has exactly one operation',
      'DOCUMENT_INVALID mutation: a request is a query',
      'DOCUMENT_INVALID @skip: what is asked may not depend on a condition; use @optional',
    ]);
  });
});

describe('a request document is refused', () => {
  const cases: readonly [title: string, text: string, problem: RegExp, variables?: Record<string, unknown>][] = [
    ['that is not GraphQL', '{ applicant { ', /Syntax Error/],
    ['with a field the schema lacks', '{ applicant { identity { shoeSize } } }', /Cannot query field "shoeSize"/],
    ['that asks the BSN, with the law', '{ applicant { identity { bsn } } }', /^BSN_NOT_ALLOWED bsn: UAVG article 46/],
    [
      'that asks the BSN by its Dutch name under an alias',
      '{ applicant { identity { x: burgerservicenummer } } }',
      /^BSN_NOT_ALLOWED/,
    ],
    ['with introspection', '{ __schema { types { name } } }', /introspection is not data/],
    [
      'with @include',
      '{ applicant { identity { fullName @include(if: true) } } }',
      /@include: what is asked may not depend/,
    ],
    ['with a subscription', 'subscription { applicant { identity { fullName } } }', /a request is a query/],
    [
      'that asks something beside the subjects',
      '{ applicant { identity { fullName } } __type(name: "Person") { name } }',
      /introspection is not data/,
    ],
    ['that renames a subject', '{ me: applicant { identity { fullName } } }', /keeps its own name/],
    [
      'with @optional below a list',
      '{ applicant { bank { accounts { iban @optional(reason: "why not") } } } }',
      /may not stand below a list/,
    ],
    [
      'with @optional in @optional',
      '{ applicant { bank @optional(reason: "outer") { accounts @optional(reason: "inner") { iban } } } }',
      /inside another @optional/,
    ],
    [
      'with @optional on a whole subject',
      '{ applicant @optional(reason: "all of it") { identity { fullName } } }',
      /a whole subject is not optional/,
    ],
    [
      'with one leaf inside and outside @optional',
      '{ applicant { identity { fullName ... @optional(reason: "twice") { fullName } } } }',
      /both inside and outside/,
    ],
    [
      'with a reason that is empty',
      '{ applicant { bank @optional(reason: " ") { accounts { iban } } } }',
      /gives its reason/,
    ],
    ['that asks no data', '{ applicant { identity { __typename } } }', /asks for no data/],
    [
      'with a period of both kinds',
      '{ applicant { benefits(period: {last: "P1M", from: "2026-01-01"}) { from } } }',
      /either `last`, or/,
    ],
    [
      'with a period in the future',
      '{ applicant { benefits(period: {from: "2026-01-01", to: "2027-01-01"}) { from } } }',
      /after the day of the request/,
    ],
    ['with a duration nobody can read', '{ applicant { benefits(period: {last: "24 months"}) { from } } }', /Duration/],
    [
      'with a variable of the wrong type',
      'query ($a: Int!) { applicant { identity { isOver(age: $a) } } }',
      /got invalid value/,
      { a: 'x' },
    ],
    [
      'with a variable it does not declare',
      '{ applicant { identity { fullName } } }',
      /declares no such variable/,
      { a: 1 },
    ],
    ['with an unknown directive', '{ applicant { identity { fullName @live } } }', /Unknown directive/],
    [
      'with a deprecated trick: a directive on a fragment',
      '{ applicant { ...f } } fragment f on Person @optional(reason: "no") { identity { fullName } }',
      /a fragment has no directives/,
    ],
    ['larger than the bound', `{ applicant { identity { ${'fullName '.repeat(3000)} } } }`, /at most 20000 bytes/],
    ['with more tokens than the bound', `{ applicant { identity { ${'a '.repeat(4500)} } } }`, /token/i],
  ];
  it.each(cases)('%s', (_title, text, problem, variables) => {
    expect(problems(text, variables).join('\n')).toMatch(problem);
  });
});
