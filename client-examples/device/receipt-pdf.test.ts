import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildReceipt } from '../../sealing/build-receipt.ts';
import { digestOf } from '../../sealing/digest.ts';
import { KEYS, randomOf } from '../../sealing/keys.fixture.ts';
import type { Plan, PlannedSection } from '../../sealing/plan.ts';
import { countersign, type Receipt, receiptBytes, signReceipt } from '../../sealing/receipt.ts';
import { Malformed, SealingRefused } from '../../sealing/refusals.ts';
import { claimsFor, PARTIES, PLAN, REQUEST, SESSION } from '../../sealing/request.fixture.ts';
import { agreedText, kindOf, nameOf } from './plan.ts';
import { receiptPdf } from './receipt-pdf.ts';
import { receiptPhrases } from './receipt-phrases.ts';
import { receiptPage } from './receipt-words.ts';

const { device, broker, stranger } = KEYS;
const leaf = (field: string, coordinate: string) => ({ path: `applicant.${field}`, field, coordinate, arguments: {} });
const section = (id: string, source: string, group: string, leaves: PlannedSection['leaves']): PlannedSection => ({
  id,
  subject: 'APPLICANT',
  source,
  portal: source,
  group,
  reason: group === 'required' ? null : 'Laat zien wat je krijgt.',
  available: true,
  leaves,
});
const plan: Plan = {
  ...PLAN,
  sections: [
    section('brp-required', 'BRP', 'required', [leaf('identity.fullName', 'Identity.fullName')]),
    section('uwv-benefits', 'UWV', 'optional-1', [leaf('benefits.kind', 'Benefit.kind')]),
  ],
};

/** The labels of the leaves above, written out. */
const LABELS = { nl: ['Volledige naam', 'Soort uitkering'], en: ['Full name', 'Kind of benefit'] } as const;

function receiptIn(language: Receipt['language'], days: number): Receipt {
  return buildReceipt({
    random: randomOf('receipt on paper'),
    givenAt: '2026-03-01T12:20:00.000Z',
    language,
    notice: 'Wil je deze gegevens delen?',
    textVersion: '2026.1',
    withdrawal: 'In de app, of met de intrekcode die je bewaarde.',
    terms: agreedText('terms', language),
    privacyNotice: agreedText('privacyNotice', language),
    ...PARTIES,
    request: REQUEST,
    session: SESSION,
    subject: 'APPLICANT',
    signedRequest: 'e30.e30.e30',
    claims: claimsFor('plan'),
    plan,
    device: device.publicJwk,
    retentionDays: days,
    shareKey: days > 0 ? stranger.publicJwk : null,
    kindOf,
    shared: new Map([['brp-required', digestOf('manifest')]]),
    previous: digestOf('the receipt before'),
  });
}

const keptOf = (receipt: Receipt) => ({
  signed: signReceipt(receipt, device),
  countersignature: countersign(receiptBytes(receipt), broker),
  plan,
  sectionKeys: [broker.publicJwk],
});

/** Lines break where the page ends: only what is not white space is compared. */
const dense = (text: string): string => text.replace(/\s/g, '');

async function read(receipt: Receipt) {
  const pdf = await getDocumentProxy(await receiptPdf(keptOf(receipt)));
  const { text } = await extractText(pdf, { mergePages: true });
  return { pdf, text: dense(text) };
}

/** What a receipt says in its own words: everything but codes, which stand in sentences, and the paths of the plan. */
function* ownWords(value: unknown, name = ''): Generator<string> {
  if (['leaves', 'device', 'events', 'lawful_basis', 'type', 'right', 'outcome', 'kty', 'crv'].includes(name)) return;
  if (['language', 'purpose', 'purpose_type', 'collection_method', 'processing_method'].includes(name)) return;
  if (['source', 'group', 'subject'].includes(name)) return;
  if (typeof value === 'string') yield value;
  else if (typeof value === 'number' && name !== 'v') yield String(value);
  else if (typeof value === 'object' && value !== null) {
    const isNotShared = Reflect.get(value, 'outcome') === 'NOT_SHARED';
    for (const [member, inner] of Object.entries(value))
      if (!isNotShared) yield* ownWords(inner, Array.isArray(value) ? name : member);
  }
}

describe.each([
  ['nl', 30],
  ['en', 0],
] as const)('a receipt on paper, in %s, keeping %i days', (language, days) => {
  const receipt = receiptIn(language, days);
  let paper: Awaited<ReturnType<typeof read>>;
  beforeAll(async () => {
    paper = await read(receipt);
  });

  it('says all that the receipt says, and not a word more', async () => {
    const { text } = paper;
    for (const word of ownWords(receipt)) if (word !== '0') expect(text).toContain(dense(word));
    const { blocks } = receiptPage(receipt, plan, broker.thumbprint);
    expect(text).toBe(dense(blocks.map((one) => (one.kind === 'list' ? one.items.join('') : one.text)).join('')));
    expect(text).toContain(dense(broker.thumbprint));
  });

  it('says in words every leaf, each source with its outcome, the purpose, and how long', () => {
    const { text } = paper;
    const say = receiptPhrases(language);
    expect(receipt.leaves.map(({ path }) => path)).toEqual(
      plan.sections.flatMap(({ leaves }) => leaves.map(({ path }) => path)),
    );
    for (const label of LABELS[language]) expect(text).toContain(dense(label));
    const outcomes = receipt.sections.map(
      ({ source, outcome }) => `${nameOf('sources', source, language)}: ${say.outcomes[outcome]}`,
    );
    const durations = [say.pickup(receipt.pickup_hours), days > 0 ? say.kept(days) : say.notKept];
    for (const said of [...outcomes, ...durations, nameOf('purposes', receipt.purpose, language), say.optional])
      expect(text).toContain(dense(said));
    expect(outcomes).toHaveLength(2);
    const [given] = receipt.events;
    const year = (given?.at ?? '').slice(0, 4);
    expect(text).toContain(dense(language === 'nl' ? `1 maart ${year}` : `1 March ${year}`));
  });

  it('is tagged for a reader that reads aloud: language, title, headings, lists', async () => {
    const { pdf } = paper;
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getMetadata()).info).toMatchObject({ Language: language === 'nl' ? 'nl-NL' : 'en-GB' });
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
    for (const role of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'LBody']) expect(tree).toContain(`"role":"${role}"`);
  });
});

describe('a receipt on paper', () => {
  const receipt = receiptIn('nl', 0);
  const kept = keptOf(receipt);

  it('tells what was shared, what was not, and what may be of a special kind, in the words of the bundle', () => {
    const { blocks } = receiptPage(receipt, plan, broker.thumbprint);
    const text = dense(blocks.map((one) => (one.kind === 'list' ? one.items.join('') : one.text)).join(''));
    expect(text).toContain(dense('Basisregistratie Personen: gedeeld. Wie je bent'));
    expect(text).toContain(dense('UWV: niet gedeeld. Dit mocht je weglaten. Hier kunnen bijzondere persoonsgegevens'));
    expect(text).toContain(dense('Een hypotheek aanvragen'));
  });

  it('is not made of what does not hold', async () => {
    const other = receiptBytes(receiptIn('en', 0));
    for (const twin of [
      { ...kept, sectionKeys: [stranger.publicJwk] },
      { ...kept, countersignature: countersign(other, broker) },
      { ...kept, signed: `${kept.signed.slice(0, -4)}AAAA` },
    ])
      await expect(receiptPdf(twin)).rejects.toThrow(SealingRefused);
    await expect(receiptPdf({ ...kept, plan: { ...plan, sections: [] } })).rejects.toThrow(Malformed);
  });
});
