import { describe, expect, it } from 'vitest';
import { PEOPLE } from './people.ts';
import { practiceWorld } from './world.ts';

describe('the practice world', () => {
  const world = practiceWorld({ people: PEOPLE, now: () => new Date('2026-11-24T23:30:00Z') });

  it('finds a person by BSN and by practice name, whatever the capitals', () => {
    expect(world.person('999990184')?.login).toBe('kees');
    expect(world.personByLogin(' Kees ')?.bsn).toBe('999990184');
    expect(world.person('999990185')).toBeUndefined();
    expect(world.personByLogin('nobody')).toBeUndefined();
    expect(world.personByLogin('')).toBeUndefined();
  });

  it('counts days in UTC, as the broker does', () => {
    expect(world.today()).toBe('2026-11-24');
  });

  it('plays goed until told otherwise, per person and source', () => {
    expect(world.script('999990184', 'UWV')).toBe('goed');
    world.setScript('999990184', ['UWV', 'BRP'], 'error_PARTIAL');
    expect(world.script('999990184', 'UWV')).toBe('error_PARTIAL');
    expect(world.script('999990184', 'BRP')).toBe('error_PARTIAL');
    expect(world.script('999990184', 'BANK')).toBe('goed');
    expect(world.script('999993847', 'UWV')).toBe('goed');
  });

  it('lets one source play a script over whatever is typed at logins, until it is given goed', () => {
    world.setScript('999991292', ['BRP', 'BRK'], 'error_PARTIAL');
    world.overrideScript('999991292', 'BRK', 'error_SOURCE_BUSY');
    world.setScript('999991292', ['BRP', 'BRK'], 'error_SOURCE_REFUSED');
    expect(world.script('999991292', 'BRP')).toBe('error_SOURCE_REFUSED');
    expect(world.script('999991292', 'BRK')).toBe('error_SOURCE_BUSY');
    expect(world.overriding('999991292', 'BRK')).toBe('error_SOURCE_BUSY');
    world.overrideScript('999991292', 'BRK', 'goed');
    expect(world.script('999991292', 'BRK')).toBe('goed');
    expect(world.overriding('999991292', 'BRK')).toBeUndefined();
  });

  it('lets a wait end when whoever waits is gone', async () => {
    const gone = new AbortController();
    const waiting = world.wait(60_000, gone.signal);
    gone.abort();
    await expect(waiting).rejects.toThrow(/abort/i);
  });
});
