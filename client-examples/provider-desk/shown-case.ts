import { ownLinks } from '../../sealing/link.ts';
import { parsePlan } from '../../sealing/plan.ts';
import type { PerSubject } from '../../sealing/subject.ts';
import { itemsIn } from '../device/items.ts';
import type { Arrived } from './arrivals.ts';
import type { AskForm } from './ask.parse.ts';
import type { Standing } from './cases.ts';
import type { Desk } from './desk.ts';
import { type Person, peopleOf } from './how-far.ts';
import { type InBoth, inBoth } from './in-both.ts';
import type { KeptRequest } from './kept-request.store.ts';
import type { DeskHelpdesk } from './lender.parse.ts';

/** A case as the back office sees it. */
export interface ShownCase extends Pick<AskForm, 'reference' | 'retentionDays'> {
  readonly purpose: InBoth;
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly logins: number;
  /** Lines of the list of what is asked. */
  readonly items: number;
  /** Address of the consumer's page at this desk. */
  readonly visitUrl: string;
  /** Null where the broker does not know the request. */
  readonly standing: Standing | null;
  readonly people: readonly Person[];
  readonly deliveries: readonly ShownDelivery[];
}

export interface ShownDelivery extends Pick<Arrived, 'id' | 'subject' | 'state' | 'pickUpUntil' | 'problem' | 'share'> {
  /** When it was opened here; null while it was not, or what was opened is erased. */
  readonly openedAt: string | null;
  /** When the wish to have it erased was answered. */
  readonly answeredAt: string | null;
}

export function shownCase(desk: Desk, kept: KeptRequest, standing: Standing | undefined): ShownCase {
  const { id, form, createdAt, expiresAt, logins, visit } = kept;
  const deliveries = shownDeliveries(desk, kept);
  return {
    id,
    reference: form.reference,
    purpose: inBoth('purposes', form.purpose),
    retentionDays: form.retentionDays,
    createdAt,
    expiresAt,
    logins,
    items: itemsIn(parsePlan(kept.plan).sections),
    visitUrl: `${desk.origin}/visit/${visit}`,
    standing: standing ?? null,
    people: peopleOf(standing, deliveries),
    deliveries,
  };
}

function shownDeliveries({ arrivals }: Desk, { id, results, erasureAnswers }: KeptRequest): readonly ShownDelivery[] {
  return arrivals.of(id).map(({ requestId: _, ...one }) => ({
    ...one,
    openedAt: results.find(({ deliveryId }) => deliveryId === one.id)?.openedAt ?? null,
    answeredAt: erasureAnswers.find(({ deliveryId }) => deliveryId === one.id)?.at ?? null,
  }));
}

/** What the consumer's page at the desk shows: who asks, the way in, and how far they are; no source and no value. */
export interface ShownVisit {
  readonly requestId: string;
  readonly provider: string;
  readonly helpdesk: DeskHelpdesk;
  readonly purpose: InBoth;
  readonly people: readonly Person[];
  /** The full link, while the invitation is open. */
  readonly link: string | null;
  /** Of two people the own link of each, while the invitation is open. */
  readonly links: PerSubject<string>;
  /** Where a short code is typed. */
  readonly codePage: string;
}

export function shownVisit(desk: Desk, kept: KeptRequest, standing: Standing | undefined): ShownVisit {
  const isOpen = standing !== undefined && standing.endedAt === null;
  const link = isOpen ? (kept.secrets?.link ?? null) : null;
  return {
    requestId: kept.id,
    provider: desk.lender.name,
    helpdesk: desk.lender.helpdesk,
    purpose: inBoth('purposes', kept.form.purpose),
    people: peopleOf(standing, shownDeliveries(desk, kept)),
    link,
    links: link !== null && kept.form.subjects.length > 1 ? ownLinks(link) : {},
    codePage: `${desk.origin}/code`,
  };
}
