import { join } from 'node:path';
import ipaddr from 'ipaddr.js';
import type { DatabasePlace } from './database/database.ts';

/** How this process is to run, read once from the environment. */
export interface Config {
  readonly profile: 'practice' | 'production';
  readonly database: DatabasePlace;
  /** Folder of the keyring and server keys: outside the database and its backups. */
  readonly keys: string;
  readonly host: string;
  readonly port: number;
  /** Where `/metrics` is served. */
  readonly metrics: { readonly host: string; readonly port: number };
  /** How long `/ready` says DRAINING before the door closes: longer than a balancer takes to look. */
  readonly drainMs: number;
  /** Origin by which the outside knows the broker; in practice made from host and port. */
  readonly origin: string | undefined;
  readonly appOrigin: string;
  /** Addresses or subnets of what stands in front of the broker and tells who calls in `X-Forwarded-For`. */
  readonly proxies: readonly string[];
  /** File with the portals' addresses and credentials (JSON); production only. */
  readonly portals: string | undefined;
  /** File with who runs the broker, as receipts name it (JSON); production only. */
  readonly operator: string | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration, or throws one error with every problem in it. Production refuses what is only safe in
 * practice: plain http, an embedded database, a missing file of portals.
 */
export function readConfig(environment: Environment, root: string): Config {
  const problems: string[] = [];
  const profile = environment.ZEGEL_PROFILE ?? 'practice';
  if (profile !== 'practice' && profile !== 'production') problems.push('ZEGEL_PROFILE is practice or production');
  const whole = (name: string, otherwise: number, largest: number, what: string): number => {
    const value = Number(environment[name] ?? otherwise);
    if (!Number.isInteger(value) || value < 0 || value > largest) problems.push(`${name} is ${what}`);
    return value;
  };
  const port = whole('ZEGEL_PORT', 4400, 65_535, 'a port');
  const metricsPort = whole('ZEGEL_METRICS_PORT', 9464, 65_535, 'a port');
  const drainSeconds = whole('ZEGEL_DRAIN_SECONDS', profile === 'production' ? 10 : 0, 300, '0 to 300 seconds');
  const url = environment.DATABASE_URL;
  const folder = environment.ZEGEL_DATA ?? join(root, '.zegel');
  const origin = environment.ZEGEL_ORIGIN;
  const appOrigin = environment.ZEGEL_APP_ORIGIN ?? 'http://127.0.0.1:4402';
  for (const [name, value] of [
    ['ZEGEL_ORIGIN', origin],
    ['ZEGEL_APP_ORIGIN', appOrigin],
  ] as const) {
    if (value !== undefined && !isOrigin(value)) problems.push(`${name} is an origin such as https://broker.example`);
  }
  const proxies = (environment.ZEGEL_PROXIES ?? '').split(',').filter((part) => part !== '');
  if (!proxies.every((part) => ipaddr.isValid(part) || ipaddr.isValidCIDR(part)))
    problems.push('ZEGEL_PROXIES is a list of addresses or subnets such as 10.0.0.0/8,192.0.2.7');
  if (profile === 'production') {
    if (!url) problems.push('DATABASE_URL is required in production: the embedded database serves one process');
    if (!origin?.startsWith('https://')) problems.push('ZEGEL_ORIGIN is required in production, with https');
    if (!appOrigin.startsWith('https://')) problems.push('ZEGEL_APP_ORIGIN has https in production');
    if (!environment.ZEGEL_PORTALS)
      problems.push('ZEGEL_PORTALS is required in production: a file with portals and credentials');
    if (!environment.ZEGEL_OPERATOR)
      problems.push('ZEGEL_OPERATOR is required in production: a file with who runs the broker');
    if (!environment.ZEGEL_KEYS)
      problems.push('ZEGEL_KEYS is required in production: a folder outside the database and its backups');
  }
  if (problems.length > 0) throw new ConfigRefused(problems);
  return {
    profile: profile === 'production' ? 'production' : 'practice',
    database: url ? { url } : { folder: join(folder, 'database') },
    keys: environment.ZEGEL_KEYS ?? join(folder, 'keys'),
    host: environment.ZEGEL_HOST ?? '127.0.0.1',
    port,
    metrics: { host: environment.ZEGEL_METRICS_HOST ?? '127.0.0.1', port: metricsPort },
    drainMs: drainSeconds * 1000,
    origin,
    appOrigin,
    proxies,
    portals: environment.ZEGEL_PORTALS,
    operator: environment.ZEGEL_OPERATOR,
  };
}

/** The configuration of this process. @param root - the folder of the project, under which practice keeps its data */
export function configOfProcess(root: string): Config {
  return readConfig(process.env, root);
}

/** Every problem of the configuration, at once. */
export class ConfigRefused extends Error {
  override readonly name = 'ConfigRefused';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('; '));
  }
}

function isOrigin(text: string): boolean {
  try {
    return new URL(text).origin === text;
  } catch {
    return false;
  }
}
