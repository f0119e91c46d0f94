import { describe, expect, it } from 'vitest';
import { checkLaw, gapsForMissing } from './leaves.ts';
import type { Gap } from './payload.ts';

const leaves = [
  'applicant.name',
  'applicant.jobs[].title',
  'applicant.jobs[].pay[][].amount',
  'applicant.tags[]',
  'applicant.home.value.amount',
].map((path) => ({ path }));

const whole = {
  applicant: {
    name: 'any',
    jobs: [{ title: 'any', pay: [[{ amount: '1' }], []] }],
    tags: ['any', ''],
    home: { value: { amount: 0 } },
  },
};
const applicant = (change: object) => ({ applicant: { ...whole.applicant, ...change } });
const gapAt = (...path: (string | number)[]): Gap => ({ path, reason: 'EMPTY' });
const problems = (data: unknown, ...gaps: Gap[]) =>
  checkLaw({ leaves, data, gaps }).map(({ path, problem }) => `${problem} ${path}`.trim());

describe('the law holds', () => {
  it.each([
    ['when every leaf has a value', whole, []],
    ['with empty lists, which are data', applicant({ jobs: [], tags: [] }), []],
    ['with false and 0 and an empty text, which are data', applicant({ name: false, tags: [0, ''] }), []],
    ['with a gap on a leaf', applicant({ name: null }), [gapAt('applicant', 'name')]],
    ['with a gap on a list', applicant({ jobs: null }), [gapAt('applicant', 'jobs')]],
    ['with a gap on an element', applicant({ tags: ['a', null] }), [gapAt('applicant', 'tags', 1)]],
    ['with a gap above leaves', applicant({ home: null }), [gapAt('applicant', 'home')]],
    ['with a gap on everything', { applicant: null }, [gapAt('applicant')]],
    [
      'with a gap deep in lists',
      applicant({ jobs: [{ title: 'any', pay: [[], [{ amount: null }]] }] }),
      [gapAt('applicant', 'jobs', 0, 'pay', 1, 0, 'amount')],
    ],
    ['with type names, which are no data', { ...applicant({ __typename: 'Person' }), __typename: 'Query' }, []],
  ])('%s', (_, data, gaps) => {
    expect(problems(data, ...gaps)).toEqual([]);
  });
});

describe('the law is broken', () => {
  it.each([
    ['by a leaf that is not there', applicant({ name: undefined }), [], ['MISSING applicant.name']],
    ['by an object that is not there', {}, [], ['MISSING applicant']],
    ['by a leaf that only its prototype has', { applicant: Object.create(whole.applicant) }, [], 4],
    ['by data outside the leaves', applicant({ age: 40 }), [], ['OUTSIDE applicant']],
    ['by a null outside the leaves', { ...whole, partner: null }, [], ['OUTSIDE']],
    ['by data inside a list element', applicant({ jobs: [{ title: '', pay: [], boss: '' }] }), [], 1],
    ['by a type name that is no name', applicant({ __typename: 'a name of somebody' }), [], ['OUTSIDE applicant']],
    ['by a null without a gap', applicant({ name: null }), [], ['NULL_WITHOUT_GAP applicant.name']],
    ['by a null element without a gap', applicant({ tags: [null] }), [], ['NULL_WITHOUT_GAP applicant.tags[0]']],
    ['by a gap without a null', whole, [gapAt('applicant', 'name')], ['GAP_WITHOUT_NULL']],
    ['by a gap outside the leaves', whole, [gapAt('partner')], ['GAP_WITHOUT_NULL']],
    ['by two gaps on one leaf', applicant({ name: null }), gaps('name', 'name'), ['TWO_GAPS applicant.name']],
    ['by a gap below a gap', applicant({ home: null }), gaps('home', 'home.value'), ['GAP_WITHOUT_NULL']],
    ['by an index that is a text', applicant({ tags: [null] }), gaps('tags.0'), 2],
    ['by an object for a list', applicant({ tags: {} }), [], ['NOT_A_LIST applicant.tags']],
    ['by a list for an object', applicant({ home: [] }), [], ['NOT_AN_OBJECT applicant.home']],
    ['by a value for an object', applicant({ home: 'here' }), [], ['NOT_AN_OBJECT applicant.home']],
    ['by a list too few', applicant({ jobs: [{ title: '', pay: [{ amount: '' }] }] }), [], 1],
    ['by an object for a value', applicant({ name: { first: 'any' } }), [], ['NOT_A_VALUE applicant.name']],
    ['by a list for a value', applicant({ name: ['any'] }), [], ['NOT_A_VALUE applicant.name']],
    ['by no data at all', undefined, [], ['MISSING']],
  ])('%s', (_, data, given, expected) => {
    const found = problems(data, ...given);
    if (typeof expected === 'number') expect(found).toHaveLength(expected);
    else expect(found).toEqual(expected);
  });

  it('and the problem names nothing that the data brought', () => {
    const data = applicant({ 'Jan Jansen': 'Jan Jansen', name: { first: 'Jan Jansen' } });
    expect(JSON.stringify(checkLaw({ leaves, data, gaps: [gapAt('Jan Jansen')] }))).not.toContain('Jan');
  });
});

describe('gapsForMissing', () => {
  it('gives one gap per field that the section fills alone', () => {
    expect(gapsForMissing(leaves, 'NOT_SHARED').map(({ path }) => path.join('.'))).toEqual([
      'applicant.name',
      'applicant.jobs',
      'applicant.tags',
      'applicant.home.value.amount',
    ]);
  });
});

function gaps(...paths: readonly string[]): Gap[] {
  return paths.map((path) => gapAt('applicant', ...path.split('.')));
}
