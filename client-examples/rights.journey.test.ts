import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDocument } from '../schema/document.ts';
import { personalSchema } from '../schema/personal-schema.ts';
import { Malformed } from '../sealing/refusals.ts';
import { everyTable } from '../server/database/every-table.ts';
import { type Copy, exportCopy, parseCopy } from './device/export.ts';
import { type Review, review } from './device/review.ts';
import { collectedWalk, openPlace, type Place, type Walk } from './walk.testing.ts';

const ASKED = `{ applicant { identity { fullName birthDate }
  employment { employers(period: {last: "P12M"}) { name } } } }`;

describe('the consumer’s own copy', () => {
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

  it('is made beside what the broker tells everybody that it holds', async () => {
    const response = await fetch(place.device.endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ holdings { table kind contents nl en keptNl keptEn } }' }),
    });
    const { data } = (await response.json()) as { readonly data: { readonly holdings: readonly object[] } };
    expect(data.holdings).toContainEqual({
      table: 'session_end',
      kind: 'FACT',
      contents: ['ID', 'CODE', 'MOMENT'],
      nl: 'Hoe een sessie eindigde.',
      en: 'How a session ended.',
      keptNl: 'Blijft: de broker kan het niet wijzigen of wissen.',
      keptEn: 'Stays: the broker can neither change nor delete it.',
    });
    expect(data.holdings).toHaveLength(Object.keys(await everyTable()).length);
  });

  it('is of a broker that says whom to tell of a weakness', async () => {
    const response = await fetch(`${place.practice.origin}/.well-known/security.txt`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toContain(`\nCanonical: ${place.practice.origin}/.well-known/security.txt\n`);
  });

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
