import { describe, expect, it } from 'vitest';
import { PEOPLE } from '../people.ts';
import { practiceWorld } from '../world.ts';
import { LEVEL, levelFor } from './level.ts';
import { meaningOf, PASSWORDS } from './password.ts';
import { Visits } from './visit.ts';

const MINUTE = 60_000;

function visitsAt(start: string) {
  let now = Date.parse(start);
  const visits = new Visits(practiceWorld({ people: PEOPLE, now: () => new Date(now) }));
  return { visits, forward: (milliseconds: number) => (now += milliseconds) };
}

describe('the visits to the login pages', () => {
  it('lock a known name at one portal for a quarter of an hour after three tries, whatever the browser', () => {
    const { visits, forward } = visitsAt('2026-11-24T13:35:00Z');
    expect(visits.tryPassword('a', 'UWV', 'kees', 'x')).toEqual({ kind: 'WRONG', triesLeft: 2 });
    expect(visits.tryPassword('b', 'UWV', ' Kees ', 'x')).toEqual({ kind: 'WRONG', triesLeft: 1 });
    const locked = { kind: 'LOCKED', until: new Date('2026-11-24T13:50:00Z') };
    expect(visits.tryPassword('c', 'UWV', 'kees', 'x')).toEqual(locked);
    expect(visits.tryPassword('d', 'UWV', 'kees', 'goed')).toEqual(locked);
    expect(visits.tryPassword('d', 'UWV', 'noor', 'goed').kind).toBe('ADMITTED');
    expect(visits.tryPassword('d', 'MIJNOVERHEID', 'kees', 'goed').kind).toBe('ADMITTED');
    forward(15 * MINUTE);
    expect(visits.tryPassword('e', 'UWV', 'kees', 'x')).toEqual({ kind: 'WRONG', triesLeft: 2 });
  });

  it('count an unknown name per visit, so that it locks nobody else', () => {
    const { visits } = visitsAt('2026-11-24T13:35:00Z');
    for (const _ of [1, 2, 3]) visits.tryPassword('a', 'UWV', 'nobody', 'goed');
    expect(visits.tryPassword('a', 'UWV', 'nobody', 'goed').kind).toBe('LOCKED');
    expect(visits.tryPassword('b', 'UWV', 'nobody', 'goed')).toEqual({ kind: 'WRONG', triesLeft: 2 });
  });

  it('start counting anew after a right password', () => {
    const { visits } = visitsAt('2026-11-24T13:35:00Z');
    visits.tryPassword('a', 'UWV', 'kees', 'x');
    visits.tryPassword('a', 'UWV', 'kees', 'goed');
    expect(visits.tryPassword('a', 'UWV', 'kees', 'x')).toEqual({ kind: 'WRONG', triesLeft: 2 });
  });

  it('forget who was let in when they end, and after an hour', () => {
    const { visits, forward } = visitsAt('2026-11-24T13:35:00Z');
    visits.tryPassword('a', 'UWV', 'kees', 'goed');
    visits.tryPassword('b', 'UWV', 'noor', 'goed');
    visits.end('a');
    expect(visits.admitted('a')).toBeUndefined();
    forward(61 * MINUTE);
    visits.tryPassword('c', 'UWV', 'mo', 'goed');
    expect(visits.admitted('b')).toBeUndefined();
  });
});

describe('a practice password', () => {
  it('means one thing each, and nothing else means anything', () => {
    expect(PASSWORDS.map((password) => meaningOf(password).kind)).toEqual([
      'PLAY',
      'WRONG',
      'LOCK',
      'NO_SMS',
      ...Array.from({ length: 7 }, () => 'PLAY'),
      'SOMEBODY_ELSE',
      'PLAY',
      'PLAY',
    ]);
    for (const word of ['', 'Goed', 'goed!', 'constructor', '__proto__']) expect(meaningOf(word).kind).toBe('WRONG');
  });
});

describe('the level of a login', () => {
  it('is Midden unless another that can be given is asked first', () => {
    expect(levelFor(undefined)).toBe(LEVEL.middle);
    expect(levelFor('')).toBe(LEVEL.middle);
    expect(levelFor(`urn:unknown ${LEVEL.basic} ${LEVEL.middle}`)).toBe(LEVEL.basic);
    expect(levelFor('urn:unknown')).toBeUndefined();
  });
});
