import { extractText, getDocumentProxy } from 'unpdf';
import { expect, it } from 'vitest';
import { memoryClaims } from '../../sealing/claims.ts';
import { makeDelivery } from '../../sealing/delivery.fixture.ts';
import type { Opened } from '../../sealing/open.ts';
import { open } from '../../sealing/open.ts';
import type { PlannedSection } from '../../sealing/plan.ts';
import { secrecyIn } from '../device/secret-address.ts';
import { fieldTree } from './field-tree.ts';
import { showResult } from './result.ts';
import { paperOf, resultPdf } from './result-pdf.ts';
import { showFields } from './shown.ts';

const leaf = (path: string) => {
  const field = path.split('.').slice(1).join('.').replaceAll('[]', '').replace('salary', 'transactions');
  return { path, field, coordinate: 'Any.field', arguments: {} };
};
const section = (...paths: readonly string[]): Pick<PlannedSection, 'leaves'> => ({ leaves: paths.map(leaf) });
const shown = (paths: readonly string[], data: object, gaps: Opened['gaps'] = [], language: 'nl' | 'en' = 'nl') =>
  showFields(
    fieldTree(section(...paths), language),
    { subject: 'APPLICANT', data: { applicant: data }, gaps },
    language,
  );

it('reads an amount, a code, a day and a yes as one value each, in the language of the page', () => {
  const paths = ['birthDate', 'isOver', 'nationalities[].nationality.label'].map((one) => `applicant.identity.${one}`);
  const identity = {
    birthDate: '1975-03-06',
    isOver: true,
    nationalities: [{ nationality: { label: 'Nederlandse' } }],
  };
  expect(shown(paths, { identity })).toEqual([
    {
      kind: 'part',
      label: 'Persoon',
      parts: [
        { kind: 'value', label: 'Geboortedatum', cell: { text: '6 maart 1975', gap: null } },
        { kind: 'value', label: 'Leeftijdsgrens', cell: { text: 'Ja', gap: null } },
        {
          kind: 'table',
          label: 'Nationaliteiten',
          columns: [{ label: 'Nationaliteit', isNumber: false }],
          rows: [[{ text: 'Nederlandse', gap: null }]],
          notes: [],
        },
      ],
    },
  ]);
});

it('makes a table of a list, under the lender’s own alias, and says where it ends early', () => {
  const paths = ['bookedOn', 'amount.amount', 'amount.currency'].map((one) => `applicant.bank.salary[].${one}`);
  const salary = [{ bookedOn: '2026-10-23', amount: { amount: '3100.50', currency: 'EUR' } }, null];
  const gaps = [{ path: ['applicant', 'bank', 'salary', 1], reason: 'PARTIAL' as const }];
  expect(shown(paths, { bank: { salary } }, gaps, 'en')).toMatchObject([
    {
      parts: [
        {
          kind: 'table',
          label: 'Payments (salary)',
          columns: [
            { label: 'Date', isNumber: false },
            { label: 'Amount', isNumber: true },
          ],
          rows: [[{ text: '23 October 2026' }, { text: '€3,100.50' }]],
          notes: [{ text: 'Not all: the source gave a part.', gap: 'PARTIAL' }],
        },
      ],
    },
  ]);
});

it('tells an empty list from one that is not there', () => {
  const paths = ['applicant.vehicles[].make'];
  expect(shown(paths, { vehicles: [] })).toMatchObject([
    { kind: 'value', cell: { text: 'Niets bekend bij de bron.', gap: null } },
  ]);
  const gaps = [{ path: ['applicant', 'vehicles'], reason: 'NOT_SHARED' as const }];
  expect(shown(paths, { vehicles: null }, gaps)).toMatchObject([{ kind: 'value', cell: { gap: 'NOT_SHARED' } }]);
});

