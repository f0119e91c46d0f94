import { pino } from 'pino';

/** Writes one event with facts: ids, codes, places and counts; never a value of a person, a token or a URL. */
export type Log = (event: string, facts: Readonly<Record<string, string | number>>) => void;

/** The only facts that reach the log; anything else is left out, whoever passed it. */
const ALLOWED: ReadonlySet<string> = new Set([
  'task',
  'portal',
  'failure',
  'detail',
  'plaintextMs',
  'error',
  'at',
  'path',
  'refused',
  'failed',
  'port',
  'engine',
  'origin',
  'session',
  'request',
  'provider',
  'delivery',
  'operation',
  'status',
  'ms',
]);

/** A log as JSON lines on a stream, allow-listed. */
export function openLog(to: NodeJS.WritableStream): Log {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  return (event, facts) => {
    logger.info({ event, ...Object.fromEntries(Object.entries(facts).filter(([name]) => ALLOWED.has(name))) });
  };
}
