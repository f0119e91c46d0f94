import express, { type Express } from 'express';
import { Malformed } from '../sealing/refusals.ts';
import { identifier, object, text } from '../sealing/shape.ts';
import { collect, type Portal } from './device/collect.ts';
import { type Joined, join } from './device/join.ts';
import { review } from './device/review.ts';
import { share } from './device/share.ts';
import { visitPortal } from './practice-visitor.ts';
import { fromNode } from './wire/connection.node.ts';

/** Where the player plays, and for whom. */
export interface PlayerOptions {
  /** The broker's origin. */
  readonly broker: string;
  /** Where portals return to; nobody needs to be there. */
  readonly app: string;
  /** The page that may have people play: GraphiQL's origin. */
  readonly page: string;
}

const readLink = object({ link: text(4096) });
const readPart = object({ play: identifier, person: identifier });

/**
 * Plays a practice person's whole part in a request: device, hands and consent, over the real wire. `/join` opens a link
 * and tells the pairing code; once that is confirmed, `/play` logs in everywhere and shares. For practice only: a broker's
 * real portals have no use for what it types.
 */
export function practicePlayer({ broker, app, page }: PlayerOptions): Express {
  const joined = new Map<string, Joined>();
  const player = express();
  player.disable('x-powered-by');
  player.use((request, response, next) => {
    response.set({
      'Access-Control-Allow-Origin': page,
      'Access-Control-Allow-Headers': 'content-type',
      'Cache-Control': 'no-store',
    });
    if (request.method === 'OPTIONS') response.status(204).end();
    else if (request.headers.origin === page) next();
    else response.status(403).end();
  });
  player.use(express.json({ limit: '16kb' }));
  player.post('/join', async ({ body }, response) => {
    const { link } = readLink(body, 'join');
    const device = await join(fromNode(`${broker}/graphql`), link);
    joined.set(device.session.id, device);
    response.json({ play: device.session.id, code: device.pairing.code });
  });
  player.post('/play', async ({ body }, response) => {
    const { play, person } = readPart(body, 'play');
    const device = joined.get(play);
    if (!device) throw new Malformed('play');
    joined.delete(play);
    const logins = [];
    for (const { portal } of device.session.tasks) {
      const visit = (url: string) => visitPortal(url, app, { name: person });
      const outcome = await collect(device, portal as Portal, visit, BANKS[portal]);
      logins.push({ portal, ...outcome });
    }
    await share(device, await review(device), 'en');
    response.json({ logins });
  });
  player.use(((error: unknown, _request, response, _next) => {
    response.status(409).json({ problem: error instanceof Error ? error.message : 'It did not work.' });
  }) satisfies express.ErrorRequestHandler);
  return player;
}

/** The practice banks that work, where one is to be chosen. */
const BANKS: Readonly<Partial<Record<string, string>>> = { BANK: 'gezond', IDIN: 'OEFNNL2X' };
