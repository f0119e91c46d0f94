import { GraphQLError } from 'graphql';
import { type Context, callingDevice } from '../access/context.ts';
import type { Device } from '../access/device.ts';
import { domainNow } from '../database/clock.ts';
import type { Database } from '../database/database.ts';
import { sessionState } from './session.state.ts';
import { type LoadedSession, loadSession, touch } from './session.store.ts';

/** The calling device with its own session, at one moment of domain time. */
export interface OwnSession {
  readonly device: Device;
  readonly loaded: LoadedSession;
  readonly now: Date;
}

/**
 * The session of the device that calls; a call before the deadline moves it, one after it finds a session
 * that has ended.
 * @throws GraphQLError `UNAUTHENTICATED`, `FORBIDDEN`, or `NOT_FOUND` when token and row name different devices
 */
export async function ownSession(db: Database, context: Context): Promise<OwnSession> {
  const device = callingDevice(context);
  const now = await domainNow(db);
  const loaded = await loadSession(db, device.session);
  if (!loaded || loaded.row.device !== device.thumbprint) {
    throw new GraphQLError('There is nothing here for you.', { extensions: { code: 'NOT_FOUND' } });
  }
  if (now >= sessionState(loaded.facts, now).deadline) return { device, loaded, now };
  await touch(db, loaded, now);
  return { device, loaded: { ...loaded, facts: { ...loaded.facts, lastCallAt: now } }, now };
}
