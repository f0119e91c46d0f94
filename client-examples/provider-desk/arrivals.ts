import type { ResultOf } from 'gql.tada';
import { failedCheck, OpenRefused } from '../../sealing/checks.ts';
import type { Claim } from '../../sealing/claims.ts';
import { type Opened, open } from '../../sealing/open.ts';
import { DELIVERIES } from '../provider/operations.ts';
import { retrieve, ShareRefused } from '../provider/shares.ts';
import type { Caller } from '../wire/call.ts';
import { follow } from '../wire/follow.ts';
import type { Changes } from './changes.ts';
import type { KeptRequest, KeptRequests } from './kept-request.store.ts';

type Told = ResultOf<typeof DELIVERIES>['deliveries']['delivery'];

/** A delivery as the broker told of it last, without its sealed bytes. */
export interface Arrived extends Omit<Told, 'sealed'> {
  /** Why it did not open here; the broker learns no more than a code. */
  readonly problem: 'NOT_OPENED' | 'PERSON_MISMATCH' | null;
}

/** What the arrivals are made with. */
export interface ArrivalTools {
  readonly caller: Caller;
  readonly claim: Claim;
  readonly requests: KeptRequests;
  readonly changes: Changes;
  readonly now: () => Date;
}

/**
 * Follows all deliveries of the lender, opens what is for one collection, and remembers where each stands. What the
 * consumer keeps available is opened by hand only, since the consumer is told every time. The stream is read from its
 * beginning at each start; a desk with years of deliveries would keep its cursor.
 */
export class Arrivals {
  readonly #tools: ArrivalTools;
  readonly #arrived = new Map<string, Arrived>();
  readonly #stopping = new AbortController();
  #following: Promise<void> | undefined;

  constructor(tools: ArrivalTools) {
    this.#tools = tools;
  }

  /** @param failed - the stream ended for good */
  start(failed: (error: unknown) => void): void {
    this.#following = this.#follow().catch(failed);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#following;
  }

  of(requestId: string): readonly Arrived[] {
    return [...this.#arrived.values()].filter((arrived) => arrived.requestId === requestId);
  }

  byId(deliveryId: string): Arrived | undefined {
    return this.#arrived.get(deliveryId);
  }

  byShare(shareId: string): Arrived | undefined {
    return [...this.#arrived.values()].find(({ share }) => share?.id === shareId);
  }

  byErasure(erasureId: string): Arrived | undefined {
    return [...this.#arrived.values()].find(({ share }) => share?.erasure?.id === erasureId);
  }

  /** Retrieves what a consumer keeps available: one access more, which the consumer is told of. @throws ShareRefused */
  async retrieve({ id, share, requestId }: Arrived): Promise<void> {
    const { caller, claim, requests } = this.#tools;
    const kept = requests.byId(requestId);
    // Without its keys nothing opens any more, whatever the broker would answer.
    if (!share || !kept?.secrets) throw new ShareRefused('CONSENT_WITHDRAWN');
    await this.#keepOpened(requestId, id, await retrieve(caller, share.id, kept.secrets.record, claim));
  }

  async #follow(): Promise<void> {
    const { caller, requests, changes } = this.#tools;
    const stream = follow(caller, DELIVERIES, { after: null }, ({ deliveries }) => deliveries, this.#stopping.signal);
    for await (const { delivery } of stream) {
      const kept = requests.byId(delivery.requestId);
      if (!kept) continue;
      const { sealed, ...told } = delivery;
      const before = this.#arrived.get(delivery.id);
      const isNew = delivery.state === 'PENDING' && sealed !== null && !isOpened(kept, delivery.id);
      const problem = isNew ? await this.#open(kept, delivery.id, sealed) : (before?.problem ?? null);
      this.#arrived.set(delivery.id, { ...told, problem });
      await this.#forgetSecrets(delivery.requestId);
      changes.tell(delivery.requestId);
    }
  }

  async #open(kept: KeptRequest, deliveryId: string, sealed: string): Promise<Arrived['problem']> {
    if (!kept.secrets) return 'NOT_OPENED';
    try {
      const delivery = JSON.parse(sealed) as unknown;
      const opened = await open({ delivery, record: kept.secrets.record, claim: this.#tools.claim });
      await this.#keepOpened(kept.id, deliveryId, opened);
      return null;
    } catch (error) {
      const isMismatch = error instanceof OpenRefused && error[failedCheck] === 'person.match';
      return isMismatch ? 'PERSON_MISMATCH' : 'NOT_OPENED';
    }
  }

  async #keepOpened(requestId: string, deliveryId: string, opened: Opened): Promise<void> {
    const { requests, now, changes } = this.#tools;
    const result = { subject: opened.subject, deliveryId, openedAt: now().toISOString(), opened };
    await requests.change(requestId, ({ results }) => ({
      results: [...results.filter((one) => one.subject !== opened.subject), result],
    }));
    changes.tell(requestId);
  }

  /** Once everybody's delivery has ended nothing is left to open: the request's key and link secrets go. */
  async #forgetSecrets(requestId: string): Promise<void> {
    const { requests } = this.#tools;
    const kept = requests.byId(requestId);
    if (!kept?.secrets) return;
    const arrived = this.of(requestId);
    const isOver = ({ state, share }: Arrived): boolean => state !== 'PENDING' && share?.state !== 'ACTIVE';
    const isDone = kept.form.subjects.every((subject) => arrived.some((one) => one.subject === subject && isOver(one)));
    if (isDone) await requests.change(requestId, () => ({ secrets: null }));
  }
}

const isOpened = ({ results }: KeptRequest, deliveryId: string): boolean =>
  results.some((result) => result.deliveryId === deliveryId);
