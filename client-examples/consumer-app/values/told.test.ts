import { describe, expect, test } from 'vitest';
import type { Notice } from '../../device/kept-share.ts';
import { type Telling, toldIn } from './told.ts';

/** Every kind there is: one that is missing here is an error of types. */
const KINDS: Readonly<Record<Notice['kind'], true>> = {
  KEPT: true,
  RETRIEVED: true,
  EXPIRING: true,
  EXPIRED: true,
  WITHDRAWN: true,
  REJECTED: true,
  ERASURE_REQUESTED: true,
  ERASURE_ANSWERED: true,
  ERASURE_OVERDUE: true,
  GRANT_PROPOSED: true,
  GRANT_APPROVED: true,
  GRANTED: true,
  GRANT_RETRIEVED: true,
  GRANT_WITHDRAWN: true,
  GRANT_RECALLED: true,
  GRANT_EXPIRED: true,
  GRANT_ENDED: true,
};

const kinds = Object.keys(KINDS) as Notice['kind'][];

const notice = (kind: Notice['kind']): Telling => ({
  kind,
  at: '2026-11-27T09:05:00Z',
  provider: { name: kind.startsWith('GRANT') ? 'Bank aan de Gracht' : 'Adviseur' },
  grant: kind.startsWith('GRANT') ? { id: 'gra_1', state: 'ACTIVE', granter: { name: 'Adviseur' } } : null,
});

describe('a notice', () => {
  test.each(['nl', 'en'] as const)('of each kind is a sentence of its own with its time, in %s', (language) => {
    const told = kinds.map((kind) => toldIn(notice(kind), 'Adviseur', language));
    expect(new Set(told.map((text) => text.replace('Bank aan de Gracht', 'Adviseur'))).size).toBe(kinds.length - 1);
    for (const text of told) expect(text).toMatch(/27 (november|November) (om|at) 10:05/);
  });

  test('names who collected: the provider, or to whom it passed on', () => {
    expect(toldIn(notice('RETRIEVED'), 'Adviseur', 'nl')).toBe(
      'Adviseur heeft je gegevens opgehaald op 27 november om 10:05.',
    );
    expect(toldIn(notice('GRANT_RETRIEVED'), 'Adviseur', 'nl')).toContain('Bank aan de Gracht heeft');
    expect(toldIn(notice('GRANTED'), 'Adviseur', 'en')).toBe(
      'Adviseur passed your details on to Bank aan de Gracht on 27 November at 10:05.',
    );
  });

  test('of a kind that this app does not know yet is told all the same', () => {
    const unknown = { ...notice('KEPT'), kind: 'MOVED' as Notice['kind'] };
    expect(toldIn(unknown, 'Adviseur', 'en')).toContain('27 November at 10:05');
  });
});
