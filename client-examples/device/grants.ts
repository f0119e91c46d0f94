import { type ChildGrant, grantDigest, readChildGrant } from '../../sealing/child-grant.ts';
import { digestOf } from '../../sealing/digest.ts';
import { signGrantApproval } from '../../sealing/grant-approval.ts';
import { consentDigest, type Receipt, receiptBytes } from '../../sealing/receipt.ts';
import { type Caller, call } from '../wire/call.ts';
import { NoShare, type ShownShare } from './kept-share.ts';
import { type Language, nameOf } from './plan.ts';
import { APPROVE_GRANT, WITHDRAW_GRANT } from './share.operations.ts';

export type ShownGrant = ShownShare['grants'][number];

/** A grant is not what it should be, or what was asked of it was refused. */
export class GrantRefused extends Error {
  override readonly name = 'GrantRefused';

  constructor(readonly code: string) {
    super(code);
  }
}

/**
 * What a consumer is asked when a provider would pass something on: by whom, to whom, which sections, until when. Read
 * from what the granter signed; the broker's registry tells who is behind an id.
 *
 * @param receipt - the consumer's own, of the share
 * @throws GrantRefused when it is of another share or consent, names a section that was not shared, or ends after it
 */
export function grantText(share: ShownShare, shown: ShownGrant, receipt: Receipt, language: Language): string {
  const { sections, exp } = ownGrant(share, shown, receipt);
  const { granter, recipient } = shown;
  const names = grantedSources(sections, receipt, language);
  const until = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'Europe/Amsterdam',
  }).format(exp * 1000);
  return (
    language === 'nl'
      ? [
          `${granter.name} wil dit doorgeven aan ${recipient.name} (${recipient.domain}, KvK ${recipient.kvk}).`,
          `Het gaat om: ${names}.`,
          `Tot en met ${until}.`,
          `Je ziet elke keer dat ${recipient.name} kijkt, en je kunt het altijd intrekken.`,
          'Wat een aanbieder buiten ons om doorgeeft, zien wij niet en kunnen wij niet intrekken.',
        ]
      : [
          `${granter.name} would pass this on to ${recipient.name} (${recipient.domain}, KvK ${recipient.kvk}).`,
          `It is about: ${names}.`,
          `Until ${until}.`,
          `You see every time ${recipient.name} looks, and you can withdraw it at any moment.`,
          'What a provider passes on outside this broker, we do not see and cannot withdraw.',
        ]
  ).join('\n');
}

/** What sections are about, by the names of their sources. @param sections - ids of the receipt's */
export function grantedSources(sections: readonly string[], receipt: Receipt, language: Language): string {
  const sources = sections.map((section) => {
    const source = receipt.sections.find((listed) => listed.section === section)?.source ?? section;
    return nameOf('sources', source, language);
  });
  return [...new Set(sources)].join(', ');
}

/**
 * Approves a grant as it was shown: the share key signs the digest of what the granter signed.
 * @param holder - who calls with the share key, see `holderOf`
 * @throws GrantRefused
 */
export async function approveGrant(
  holder: Caller,
  share: ShownShare,
  shown: ShownGrant,
  receipt: Receipt,
  language: Language,
  now: Date,
): Promise<ShownGrant> {
  const { aud } = ownGrant(share, shown, receipt);
  if (aud !== new URL(holder.endpoint).origin) throw new GrantRefused('SHOWN_DIFFERS');
  const signed = signGrantApproval(
    {
      v: 1,
      aud,
      iat: Math.floor(now.valueOf() / 1000),
      share: share.id,
      grant: grantDigest(shown.signed),
      language,
      notice: digestOf(grantText(share, shown, receipt, language)),
    },
    holder.key,
  );
  const { approveGrant: done } = await call(holder, APPROVE_GRANT, { input: { grantId: shown.id, signed } });
  if (!done.grant) throw new GrantRefused(done.refusals[0]?.code ?? 'UNKNOWN');
  return done.grant;
}

/** Takes one grant back, with all that was granted from it; the share stays. @throws NoShare */
export async function withdrawGrant(holder: Caller, grantId: string): Promise<ShownGrant> {
  const { withdrawGrant: done } = await call(holder, WITHDRAW_GRANT, { input: { grantId } });
  if (!done.grant) throw new NoShare(done.refusals[0]?.code ?? 'NOT_FOUND');
  return done.grant;
}

function ownGrant(share: ShownShare, { signed, recipient, granter }: ShownGrant, receipt: Receipt): ChildGrant {
  const grant = readChildGrant(signed);
  const holds = [
    grant.share === share.id,
    grant.consent === consentDigest(receiptBytes(receipt)),
    grant.iss === granter.id,
    grant.recipient === recipient.id,
    grant.recipient_name === recipient.name,
    grant.exp * 1000 <= Math.ceil(Date.parse(share.until) / 1000) * 1000,
    grant.sections.every((id) =>
      receipt.sections.some(({ section, outcome }) => section === id && outcome === 'SHARED'),
    ),
  ];
  if (holds.includes(false)) throw new GrantRefused('SHOWN_DIFFERS');
  return grant;
}
