import { isNotes } from '../../sealing/notes.ts';
import type { Plan } from '../../sealing/plan.ts';
import type { Receipt } from '../../sealing/receipt.ts';
import type { ReceiptSection } from '../../sealing/receipt-lists.ts';
import type { Contact } from '../../sealing/receipt-parties.ts';
import type { Block, Paper } from '../paper/tagged-pdf.ts';
import { correctionOf } from './correction.ts';
import { nameOf } from './plan.ts';
import { type ReceiptPhrases, receiptPhrases } from './receipt-phrases.ts';
import { showPlan } from './show-plan.ts';

/**
 * Puts a receipt in words, part by part: all it says, in its own language, with the words of this device's bundle. A date is told in Dutch time.
 *
 * @param plan - the plan whose leaves the receipt lists
 * @param brokerKey - thumbprint of the key that countersigned
 */
export function receiptPage(receipt: Receipt, plan: Plan, brokerKey: string): Paper {
  const { language, provider } = receipt;
  const say = receiptPhrases(language);
  const tag = language === 'nl' ? 'nl-NL' : 'en-GB';
  const given = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'long', timeZone: 'Europe/Amsterdam' });
  const gave = receipt.events.map(({ at }) => paragraph(say.given(given.format(new Date(at)), provider.name)));
  return {
    language: tag,
    title: say.title,
    blocks: [
      { kind: 'title', text: say.title },
      ...gave,
      ...part(say.who, [...partiesOf(receipt, say)]),
      ...part(say.why, [
        nameOf('purposes', receipt.purpose, language),
        ...(receipt.reference ? [say.reference(receipt.reference)] : []),
        say.basis,
      ]),
      heading(say.what),
      ...dataOf(receipt, plan, say),
      ...part(say.howLong, durationsOf(receipt, say)),
      ...part(
        say.rights,
        receipt.rights.map(({ right, article, at }) => say.right(right, article, at)),
      ),
      ...part(say.wrong, correctionsOf(receipt)),
      heading(say.withdraw),
      paragraph(receipt.withdrawal),
      ...part(say.complain, Object.values(receipt.authority)),
      ...part(say.how, howOf(receipt, say)),
      ...part(say.agreed, [
        say.text(say.terms, receipt.terms.version, receipt.terms.digest),
        say.text(say.privacy, receipt.privacy_notice.version, receipt.privacy_notice.digest),
        say.text(say.shown, receipt.text_version, receipt.notice),
      ]),
      ...part(say.proof, proofOf(receipt, brokerKey, say)),
    ],
  };
}

const heading = (text: string): Block => ({ kind: 'heading', text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const part = (title: string, items: readonly string[]): readonly Block[] => [heading(title), { kind: 'list', items }];
const reach = ({ phone, email, page }: Contact): string => `${phone}, ${email}, ${page}`;

function partiesOf({ provider, broker, recipients }: Receipt, say: ReceiptPhrases): readonly string[] {
  return [
    say.provider(`${provider.name} (${provider.domain}, KvK ${provider.kvk}, ${provider.id})`),
    `${provider.address}; ${reach(provider.contact)}`,
    say.broker(`${broker.name} (${broker.id})`, broker.type),
    `${broker.address}; ${reach(broker.contact)}`,
    say.officer(broker.privacy_officer),
    recipients.length > 0 ? say.recipients(recipients.join('; ')) : say.noRecipients,
  ];
}

function dataOf(receipt: Receipt, plan: Plan, say: ReceiptPhrases): readonly Block[] {
  const { language, subject } = receipt;
  const kinds = new Map(receipt.leaves.map((leaf) => [leaf.path, leaf]));
  const planned = showPlan({ plan, subject }, language).flatMap(({ section, lines, narrowed }) => {
    const told = receipt.sections.find(({ section: id }) => id === section.id);
    const isSpecial = section.leaves.some(({ path }) => kinds.get(path)?.special_category);
    const sentences = [
      `${nameOf('sources', section.source, language)}: ${outcomeOf(told, say)}`,
      ...(section.group === 'required' ? [] : [say.optional]),
      ...(isSpecial ? [say.special] : []),
    ];
    return [paragraph(sentences.join(' ')), { kind: 'list', items: [...lines, ...narrowed] }] as const;
  });
  return receipt.sections.some(isNotes) ? [...planned, paragraph(`${say.notes}: ${say.outcomes.SHARED}`)] : planned;
}

/** Who corrects what each source said. */
function correctionsOf({ sections, language }: Receipt): readonly string[] {
  const sources = new Set(sections.filter(({ outcome }) => outcome === 'SHARED').map(({ source }) => source));
  return [...sources].flatMap((source) => {
    const route = correctionOf(source, language);
    if (!route) return [];
    return [`${nameOf('sources', source, language)}: ${route.text}${route.address ? ` ${route.address}` : ''}`];
  });
}

const outcomeOf = (told: ReceiptSection | undefined, say: ReceiptPhrases): string =>
  say.outcomes[told?.outcome ?? 'UNAVAILABLE'];

function durationsOf({ retention_days: days, pickup_hours: hours }: Receipt, say: ReceiptPhrases): readonly string[] {
  return [say.pickup(hours), days > 0 ? say.kept(days) : say.notKept];
}

function howOf(receipt: Receipt, say: ReceiptPhrases): readonly string[] {
  return [
    say.collected,
    say.sealed,
    say.stored(receipt.storage_locations.join(', ')),
    say.processed(receipt.processing_location, receipt.geographic_restrictions),
    say.jurisdiction(receipt.jurisdiction),
    receipt.codes_of_conduct.length > 0 ? say.codes(receipt.codes_of_conduct.join('; ')) : say.noCodes,
    receipt.impact_assessment === null ? say.noAssessment : say.assessment(receipt.impact_assessment),
  ];
}

function proofOf(receipt: Receipt, brokerKey: string, say: ReceiptPhrases): readonly string[] {
  return [
    `${say.record}: ${receipt.record} (${receipt.schema})`,
    `${say.deviceKey}: ${receipt.principal}`,
    `${say.brokerKey}: ${brokerKey}`,
    ...(receipt.share_key ? [`${say.shareKey}: ${receipt.share_key.x}`] : []),
    `${say.request}: ${receipt.request}, ${receipt.signed_request}`,
    `${say.session}: ${receipt.session}, ${say.subjects[receipt.subject]}`,
    ...(receipt.previous ? [`${say.previous}: ${receipt.previous}`] : []),
    ...receipt.sections.flatMap(({ section, manifest }) => (manifest ? [`${section}: ${manifest}`] : [])),
  ];
}
