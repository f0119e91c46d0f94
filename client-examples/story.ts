import type { JWK } from 'jose';
import { memoryClaims } from '../sealing/claims.ts';
import type { RequestRecord } from '../sealing/delivery.ts';
import { jwkThumbprint, makeSigningKey, parsePrivateJwk } from '../sealing/keys.ts';
import type { Opened } from '../sealing/open.ts';
import { secureRandom } from '../sealing/primitives.ts';
import { collect, type Portal } from './device/collect.ts';
import { join } from './device/join.ts';
import { review } from './device/review.ts';
import { type Shared, share } from './device/share.ts';
import { showPlan } from './device/show-plan.ts';
import { askForData, averageWage } from './lender.ts';
import { visitPortal } from './practice-visitor.ts';
import { accessTokens } from './provider/access-token.ts';
import { acknowledge, watchDeliveries } from './provider/deliveries.ts';
import { drawQr, ShortCodes } from './provider/draw.ts';
import { CONFIRM_PAIRING, REQUEST_PROGRESS } from './provider/operations.ts';
import { type Caller, call } from './wire/call.ts';
import { fromNode } from './wire/connection.node.ts';
import { follow } from './wire/follow.ts';

/** Where a practice broker is, and the practice lender's keys. */
export interface Stage {
  readonly origin: string;
  readonly appOrigin: string;
  readonly lender: { readonly id: string; readonly name: string; readonly clientKey: JWK; readonly identityKey: JWK };
}

/** Who plays the consumer, and where they log in. */
export interface Cast {
  readonly name: string;
  readonly bank: string;
  /** The bank that says who they are, for iDIN. */
  readonly identityBank?: string;
  /** What the lender asks: its mortgage document when left out. */
  readonly ask?: typeof askForData;
  /** Consent groups to leave out. */
  readonly without?: ReadonlySet<string>;
}

/** What came of it. */
export interface Told {
  readonly opened: Opened;
  readonly shared: Shared;
  readonly progress: readonly string[];
  readonly link: string;
  readonly milliseconds: number;
}

/**
 * The whole job, played by separate parties over the real wire: the lender and its library, the consumer's device, and
 * the consumer's hands at the portals' own pages. They share nothing but the link.
 *
 * @param tell - hears the story, line by line
 */
export async function playStory(stage: Stage, cast: Cast, tell: (line: string) => void): Promise<Told> {
  const began = performance.now();
  const endpoint = `${stage.origin}/graphql`;

  const dpopKey = makeSigningKey(secureRandom);
  const lender: Caller = {
    ...fromNode(endpoint),
    key: dpopKey,
    accessToken: accessTokens({
      issuer: stage.origin,
      providerId: stage.lender.id,
      clientKey: stage.lender.clientKey,
      dpopKey,
    }),
  };
  const identityKey = parsePrivateJwk(stage.lender.identityKey);
  tell(`LENDER    ${stage.lender.name} has its access token, bound to its own key.`);

  const records = new Map<string, RequestRecord>();
  const deliveries = watchDeliveries(lender, async (id) => records.get(id), memoryClaims());
  const received = deliveries.next();

  const invitation = await (cast.ask ?? askForData)(
    lender,
    { providerId: stage.lender.id, identityKey, app: stage.appOrigin },
    `${stage.appOrigin}/practice-return`,
  );
  records.set(invitation.record.request, invitation.record);
  const progress = followRequest(lender, invitation.record.request);
  const code = new ShortCodes(secureRandom).make(invitation.link, new Date());
  tell(
    `LENDER    asks ${invitation.plan.cost} fields for a mortgage, in ${invitation.plan.logins} logins; the broker gave an id and an expiry.`,
  );
  tell(`LENDER    draws link, QR code (${drawQr(invitation.link).length} bytes of SVG) and short code ${code}.`);

  const joined = await join(fromNode(endpoint), invitation.link);
  tell(
    `DEVICE    opens the link, sees that ${joined.request.provider.name} signed (${jwkThumbprint(identityKey.publicJwk).slice(0, 8)}…), and redeems it.`,
  );
  await call(lender, CONFIRM_PAIRING, { input: { requestId: joined.request.id, code: joined.pairing.code } });
  tell(
    `LENDER    its own page was given the code ${joined.pairing.code.slice(0, 2)} ${joined.pairing.code.slice(2)}: paired.`,
  );

  for (const language of ['nl', 'en'] as const) {
    tell(language === 'nl' ? 'DEVICE    Dit vraagt de bank:' : 'DEVICE    This is what the lender asks:');
    for (const { section, lines, narrowed } of showPlan(joined, language)) {
      const note = section.available ? '' : language === 'nl' ? ' (nog niet beschikbaar)' : ' (not available yet)';
      tell(`            ${section.source}${section.reason ? ` - ${section.reason}` : ''}${note}`);
      for (const line of [...lines, ...narrowed]) tell(`              ${line}`);
    }
  }

  for (const { portal } of joined.session.tasks) {
    const outcome = await collect(
      joined,
      portal as Portal,
      (url) => visitPortal(url, stage.appOrigin, { name: cast.name }),
      bankAt(portal as Portal, cast),
    );
    tell(
      `CONSUMER  logs in at ${portal} on its own page: ${outcome.state}${outcome.state === 'FAILED' ? ` ${outcome.failure}` : ''}.`,
    );
  }

  const reviewed = await review(joined);
  const persons = reviewed.sections.map(({ planned }, place) => `${planned.source} ${reviewed.persons[place] ?? ''}`);
  tell(`DEVICE    opens and checks ${reviewed.sections.length} sections; same person: ${persons.join(', ')}.`);
  const shared = await share(joined, reviewed, 'nl', cast.without);
  tell(`CONSUMER  approves. Receipt ${shared.receipt.record}, signed by device and broker.`);

  const { value } = await received;
  if (!value) throw new Error('the deliveries ended');
  const wage = averageWage(value.opened);
  tell(
    `LENDER    opens the delivery: verified, ${value.opened.gaps.length} gaps, average SV wage ${wage === null ? 'not reported' : wage.toFixed(2)} a month.`,
  );
  await acknowledge(lender, value.deliveryId);
  tell('LENDER    acknowledges; the broker erases its copy.');
  await deliveries.return();
  return {
    opened: value.opened,
    shared,
    progress: await progress.stop(),
    link: invitation.link,
    milliseconds: Math.round(performance.now() - began),
  };
}

/** Which bank the consumer chooses, where there is a choice. */
function bankAt(portal: Portal, { bank, identityBank = 'OEFNNL2X' }: Cast): string | undefined {
  if (portal === 'BANK') return bank;
  return portal === 'IDIN' ? identityBank : undefined;
}

/** Follows a request's progress beside the story. */
function followRequest(lender: Caller, requestId: string): { readonly stop: () => Promise<readonly string[]> } {
  const states: string[] = [];
  const events = follow(lender, REQUEST_PROGRESS, { requestId, after: null }, (result) => result.requestProgress);
  const done = (async () => {
    for await (const { state } of events) {
      states.push(state);
      if (state === 'SHARED' || state === 'STOPPED' || state === 'EXPIRED') return;
    }
  })();
  return {
    stop: async () => {
      await done;
      return states;
    },
  };
}
