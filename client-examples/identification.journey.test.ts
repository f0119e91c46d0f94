import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineAtHand } from '../server/database/testing.ts';
import { TEST_APP } from '../server/practice.testing.ts';
import { collect } from './device/collect.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { visitPortal } from './practice-visitor.ts';
import { openPlace, type Place, pairedWalk, receive, tasksOf } from './walk.testing.ts';

const WHO = '{ applicant { idin { initials familyName birthDate is18OrOver address { postcode city } } } }';
const OVER_18 = '{ applicant { idin { is18OrOver } } }';

describe('who somebody is, told by their bank', () => {
  let place: Place;
  beforeAll(async () => {
    place = await openPlace(engineAtHand());
  });
  afterAll(() => place?.close());

  const identified = async (document: string, bank: string, name: string) => {
    const walk = await pairedWalk(place, { document, purpose: 'IDENTIFICATION' });
    expect(walk.joined.session.tasks.map(({ portal }) => portal)).toEqual(['IDIN']);
    const outcome = await collect(walk.joined, 'IDIN', (url) => visitPortal(url, TEST_APP, { name }), bank);
    expect(outcome).toEqual({ state: 'SEALED' });
    await share(walk.joined, await review(walk.joined), 'nl');
    return (await receive(place, walk)).opened;
  };

  it.each(['OEFNNL2X', 'OEFZNL2X'])('takes one login, at the bank %s', async (bank) => {
    const { data } = await identified(WHO, bank, 'kees');
    expect(data).toMatchObject({
      applicant: { idin: { familyName: 'Wit', birthDate: '1975-03-06', address: { postcode: '2551JV' } } },
    });
  });

  it('asks the bank for the age alone where nothing else is asked', async () => {
    const { data, gaps } = await identified(OVER_18, 'OEFNNL2X', 'daan');
    expect([data, gaps]).toEqual([{ applicant: { idin: { is18OrOver: true } } }, []]);
  });

  it('is not begun at a bank nobody knows, nor brought by who leaves the bank’s page', async () => {
    const { joined } = await pairedWalk(place, { document: WHO, purpose: 'IDENTIFICATION' });
    const at = (bank: string, cancels = false) =>
      collect(joined, 'IDIN', (url) => visitPortal(url, TEST_APP, { name: 'kees', cancels }), bank);
    await expect(at('NOWHERE')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await at('OEFNNL2X', true)).toEqual({ state: 'FAILED', failure: 'LOGIN_FAILED' });
    expect(await at('OEFNNL2X')).toEqual({ state: 'SEALED' });
    expect(await tasksOf(joined)).toEqual({ IDIN: 'SEALED' });
  });
});
