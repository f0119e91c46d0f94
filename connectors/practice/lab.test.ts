import { describe, expect, it } from 'vitest';
import { PORTAL_IDS, PORTALS } from '../../schema/source.ts';
import { PASSWORDS } from './idp/password.ts';
import { FAILURE_LAB, LAB_EXCEPTIONS, titleOf } from './lab.ts';
import { PEOPLE } from './people.ts';

describe('the failure lab', () => {
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

  it('uses every practice password that plays a failure', () => {
    const used = new Set(FAILURE_LAB.flatMap(({ does }) => (does.kind === 'TYPE' ? [does.password] : [])));
    const slow = ['slow_15s', 'drip'];
    expect(PASSWORDS.filter((password) => !used.has(password) && !slow.includes(password))).toEqual([]);
  });
});
