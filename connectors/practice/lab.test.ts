import { describe, expect, it } from 'vitest';
import { PORTAL_IDS, PORTALS } from '../../schema/source.ts';
import { PASSWORDS } from './idp/password.ts';
import { FAILURE_LAB, LAB_EXCEPTIONS, titleOf } from './lab.ts';
import { PEOPLE } from './people.ts';

/** Every state of the consumer's screens that a login or a source brings about; one that is said without a code has none. */
const STATES = [
  'Loading',
  'Wrong name or password',
  'Locked SOURCE_LOCKED',
  'No SMS check',
  'Wrong SMS code',
  'SMS missing / expired',
  'Outage SOURCE_UNAVAILABLE',
  'Slow SOURCE_TIMEOUT',
  'Left the login LOGIN_CANCELLED',
  'Login ended in another browser LOGIN_OTHER_BROWSER',
  'Unusable answer SOURCE_MALFORMED',
  'Unusable answer SOURCE_REFUSED',
  'Unusable answer SOURCE_BUSY',
  'Not known there SUBJECT_UNKNOWN',
  'Partial PARTIAL',
  'Nothing found EMPTY',
  'Old STALE',
  'Someone else PERSON_MISMATCH',
];

describe('the failure lab', () => {
  it('has a way to every state that the screens have words for, and to no other', () => {
    const reached = FAILURE_LAB.map(({ wording, code }) => (code === null ? wording : `${wording} ${code}`));
    expect([...new Set(reached)].sort()).toEqual([...STATES].sort());
  });

  it('names each way to each state once', () => {
    const titles = FAILURE_LAB.map(titleOf);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('is of practice people, practice passwords, and portals that have the source', () => {
    for (const { person, does, portal, source } of FAILURE_LAB) {
      expect(PEOPLE.some(({ login }) => login === person)).toBe(true);
      if (does.kind === 'TYPE') expect(PASSWORDS).toContain(does.password);
      if (does.kind === 'SCRIPT_SOURCE') expect(source).not.toBeNull();
      if (source !== null) expect(PORTALS[portal].sources).toContain(source);
    }
  });

  it.each([...new Set(FAILURE_LAB.map(({ wording }) => wording))])(
    'has a way to "%s" at every portal, or the reason why not',
    (wording) => {
      const covered = [...FAILURE_LAB, ...LAB_EXCEPTIONS].filter((row) => row.wording === wording);
      expect(PORTAL_IDS.filter((portal) => !covered.some((row) => row.portal === portal))).toEqual([]);
    },
  );

  it('uses every practice password', () => {
    const used = new Set(FAILURE_LAB.flatMap(({ does }) => (does.kind === 'TYPE' ? [does.password] : [])));
    expect(PASSWORDS.filter((password) => !used.has(password))).toEqual([]);
  });
});
