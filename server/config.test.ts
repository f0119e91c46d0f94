import { describe, expect, it } from 'vitest';
import { ConfigRefused, readConfig } from './config.ts';

const production = {
  ZEGEL_PROFILE: 'production',
  DATABASE_URL: 'postgres://zegel@db/zegel',
  ZEGEL_ORIGIN: 'https://broker.example',
  ZEGEL_APP_ORIGIN: 'https://app.example',
  ZEGEL_PORTALS: '/etc/zegel/portals.json',
  ZEGEL_OPERATOR: '/etc/zegel/operator.json',
  ZEGEL_KEYS: '/var/lib/zegel/keys',
};

function problems(environment: Record<string, string | undefined>): readonly string[] {
  try {
    readConfig(environment, '/srv/zegel');
    return [];
  } catch (error) {
    if (error instanceof ConfigRefused) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  it('needs nothing in practice: an embedded database in a folder of its own, on the loopback interface', () => {
    expect(readConfig({}, '/srv/zegel')).toEqual({
      profile: 'practice',
      database: { folder: '/srv/zegel/.zegel/database' },
      keys: '/srv/zegel/.zegel/keys',
      host: '127.0.0.1',
      port: 4400,
      metrics: { host: '127.0.0.1', port: 9464 },
      drainMs: 0,
      origin: undefined,
      appOrigin: 'http://127.0.0.1:4402',
      proxies: [],
      portals: undefined,
      operator: undefined,
    });
  });

  it('takes PostgreSQL where it is given', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://db/zegel' }, '/srv/zegel').database).toEqual({
      url: 'postgres://db/zegel',
    });
  });

  it('is complete in production', () => expect(problems(production)).toEqual([]));

  it.each(['DATABASE_URL', 'ZEGEL_ORIGIN', 'ZEGEL_APP_ORIGIN', 'ZEGEL_PORTALS', 'ZEGEL_OPERATOR', 'ZEGEL_KEYS'])(
    'is refused in production without %s',
    (name) => {
      expect(problems({ ...production, [name]: undefined })).toHaveLength(1);
    },
  );

  it('is refused in production over plain http', () => {
    expect(problems({ ...production, ZEGEL_ORIGIN: 'http://broker.example' })).toEqual([
      'ZEGEL_ORIGIN is required in production, with https',
    ]);
    expect(problems({ ...production, ZEGEL_APP_ORIGIN: 'http://app.example' })).toEqual([
      'ZEGEL_APP_ORIGIN has https in production',
    ]);
  });

  it('tells for ten seconds that it drains, in production, unless told otherwise', () => {
    expect(readConfig(production, '/srv/zegel').drainMs).toBe(10_000);
    expect(readConfig({ ...production, ZEGEL_DRAIN_SECONDS: '25' }, '/srv/zegel').drainMs).toBe(25_000);
    expect(problems({ ...production, ZEGEL_DRAIN_SECONDS: '-1', ZEGEL_METRICS_PORT: '70000' })).toEqual([
      'ZEGEL_METRICS_PORT is a port',
      'ZEGEL_DRAIN_SECONDS is 0 to 300 seconds',
    ]);
  });

  it('believes only addresses it was given to say who calls', () => {
    const proxies = ['10.0.0.0/8', '2001:db8::7'];
    expect(readConfig({ ...production, ZEGEL_PROXIES: proxies.join(',') }, '/srv/zegel').proxies).toEqual(proxies);
    expect(problems({ ...production, ZEGEL_PROXIES: 'everybody' })).toHaveLength(1);
  });

  it('names every problem at once', () => {
    expect(
      problems({ ZEGEL_PROFILE: 'staging', ZEGEL_PORT: 'x', ZEGEL_ORIGIN: 'https://broker.example/path' }),
    ).toEqual([
      'ZEGEL_PROFILE is practice or production',
      'ZEGEL_PORT is a port',
      'ZEGEL_ORIGIN is an origin such as https://broker.example',
    ]);
  });
});
