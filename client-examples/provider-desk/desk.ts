import { join } from 'node:path';
import { makeSigningKey } from '../../sealing/keys.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { accessTokens } from '../provider/access-token.ts';
import { ShortCodes } from '../provider/draw.ts';
import type { Signer } from '../provider/invite.ts';
import type { Caller } from '../wire/call.ts';
import { fromNode } from '../wire/connection.node.ts';
import { folderClaims } from '../zegel/files.ts';
import { Arrivals } from './arrivals.ts';
import { Changes } from './changes.ts';
import { KeptRequests } from './kept-request.store.ts';
import type { DeskLender } from './lender.parse.ts';
import { readTemplates, type Template } from './templates.ts';

/** Where a desk stands and whom it works for. */
export interface DeskOptions {
  /** The broker's issuer, such as `http://127.0.0.1:4400`. */
  readonly broker: string;
  /** Origin of the consumer's app, where links lead. */
  readonly app: string;
  readonly lender: DeskLender;
  /** The desk's own folder: it holds secrets, and nobody else reads it. */
  readonly folder: string;
  /** By which browsers know the desk; a return origin of the lender. */
  readonly origin: string;
  readonly now: () => Date;
}

/** A lender's desk: everything its routes work with. */
export interface Desk extends Pick<DeskOptions, 'app' | 'lender' | 'origin' | 'now'> {
  readonly broker: string;
  readonly caller: Caller;
  readonly signer: Signer;
  readonly templates: readonly Template[];
  readonly requests: KeptRequests;
  readonly arrivals: Arrivals;
  readonly changes: Changes;
  readonly codes: ShortCodes;
}

/** Sets a desk up: finds its cases again. It follows its deliveries once `arrivals` is started. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { broker, app, lender, origin, now } = options;
  // Another lender's cases are none of this one's: a folder each.
  const folder = join(options.folder, lender.id);
  const dpopKey = makeSigningKey(secureRandom);
  const caller: Caller = {
    ...fromNode(`${broker}/graphql`),
    key: dpopKey,
    accessToken: accessTokens({ issuer: broker, providerId: lender.id, clientKey: lender.clientKey, dpopKey }),
  };
  const requests = await KeptRequests.read(join(folder, 'requests'));
  const changes = new Changes();
  const claim = folderClaims(join(folder, 'claims'));
  return {
    app,
    lender,
    origin,
    now,
    broker,
    caller,
    signer: { providerId: lender.id, identityKey: lender.identityKey, app },
    templates: await readTemplates(),
    requests,
    arrivals: new Arrivals({ caller, claim, requests, changes, now }),
    changes,
    codes: new ShortCodes(secureRandom),
  };
}
