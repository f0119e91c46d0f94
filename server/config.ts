import { join } from 'node:path';
import type { DatabasePlace } from './database/database.ts';

/** How this process is to run, read once from the environment. */
export interface Config {
  readonly profile: 'practice' | 'production';
  readonly database: DatabasePlace;
  /** Folder of the keyring and server keys: outside the database and its backups. */
  readonly keys: string;
  readonly host: string;
  readonly port: number;
  /** Origin by which the outside knows the broker; in practice made from host and port. */
  readonly origin: string | undefined;
  readonly appOrigin: string;
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
  const port = Number(environment.ZEGEL_PORT ?? '4400');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) problems.push('ZEGEL_PORT is a port');
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
    origin,
    appOrigin,
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