it('shows every section of the plan with its source and outcome, and every gap with its reason', async () => {
  const { delivery, record, plan } = makeDelivery();
  const opened = await open({ delivery, record, claim: memoryClaims() });
  const result = showResult(opened, plan, 'nl');
  expect(result.sections.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['brp-required', 'SHARED'],
    ['uwv-required', 'SHARED'],
    ['uwv-benefits', 'SHARED'],
    ['duo-required', 'UNAVAILABLE'],
    ['rdw-vehicles', 'NOT_SHARED'],
  ]);
  const told = JSON.stringify(result.sections).match(/"gap":"[A-Z_]+"/g) ?? [];
  expect(told).toHaveLength(opened.gaps.length);
  expect(result.gaps.reduce((sum, { count }) => sum + count, 0)).toBe(opened.gaps.length);
  expect(result.gaps.filter(({ where }) => where === '')).toEqual([]);
});

it('hands on what the consumer says of it, and what it is about', async () => {
  const { delivery, record, plan } = makeDelivery();
  const opened = await open({ delivery, record, claim: memoryClaims() });
  const { notes } = showResult(opened, plan, 'nl');
  expect(notes.map(({ text }) => text)).toEqual(opened.notes.map(({ text }) => text));
  expect(notes[0]?.about).toMatch(/^UWV › Werk/);
});

it('covers an address that is secret, and one of the register of which that was not asked', () => {
  const [street, isSecret, former, idin] = [
    'identity.address.street',
    'identity.address.isSecret',
    'identity.addressHistory[].street',
    'idin.address.street',
  ].map((field) => `applicant.${field}`);
  const covers = (isSecretTold: boolean | undefined, ...paths: readonly (string | undefined)[]) => {
    const leaves = paths.flatMap((path) => path ?? []);
    const address = { street: 'Nieuwstraat', isSecret: isSecretTold };
    const data = {
      applicant: { identity: { address, addressHistory: [{ street: 'Oudestraat' }] }, idin: { address } },
    };
    const asked = section(...leaves);
    const secrecy = secrecyIn(asked.leaves, [data]);
    const parts = showFields(fieldTree(asked, 'nl'), { subject: 'APPLICANT', data, gaps: [] }, 'nl', secrecy);
    return [...JSON.stringify(parts).matchAll(/"cover":"(\w+)"/g)].map(([, cover]) => cover);
  };
  expect(covers(true, street, isSecret, former, idin)).toEqual(['SECRET', 'SECRET', 'SECRET']);
  expect(covers(undefined, street, former, idin)).toEqual(['NOT_TOLD', 'NOT_TOLD']);
  expect(covers(false, street, isSecret, former, idin)).toEqual([]);
});

it('says on paper that an address is secret', async () => {
  const { delivery, record, plan } = makeDelivery();
  const result = showResult(await open({ delivery, record, claim: memoryClaims() }), plan, 'nl');
  const parts = [{ kind: 'value' as const, label: 'Straat', cell: { text: 'Nieuwstraat', gap: null } }];
  const covered = [{ kind: 'part' as const, label: 'Adres', cover: 'SECRET' as const, parts }];
  const paper = paperOf({ ...result, sections: result.sections.map((one) => ({ ...one, parts: covered })) });
  expect(paper.blocks).toContainEqual({ kind: 'paragraph', text: expect.stringMatching(/^Dit adres is geheim/) });
});

it('prints the same on paper: tagged, in its language, with provenance and receipt', async () => {
  const { delivery, record, plan } = makeDelivery();
  const opened = await open({ delivery, record, claim: memoryClaims() });
  const pdf = await resultPdf(showResult(opened, plan, 'en'), new Date('2026-03-01T12:30:00Z'));
  const document = await getDocumentProxy(pdf);
  expect((await document.getMarkInfo())?.Marked).toBe(true);
  const tags = JSON.stringify(await (await document.getPage(1)).getStructTree());
  for (const role of ['H1', 'H2', 'Table', 'TR', 'TH', 'TD']) expect(tags).toContain(`"role":"${role}"`);
  const { text } = await extractText(document, { mergePages: true });
  const [note] = opened.notes;
  for (const words of [
    'Received details: de Graaf',
    'de Graaf',
    'What the applicant says',
    note?.text ?? expect.fail('no note'),
    'Page 1 of ',
    'The source could not give this.',
    'Collected from the source on 1 March 2026',
    opened.consentDigest,
  ])
    expect(text.replace(/\s+/g, ' ')).toContain(words);
});
