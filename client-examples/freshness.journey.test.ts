import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineAtHand } from '../server/database/testing.ts';
import { heldWords } from './device/held.ts';
import { noticeText } from './device/notice.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { advance, collectedWalk, openPlace, type Place, pairedWalk, receive } from './walk.testing.ts';

const DOCUMENT = `query ($since: Date!) { applicant { identity { fullName }
  employment @held(since: $since, days: 30) { employers(period: {last: "P12M"}) { name } } } }`;
const DAY_SECONDS = 86_400;

describe('a lender that asks again', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
  });
  afterAll(() => place?.close());

  it('asks and fetches only what is stale, and the consumer reads what it holds already, and since when', async () => {
    const first = await collectedWalk(place, 'kees', {
      document: DOCUMENT.replace(/ @held\([^)]*\)/, '').replace('query ($since: Date!) ', ''),
    });
    const since = first.joined.claims.as_of;
    expect(first.joined.session.tasks.map(({ portal }) => portal)).toEqual(['MIJNOVERHEID', 'UWV']);
    await share(first.joined, await review(first.joined), 'nl');
    const held = (await receive(place, first)).opened.references.find(({ source }) => source === 'UWV');
    expect(held?.fetchedAt.slice(0, 10)).toBe(since);

    const again = await collectedWalk(place, 'kees', { document: DOCUMENT, variables: { since } });
    expect(again.joined.session.tasks.map(({ portal }) => portal)).toEqual(['MIJNOVERHEID']);
    const [sentence = ''] = heldWords(again.joined, 'nl');
    expect(sentence).toMatch(/ heeft dit al sinds \d+ \w+ \d{4}: Je werk/);
    expect(noticeText(again.joined, 'nl')).toContain(sentence);
    await share(again.joined, await review(again.joined), 'nl');
    const { opened } = await receive(place, again);
    expect(opened.data).toMatchObject({ applicant: { identity: {} } });
    expect(opened.data).not.toHaveProperty(['applicant', 'employment']);

    await advance(place, 31 * DAY_SECONDS);
    const stale = await pairedWalk(place, { document: DOCUMENT, variables: { since } });
    expect(stale.joined.session.tasks.map(({ portal }) => portal)).toEqual(['MIJNOVERHEID', 'UWV']);
    expect(heldWords(stale.joined, 'en')).toEqual([]);
  });
});
