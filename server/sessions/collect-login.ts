import type { LoginReturn } from '../../connectors/portals/portal.ts';
import { toBase64url } from '../../sealing/bytes.ts';
import { digestOf } from '../../sealing/digest.ts';
import { sectionsOf } from '../../sealing/plan.ts';
import { native } from '../../sealing/primitives.node.ts';
import { readSignedRequest } from '../../sealing/signed-request.ts';
import type { Device } from '../access/device.ts';
import type { CollectResult, PortalAccess, PortalLogin } from '../collecting/job.ts';
import { signManifests } from '../collecting/manifest.ts';
import type { CollectorPool } from '../collecting/pool.ts';
import { domainNow } from '../database/clock.ts';
import { append } from '../events/append.ts';
import { sessionStream } from '../events/stream.ts';
import { askerOf } from './asker.ts';
import { type Ended, type FoundLogin, insertOutcome, type Together } from './login.store.ts';
import type { PortalDesk } from './portal-desk.ts';
import type { ReservedFiles } from './reserved-files.ts';
import { insertSection, wrapSections } from './section.store.ts';
import type { SessionRoom } from './session.room.ts';
import type { LoadedSession } from './session.store.ts';

/** What collecting needs beside the room. */
export interface CollectTools extends SessionRoom {
  readonly pool: CollectorPool;
  readonly files: ReservedFiles;
  readonly desk: PortalDesk;
  /** For the operator: codes and places, never values. */
  readonly log: (event: string, facts: Readonly<Record<string, string | number>>) => void;
}

/** A file is read where it is: nothing is reached for it. */
const NO_ACCESS: PortalAccess = { portal: null, sources: {}, origins: [] };

/** What the device brought back, once. `personKey` is handed to the collector and kept nowhere. */
export interface Brought {
  readonly device: Device;
  readonly login: LoginReturn;
  /** Told to a bank; stored nowhere. */
  readonly psuAddress: string;
  readonly personKey: string;
  /** base64url: the sealed file of a task whose transport is FILE. */
  readonly sealedFile?: string;
  /** What came back of other banks, to be read as one with this. */
  readonly further?: readonly { readonly found: FoundLogin; readonly login: LoginReturn }[];
}

/**
 * One login becomes sealed sections: a collector fetches and seals, this process signs the manifests, wraps and stores
 * them. No transaction is open while a source is slow. A session that ended meanwhile gets nothing.
 */
export async function collectLogin(
  tools: CollectTools,
  loaded: LoadedSession,
  found: FoundLogin,
  brought: Brought,
): Promise<void> {
  const ended = await collectAndStore(tools, loaded, found, brought).catch((error: unknown): Ended => {
    tools.log('collect.error', { task: found.taskId, error: error instanceof Error ? error.name : 'unknown' });
    return { failure: 'MALFORMED' };
  });
  // A file that did not come with the task comes no more.
  tools.files.release(loaded.row.id, found.portal, found.taskId);
  if (ended === null) return;
  const now = await domainNow(tools.db);
  const logins = loginsOf(found, brought);
  const isTold = await tools.db.transaction((tx) => insertOutcome(tx, tools.bell, loaded.row.id, logins, ended, now));
  if (!isTold) dropped(tools, found);
}

/** In the order in which the consumer logged in, which is the job's. */
function loginsOf(found: FoundLogin, { further = [] }: Brought): Together<FoundLogin> {
  const [first = found, ...others] = [...further.map((other) => other.found), found];
  return [first, ...others];
}

/** @returns why nothing was sealed; `null` when all is stored, or dropped */
async function collectAndStore(
  tools: CollectTools,
  loaded: LoadedSession,
  found: FoundLogin,
  brought: Brought,
): Promise<Ended | null> {
  const { row, request, plan } = loaded;
  const asker = await askerOf(tools.db, request);
  const { sealedFile } = brought;
  const before: PortalLogin[] = [];
  for (const { found: other, login } of brought.further ?? []) {
    const elsewhere = tools.desk.access(other.portal, other.bank);
    // One bank less would pass for all there is.
    if (!elsewhere) return { failure: 'REFUSED' };
    before.push({ access: elsewhere, login });
  }
  const access = sealedFile === undefined ? tools.desk.access(found.portal, found.bank) : NO_ACCESS;
  if (!asker || !access) return { failure: 'REFUSED' };
  const collector = sealedFile === undefined ? tools.pool : tools.files.take(row.id, found.portal, found.taskId);
  if (!collector)
    return failed(tools, found, { ok: false, failure: 'UNREACHABLE', detail: 'no collector waits for this file' });
  const [first = { access, login: brought.login }, ...further] = [...before, { access, login: brought.login }];
  const result = await collector.runJob({
    portal: found.portal,
    ...first,
    ...(further.length === 0 ? {} : { further }),
    psuAddress: brought.psuAddress,
    ...(sealedFile === undefined ? {} : { sealedFile }),
    signedRequest: request.signedRequest,
    identityKey: asker.key,
    document: request.document,
    variables: request.variables,
    subject: row.subject,
    deviceSealKey: toBase64url(brought.device.sealKey),
    personKey: brought.personKey,
    now: (await domainNow(tools.db)).valueOf(),
    allowLoopback: tools.desk.allowLoopback,
  });
  if (!result.ok) return failed(tools, found, result);
  const claims = readSignedRequest(request.signedRequest, asker.key, native);
  const planned = sectionsOf(plan, row.subject).filter((section) => section.portal === found.portal);
  const now = await domainNow(tools.db);
  const facts = {
    iss: tools.issuer,
    aud: request.providerId,
    request: request.id,
    session: row.id,
    subject: row.subject,
    document: digestOf(request.document),
    plan: claims.plan,
    device: brought.device.thumbprint,
  };
  const sections = signManifests(planned, result.sections, facts, tools.keys.section, now);
  if (!sections)
    return failed(tools, found, {
      ok: false,
      failure: 'MALFORMED',
      detail: 'the collector claimed something else than its job',
    });
  const wrapped = await wrapSections(
    tools,
    { storageKeyId: row.storageKeyId, taskId: found.taskId, sessionId: row.id },
    sections,
  );
  const ended: Ended = { failure: null, ...(result.logins ? { each: result.logins } : {}) };
  const isStored = await tools.db.transaction(async (tx) => {
    if (!wrapped || !(await insertOutcome(tx, tools.bell, row.id, loginsOf(found, brought), ended, now))) return false;
    for (const [place, stored] of wrapped.entries()) {
      await insertSection(tx, stored, sections[place]?.manifest ?? '', now);
      await append(tx, tools.bell, sessionStream(row.id), now, { kind: 'SECTION', data: { section: stored.section } });
    }
    return true;
  });
  if (!isStored) return dropped(tools, found);
  tools.log('collect.sealed', {
    task: found.taskId,
    portal: found.portal,
    plaintextMs: Math.round(result.plaintextMs),
    detail: result.detail,
  });
  return null;
}

/** The session ended while the collector was at work: nothing of it is kept. */
function dropped(tools: CollectTools, { taskId, portal }: FoundLogin): null {
  tools.log('collect.dropped', { task: taskId, portal });
  return null;
}

function failed(tools: CollectTools, found: FoundLogin, result: Extract<CollectResult, { readonly ok: false }>): Ended {
  tools.log('collect.failed', {
    task: found.taskId,
    portal: found.portal,
    failure: result.failure,
    detail: result.detail,
  });
  return { failure: result.failure, ...(result.logins ? { each: result.logins } : {}) };
}
