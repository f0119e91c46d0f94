import { array, base64url, boolean, identifier, line, nullable, object, oneOf, text } from '../../../sealing/shape.ts';
import type { Helpdesk, OpenedLink } from '../flow/place.ts';
import { Box } from './box.ts';

/** A login that was begun and whose answer comes back by way of the portal's redirect. */
export interface BegunLogin {
  readonly portal: string;
  readonly state: string;
  /** The name of the bank, at a bank. */
  readonly bank: string | null;
  /** The name of the bank, where another follows it. */
  readonly before: string | null;
}

/** A login at a bank that came back and waits for the next: all are handed over together. */
export interface BankBack {
  readonly bank: string;
  /** The query of the bank's redirect: it fits no other device. */
  readonly returned: string;
}

/** While this tab is open: the session's keys, so that a visit to a portal does not end it. */
export interface TabMemory {
  /** `writeSession` */
  readonly session: string;
  readonly language: 'nl' | 'en';
  /** The consumer said yes to who asks. */
  readonly isKnown: boolean;
  readonly login: BegunLogin | null;
  readonly banks: readonly BankBack[];
  /** The portal that was last come back from. */
  readonly latest: string | null;
  /** Consent groups left out. */
  readonly without: readonly string[];
  /** The link of who comes after, on one device; its secret only. */
  readonly partner: string | null;
  readonly shared: SharedMemory | null;
}

/** The proof of what was shared: it holds no value. */
export interface ProofMemory {
  readonly signed: string;
  readonly countersignature: string;
  readonly plan: string;
}

export interface SharedMemory extends ProofMemory {
  readonly pickUpUntil: string;
  readonly shareId: string | null;
}

/** From pausing until resuming or the end of the pause. */
export interface PausedMemory {
  readonly session: string;
  readonly until: string;
  readonly provider: string;
  readonly helpdesk: Helpdesk;
  readonly without: readonly string[];
  /** As in `TabMemory`. */
  readonly partner: string | null;
}

/** What is kept available for longer: the secret that withdraws it, and the proof. */
export interface ShareMemory {
  readonly shareId: string;
  readonly secret: string;
  readonly provider: string;
  /** `null` where the share was found again by its secret: nobody else has the proof. */
  readonly proof: ProofMemory | null;
}

/** A complaint that was sent: its number, and the secret that alone opens its answer. */
export interface ComplaintMemory {
  readonly id: string;
  readonly secret: string;
  readonly at: string;
}

/** How a share stood when its detail was last looked at: a digest, told by `standOf`. */
export interface LookedMemory {
  readonly shareId: string;
  readonly stood: string;
}

/** That a link was opened here, so that it can be said again; without its secret. */
export interface LinkMemory extends OpenedLink {
  readonly request: string;
}

/** The session that was begun here last and is not known to be over: where its window is closed, its keys are gone. */
export interface BegunMemory {
  readonly request: string;
  readonly provider: string;
  readonly domain: string;
  readonly at: string;
  /** The invitation's own end: past it there is nothing to say. */
  readonly until: string;
}

/** More than a browser's storage holds: a share that drops off the list can be withdrawn no more. */
const MOST_SHARES = 100_000;
const jws = text(1_048_576);
const plan = text(1_048_576);
const helpdesk = object<Helpdesk>({ phone: line, email: line, page: line, hours: line });
const asker = { provider: line, domain: line };

/** All that this device remembers; nothing else is written anywhere. No value of a person and no password is in it. */
export interface Memory {
  readonly tab: Box<TabMemory>;
  readonly paused: Box<PausedMemory>;
  readonly shares: Box<readonly ShareMemory[]>;
  readonly looked: Box<readonly LookedMemory[]>;
  /** Sessions and shares of which this device asked to be told. */
  readonly told: Box<readonly string[]>;
  readonly complaints: Box<readonly ComplaintMemory[]>;
  readonly links: Box<readonly LinkMemory[]>;
  readonly begun: Box<BegunMemory>;
  /** The language that was chosen last, with or without a session. */
  readonly language: Box<'nl' | 'en'>;
  /** Nothing: written and cleared to see whether there is room. */
  readonly room: Box<string>;
}

export function memoryOf(tab: Storage, device: Storage): Memory {
  return {
    tab: new Box(
      tab,
      'zegel.tab',
      object<TabMemory>({
        session: text(2_097_152),
        language: oneOf('nl', 'en'),
        isKnown: boolean,
        latest: nullable(identifier),
        login: nullable(
          object<BegunLogin>({ portal: identifier, state: identifier, bank: nullable(line), before: nullable(line) }),
        ),
        banks: array(object<BankBack>({ bank: line, returned: text(16_384) }), 7),
        without: array(identifier, 64),
        partner: nullable(text(2048)),
        shared: nullable(
          object<SharedMemory>({
            signed: jws,
            countersignature: jws,
            plan,
            pickUpUntil: identifier,
            shareId: nullable(identifier),
          }),
        ),
      }),
    ),
    paused: new Box(
      device,
      'zegel.paused',
      object<PausedMemory>({
        session: text(2_097_152),
        until: identifier,
        provider: line,
        helpdesk,
        without: array(identifier, 64),
        partner: nullable(text(2048)),
      }),
    ),
    shares: new Box(
      device,
      'zegel.shares',
      array(
        object<ShareMemory>({
          shareId: identifier,
          secret: base64url(32),
          provider: line,
          proof: nullable(object<ProofMemory>({ signed: jws, countersignature: jws, plan })),
        }),
        MOST_SHARES,
      ),
    ),
    looked: new Box(
      device,
      'zegel.looked',
      array(object<LookedMemory>({ shareId: identifier, stood: base64url(32) }), MOST_SHARES),
    ),
    complaints: new Box(
      device,
      'zegel.complaints',
      array(object<ComplaintMemory>({ id: identifier, secret: base64url(32), at: identifier }), 200),
    ),
    told: new Box(device, 'zegel.told', array(identifier, 200)),
    links: new Box(
      device,
      'zegel.links',
      array(object<LinkMemory>({ request: identifier, ...asker, helpdesk, at: identifier, until: identifier }), 50),
    ),
    begun: new Box(
      device,
      'zegel.begun',
      object<BegunMemory>({ request: identifier, ...asker, at: identifier, until: identifier }),
    ),
    language: new Box(device, 'zegel.language', oneOf('nl', 'en')),
    room: new Box(device, 'zegel.room', line),
  };
}

/** Remembers a link as opened, the newest first; the oldest is forgotten. */
export function rememberLink(links: Memory['links'], opened: LinkMemory): void {
  const others = (links.read() ?? []).filter(({ request }) => request !== opened.request);
  links.write([opened, ...others].slice(0, 50));
}
