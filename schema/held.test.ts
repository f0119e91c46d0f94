import { describe, expect, it } from 'vitest';
import { compileDocument } from './document.ts';
import { personalSchema } from './personal-schema.ts';

const schema = personalSchema();
const compiled = (text: string, variables: Readonly<Record<string, unknown>> = {}) =>
  compileDocument(schema, { text, variables, asOf: '2026-03-01' });
const pathsOf = (text: string, variables?: Readonly<Record<string, unknown>>) => {
  const done = compiled(text, variables);
  return done.ok ? done.value.leaves.map(({ path }) => path) : done.refusals.map(({ detail }) => detail);
};
const NAME = 'identity { fullName }';

describe('what a provider already holds', () => {
  it('is not asked while it is fresh, up to and with its last day', () => {
    const employment = 'employment @held(since: "2026-01-30", days: 30) { employers(period: {last: "P1Y"}) { name } }';
    expect(pathsOf(`{ applicant { ${NAME} ${employment} } }`)).toEqual(['applicant.identity.fullName']);
    expect(pathsOf(`{ applicant { ${NAME} ${employment.replace('30"', '29"')} } }`)).toContain(
      'applicant.employment.employers[].name',
    );
  });

  it('leaves no trace in the canonical text: that is what would be asked without it', () => {
    const [held, bare] = [
      compiled(`{ applicant { ${NAME} vehicles @held(since: "2026-02-01", days: 90) { licencePlate } } }`),
      compiled(`{ applicant { ${NAME} } }`),
    ];
    expect(held).toEqual(bare);
    const stale = compiled(`{ applicant { ${NAME} vehicles @held(since: "2025-02-01", days: 90) { licencePlate } } }`);
    expect(stale).toEqual(compiled(`{ applicant { ${NAME} vehicles { licencePlate } } }`));
  });

  it('comes as a variable, so that one document serves every time', () => {
    const text = `query ($since: Date!, $days: Int! = 30) {
      applicant { ${NAME} vehicles @held(since: $since, days: $days) { licencePlate } } }`;
    expect(pathsOf(text, { since: '2026-02-20' })).toHaveLength(1);
    expect(pathsOf(text, { since: '2026-02-20', days: 5 })).toHaveLength(2);
  });

  it('takes what stands around it along when nothing else is asked there', () => {
    const fresh = '@held(since: "2026-02-01", days: 90)';
    expect(
      pathsOf(`{ applicant { ${NAME} employment { __typename employers(period: {last: "P1Y"}) ${fresh} { name } }
        ... @optional(reason: "Laat zien wat je hebt.") { vehicles ${fresh} { licencePlate } } } }`),
    ).toEqual(['applicant.identity.fullName']);
    expect(pathsOf(`{ applicant { identity ${fresh} { fullName } } }`)).toEqual([
      'all of it is held: nothing is left to ask',
    ]);
  });

  it.each([
    ['a day to come', '@held(since: "2026-03-02", days: 30)', '@held names a day that has been: since'],
    ['no day at all', '@held(since: "2026-01-01", days: 0)', 'what is held is fresh for 1 to 366 days'],
    ['more than a year', '@held(since: "2026-01-01", days: 367)', 'what is held is fresh for 1 to 366 days'],
  ])('is refused for %s', (_, held, detail) => {
    expect(pathsOf(`{ applicant { ${NAME} vehicles ${held} { licencePlate } } }`)).toEqual([detail]);
  });

  it('is refused below a list and in a fragment, where it would hold for a part only', () => {
    const held = '@held(since: "2026-02-01", days: 90)';
    expect(pathsOf(`{ applicant { vehicles { licencePlate ${held} colour } } }`)).toContain(
      '@held may not stand below a list',
    );
    expect(
      pathsOf(`{ applicant { ...P } } fragment P on Person { ${NAME} vehicles ${held} { licencePlate } }`),
    ).toContain('@held stands in the operation, not in a fragment');
  });
});
