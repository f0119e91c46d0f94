import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Note } from '../sealing/notes.ts';
import { Malformed } from '../sealing/refusals.ts';
import { engineAtHand } from '../server/database/testing.ts';
import { notesVault } from '../server/sessions/session.tables.ts';
import { allKept } from './broker-keeps.testing.ts';
import { join } from './device/join.ts';
import { addNotes, removeNotes } from './device/notes.ts';
import { ADD_NOTES, PORTALS } from './device/operations.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { needlesOf, searchFor } from './needles.testing.ts';
import { collectedWalk, openPlace, type Place, pairedWalk, receive, sessionOf, type Walk } from './walk.testing.ts';
import { call } from './wire/call.ts';

const TEXT = 'Deze werkgever heet sinds 1 februari anders, vraag het gerust na.';
const about = { source: 'UWV', path: ['applicant', 'employment', 'employers', 0, 'name'] } as const;
const NOTE: Note = { about, text: TEXT };

describe('a consumer who disagrees with a value', () => {
  let place: Place;
  let since: Date;
  beforeAll(async () => {
    since = new Date();
    place = await openPlace(engineAtHand());
  });
  afterAll(() => place?.close());

  const walk = () => collectedWalk(place, 'kees');
  const refusalsOf = async ({ joined }: Pick<Walk, 'joined'>, change: object = {}) => {
    const input = { ciphertext: 'AAAA', keyForDevice: 'AAAA', payloadDigest: 'AAAA', keyCommit: 'AAAA', ...change };
    const { addNotes: done } = await call(joined.caller, ADD_NOTES, { input });
    return done.refusals.map(({ code }) => code);
  };

  it('finds who can correct it, per source', async () => {
    const { portals } = await call({ endpoint: place.device.endpoint, key: place.lender.caller.key }, PORTALS, {});
    const uwv = portals.flatMap(({ sources }) => sources).find(({ id }) => id === 'UWV');
    expect(uwv?.correction).toEqual({
      nl: 'Vraag het je werkgever, en anders UWV.',
      en: 'Ask your employer, and otherwise UWV.',
      address: 'https://www.uwv.nl',
    });
  });

  it('shares a note beside the data, which the provider reads and the broker never sees', async () => {
    const one = await walk();
    await addNotes(one.joined, [NOTE]);
    const reviewed = await review(one.joined);
    expect(reviewed.notes?.notes).toEqual([NOTE]);
    expect(reviewed.sections.map(({ planned }) => planned.source)).not.toContain('CONSUMER');
    const { receipt } = await share(one.joined, reviewed, 'nl');
    expect(receipt.sections.at(-1)).toMatchObject({ source: 'CONSUMER', group: 'notes', outcome: 'SHARED' });
    const { opened } = await receive(place, one);
    expect(opened.notes).toEqual([NOTE]);
    expect(Object.keys(opened.data)).toEqual(['applicant']);
    const search = searchFor(needlesOf({ note: TEXT }));
    const found = (await allKept(place.practice, since)).flatMap(([where, content]) =>
      search.findIn(content).map((name) => `${name} in ${where}`),
    );
    expect(found).toEqual([]);
  });

  it('changes it until sharing: only the newest is there', async () => {
    const one = await walk();
    await addNotes(one.joined, [NOTE, { about: { source: 'BRP', path: ['applicant', 'identity'] }, text: 'Oud.' }]);
    await addNotes(one.joined, [{ ...NOTE, text: 'Toch goed.' }]);
    const reviewed = await review(one.joined);
    expect(reviewed.notes?.notes.map(({ text }) => text)).toEqual(['Toch goed.']);
    await share(one.joined, reviewed, 'nl');
    expect((await receive(place, one)).opened.notes).toEqual([{ ...NOTE, text: 'Toch goed.' }]);
  });

  it('takes the last one back: its sealed section is gone at once, and cannot be shared any more', async () => {
    const one = await walk();
    await addNotes(one.joined, [NOTE]);
    const before = await review(one.joined);
    const { db } = place.practice.database;
    const vaulted = async () =>
      (await db.select().from(notesVault)).filter(({ sessionId }) => sessionId === one.joined.session.id).length;
    expect(await vaulted()).toBe(1);
    await removeNotes(one.joined);
    await removeNotes(one.joined);
    expect([await vaulted(), (await review(one.joined)).notes]).toEqual([0, null]);
    await expect(share(one.joined, before, 'nl')).rejects.toMatchObject({ code: 'SECTION_CHANGED' });
    await share(one.joined, await review(one.joined), 'nl');
    expect((await receive(place, one)).opened.notes).toEqual([]);
    await expect(removeNotes(one.joined)).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
  });

  it('leaves it out after all, and the provider is not told that there was one', async () => {
    const one = await walk();
    await addNotes(one.joined, [NOTE]);
    await share(one.joined, await review(one.joined), 'nl', new Set(['notes']));
    const { opened } = await receive(place, one);
    expect(opened.notes).toEqual([]);
    expect(opened.receipt.sections.map(({ source }) => source)).not.toContain('CONSUMER');
  });

  it('makes none before pairing, none about what is not asked, none that is not sealed, none afterwards', async () => {
    const unpaired = await join(place.device, (await place.lender.invite()).link);
    expect(await refusalsOf({ joined: unpaired })).toEqual(['PAIRING_REQUIRED']);
    const one = await pairedWalk(place);
    await expect(
      addNotes(one.joined, [{ about: { source: 'RDW', path: ['applicant'] }, text: 'Nee.' }]),
    ).rejects.toThrow(Malformed);
    expect(await refusalsOf(one)).toEqual(['MALFORMED']);
    expect(await refusalsOf(one, { ciphertext: 'A'.repeat(200_000) })).toEqual(['MALFORMED']);
    await addNotes(one.joined, [NOTE]);
    await share(one.joined, await review(one.joined), 'nl');
    expect(await refusalsOf(one)).toEqual(['SESSION_EXPIRED']);
    expect((await receive(place, one)).opened.notes).toEqual([NOTE]);
    expect((await sessionOf(one.joined)).state).toBe('APPROVED');
  });
});
