import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDocument } from '../schema/document.ts';
import { personalSchema } from '../schema/personal-schema.ts';
import { Malformed } from '../sealing/refusals.ts';
import { type Copy, exportCopy, parseCopy } from './device/export.ts';
import { type Review, review } from './device/review.ts';
import { collectedWalk, openPlace, type Place, type Walk } from './walk.testing.ts';

const ASKED = `{ applicant { identity { fullName birthDate }
  employment { employers(period: {last: "P12M"}) { name } } } }`;

describe('the consumer’s own copy at review', () => {
  let place: Place;
  let walk: Walk;
  let reviewed: Review;
  let json: string;
  beforeAll(async () => {
    place = await openPlace('EMBEDDED');
    walk = await collectedWalk(place, 'kees', { document: ASKED });
    reviewed = await review(walk.joined);
    json = exportCopy(walk.joined, reviewed);
  });
  afterAll(() => place?.close());

  it('is read back to the same sections', () => {
    const { sections } = parseCopy(json);
    expect(sections.map(({ id, data, gaps, references }) => ({ id, data, gaps, references }))).toEqual(
      reviewed.sections.map(({ planned: { id }, payload: { data, gaps, references } }) => ({
        id,
        data,
        gaps,
        references,
      })),
    );
    expect(json).toContain('"birthDate": "1975-03-06"');
  });

  it('has exactly the paths of its document by the schema', () => {
    const copy = parseCopy(json);
    const compiled = compileDocument(personalSchema(), { text: copy.document, variables: {}, asOf: copy.asOf });
    expect(compiled.ok && compiled.value.leaves.map(({ path }) => path).sort()).toEqual(
      copy.sections.flatMap(({ paths }) => paths).sort(),
    );
  });

  it('is made without a call: the broker may be gone', async () => {
    const nowhere = { ...walk.joined, caller: { ...walk.joined.caller, endpoint: 'http://127.0.0.1:1/graphql' } };
    expect(exportCopy(nowhere, reviewed)).toBe(json);
  });

  it.each<readonly [string, (copy: Copy) => unknown]>([
    ['a value outside its paths', (copy) => changed(copy, { data: { applicant: { shoeSize: 43 } } })],
    ['a gap on a value that is there', (copy) => changed(copy, { gaps: [{ path: ['applicant'], reason: 'EMPTY' }] })],
    ['a reason nobody knows', (copy) => changed(copy, { gaps: [{ path: ['applicant'], reason: 'LOST' }] })],
    ['another version', (copy) => ({ ...copy, v: 2 })],
  ])('is refused with %s', (_, change) => {
    expect(() => parseCopy(JSON.stringify(change(parseCopy(json))))).toThrow(Malformed);
  });

  it('is refused when it is cut short', () => {
    expect(() => parseCopy(json.slice(0, -1))).toThrow(Malformed);
  });

  const changed = (copy: Copy, change: object): unknown => ({
    ...copy,
    sections: copy.sections.map((section, at) => (at === 0 ? { ...section, ...change } : section)),
  });
});
