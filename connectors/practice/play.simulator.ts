import type { Response } from 'express';
import type { SourceId } from '../../schema/source.ts';
import type { Script } from './script.ts';
import type { PracticeWorld } from './world.ts';

/** Longer than anybody waits. */
const NEVER_MILLISECONDS = 24 * 60 * 60_000;
const SLOW_MILLISECONDS = 15_000;
const DRIP_MILLISECONDS = 1000;

/** One HTTP answer of a simulator. */
export interface PlayedAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

/** What one source says in each case, in its own words and format. */
export interface Performance {
  /** The answer about somebody; of the person asked about, or of another when the source mixes people up. */
  normal(bsn: string): PlayedAnswer;
  /** A part is missing, in the way this source says so. */
  partial(bsn: string): PlayedAnswer;
  /** Nobody of that number is known. */
  unknown(): PlayedAnswer;
  malformed(): PlayedAnswer;
  /** 503 or this source's word for it. */
  unavailable(): PlayedAnswer;
  /** 403 or this source's word for it. */
  refused(): PlayedAnswer;
  /** 429 or this source's word for it. */
  busy(): PlayedAnswer;
}

/**
 * Answers as the script of one person and source says: the word that was typed as practice password.
 *
 * @param given.script - where one login may have another than the next: at banks, of which somebody has several
 * @param given.isOther - whose data may stand for those of another person; anybody else by default
 */
export async function play(
  world: PracticeWorld,
  given: {
    readonly source: SourceId;
    readonly bsn: string;
    readonly script?: Script;
    readonly isOther?: (bsn: string) => boolean;
  },
  response: Response,
  performance: Performance,
): Promise<void> {
  const { source, bsn, script = world.script(bsn, source), isOther = () => true } = given;
  const send = ({ status, type, body }: PlayedAnswer): void => void response.status(status).type(type).send(body);
  switch (script) {
    case 'goed':
      return send(performance.normal(bsn));
    case 'error_SOURCE_UNAVAILABLE':
      return send(performance.unavailable());
    case 'error_SOURCE_TIMEOUT':
      return void (await waited(world, NEVER_MILLISECONDS, response));
    case 'error_SOURCE_MALFORMED':
      return send(performance.malformed());
    case 'error_SOURCE_REFUSED':
      return send(performance.refused());
    case 'error_SOURCE_BUSY':
      return send(performance.busy());
    case 'error_SUBJECT_UNKNOWN':
      return send(performance.unknown());
    case 'error_PARTIAL':
      return send(performance.partial(bsn));
    case 'error_PERSON_MISMATCH': {
      const other = world.people.find((person) => person.bsn !== bsn && isOther(person.bsn))?.bsn ?? bsn;
      return send(performance.normal(other));
    }
    case 'slow_15s':
      return (await waited(world, SLOW_MILLISECONDS, response)) ? send(performance.normal(bsn)) : undefined;
    case 'drip':
      return drip(world, response, performance.normal(bsn));
    default: {
      const never: never = script;
      return never;
    }
  }
}

async function drip(world: PracticeWorld, response: Response, { status, type, body }: PlayedAnswer): Promise<void> {
  response.status(status).type(type);
  for (const byte of Buffer.from(body)) {
    response.write(Uint8Array.of(byte));
    if (!(await waited(world, DRIP_MILLISECONDS, response))) return;
  }
  response.end();
}

/** Waits as long as the other side does. @returns false when it went away */
export async function waited(world: PracticeWorld, milliseconds: number, response: Response): Promise<boolean> {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  response.once('close', leave);
  try {
    await world.wait(milliseconds, gone.signal);
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  } finally {
    response.off('close', leave);
  }
  return !gone.signal.aborted && !response.destroyed;
}
