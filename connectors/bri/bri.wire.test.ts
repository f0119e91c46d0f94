import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import { answering, euro, told, wantedOf } from '../tax-years.testing.ts';
import { bri } from './bri.connector.ts';
import { parseRegister } from './bri.wire.ts';

const SUBJECT = '999990184';
const SAMPLE = new URL('../../../shared/specs/bri/own-sample.PROPOSED.json', import.meta.url);
const SPECS_MISSING = existsSync(SAMPLE) ? undefined : 'the proposed format is not on this machine';
const PERIOD = { from: '2023-01-01', to: '2025-12-31' };

const income = (more: object = {}) => ({ belastingjaar: 2025, soortInkomen: 'verzamelinkomen', bedrag: 1, ...more });
const bodyOf = (...incomes: readonly unknown[]) =>
  JSON.stringify({ burgerservicenummer: SUBJECT, geregistreerdeInkomens: incomes });

async function mapped(body: string | Uint8Array, status = 200): Promise<unknown> {
  const { record } = await bri.fetch({
    access: { baseUrl: 'http://127.0.0.1' },
    loggedIn: { bsn: SUBJECT },
    wanted: wantedOf(['income.registered'], PERIOD),
    http: answering(body, status, 'application/json'),
    now: new Date('2026-11-24T09:00:00Z'),
  });
  return (told(record, PERIOD) as { income: { registered: unknown } }).income.registered;
}

describe.skipIf(SPECS_MISSING)(`the sample of the proposal${SPECS_MISSING ? ` (${SPECS_MISSING})` : ''}`, () => {
  it('becomes three incomes, the oldest of which is a wage', async () => {
    expect(await mapped(readFileSync(SAMPLE))).toEqual([
      {
        year: 2023,
        taxableWage: euro(53_102),
        assessment: 'NO_RETURN',
        decidedOn: '2024-07-01',
        isUnderInvestigation: false,
      },
      expect.objectContaining({ year: 2024, aggregateIncome: euro(55_740), assessment: 'FINAL' }),
      expect.objectContaining({ year: 2025, aggregateIncome: euro(58_214), assessment: 'PROVISIONAL' }),
    ]);
  });
});

describe('an answer', () => {
  it.each([
    ['of anything but JSON', '<html/>', 'MALFORMED: the answer is not JSON in UTF-8'],
    ['of a list', '[]', 'MALFORMED: the answer is not an object'],
    ['without a person', '{"geregistreerdeInkomens":[]}', 'MALFORMED: burgerservicenummer is absent'],
    ['without a list', `{"burgerservicenummer":"${SUBJECT}"}`, 'MALFORMED: geregistreerdeInkomens is absent'],
    [
      'about somebody else',
      '{"burgerservicenummer":"999993847","geregistreerdeInkomens":[]}',
      'MALFORMED: answered about somebody else',
    ],
    [
      'with a number for a person',
      bodyOf().replace(`"${SUBJECT}"`, SUBJECT),
      'MALFORMED: burgerservicenummer is not a text',
    ],
    ['without a year', bodyOf({}), 'MALFORMED: geregistreerdeInkomens[0].belastingjaar is absent'],
    [
      'with cents',
      bodyOf(income({ bedrag: 1.5 })),
      'MALFORMED: geregistreerdeInkomens[0].bedrag is not a whole number from -1000000000000 to 1000000000000',
    ],
    [
      'in another currency',
      bodyOf(income({ valuta: 'USD' })),
      'MALFORMED: geregistreerdeInkomens[0].valuta is not EUR',
    ],
    [
      'with a day that is none',
      bodyOf(income({ vaststellingsdatum: '2026-02-30' })),
      'MALFORMED: geregistreerdeInkomens[0].vaststellingsdatum is not a day',
    ],
    [
      'with a mark that is a word',
      bodyOf(income({ inOnderzoek: 'ja' })),
      'MALFORMED: geregistreerdeInkomens[0].inOnderzoek is not true or false',
    ],
    [
      'with one year twice, decided on one day',
      bodyOf(income(), income({ bedrag: 2 })),
      'MALFORMED: geregistreerdeInkomens[1].belastingjaar is there twice, decided on one day',
    ],
  ])('%s is refused by name', async (_, body, message) => {
    await expect(mapped(body)).rejects.toThrow(expect.objectContaining({ name: 'SourceFailure', message }));
  });

  it.each([
    [401, 'REFUSED: HTTP 401'],
    [403, 'REFUSED: HTTP 403'],
    [404, 'MALFORMED: HTTP 404'],
    [429, 'BUSY: HTTP 429'],
    [500, 'UNREACHABLE: HTTP 500'],
    [302, 'MALFORMED: HTTP 302'],
  ])('with status %i fails by it', async (status, message) => {
    await expect(mapped(bodyOf(), status)).rejects.toThrow(expect.objectContaining({ message }));
  });

  it('of one year twice has the income decided last', async () => {
    const first = income({ vaststellingsdatum: '2026-06-14', statusAanslag: 'voorlopig' });
    const last = income({ vaststellingsdatum: '2026-10-06', statusAanslag: 'definitief', bedrag: -12 });
    for (const body of [bodyOf(first, last), bodyOf(last, first)])
      expect(await mapped(body)).toMatchObject([{ assessment: 'FINAL', aggregateIncome: euro(-12) }, 'PARTIAL']);
  });

  it('with words that are not known yet has gaps where they would count', async () => {
    expect(await mapped(bodyOf(income({ soortInkomen: 'x', statusAanslag: 'y' })))).toEqual([
      { year: 2025, aggregateIncome: 'UNAVAILABLE', taxableWage: 'UNAVAILABLE', assessment: 'UNAVAILABLE' },
      'PARTIAL',
    ]);
  });

  it('without an amount or a mark leaves them out: nothing is made zero or false', async () => {
    expect(await mapped(bodyOf({ belastingjaar: 2025, soortInkomen: 'verzamelinkomen' }))).toEqual([
      { year: 2025 },
      'PARTIAL',
    ]);
  });

  it('with a zero says zero, and with years nobody asked says nothing of them', async () => {
    const incomes = [1999, 2023, 2024, 2025, 2026].map((belastingjaar) => income({ belastingjaar, bedrag: 0 }));
    expect(await mapped(bodyOf(...incomes))).toMatchObject([
      { year: 2023, aggregateIncome: euro(0) },
      { year: 2024 },
      { year: 2025 },
    ]);
  });

  it('with members nobody knows is read all the same', () => {
    const body = Buffer.from(bodyOf(income({ __proto__: 1, nieuw: { a: [1] } })));
    expect(parseRegister(body).incomes).toHaveLength(1);
    expect(() => parseRegister(Buffer.from([0xff]))).toThrow(SourceFailure);
  });
});
