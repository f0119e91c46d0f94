import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SourceFailure } from '../source-failure.ts';
import {
  inEnvelope,
  SPECS_MISSING,
  type SuwiSchemas,
  sample,
  sampleNames,
  suwiSchemas,
} from '../suwi/suwi-schema.testing.ts';
import { uwv } from './uwv.connector.ts';
import { answering, told, UWV_SPECIFICATION, wantedOf } from './uwv.testing.ts';

const ALL_YEARS = { from: '2000-01-01', to: '2026-11-24' };
const OTHER_SERVICE = 'UWVDossierInkomstenGSDDigitaleDiensten';

interface Told {
  readonly employment: { readonly employers: readonly (string | Record<string, unknown>)[] };
  readonly benefits: readonly (string | Record<string, unknown>)[];
}

const why = SPECS_MISSING ? ` (${SPECS_MISSING})` : '';

describe.skipIf(SPECS_MISSING)(`the official sample answers${why}`, () => {
  let schemas: SuwiSchemas;
  beforeAll(() => {
    schemas = suwiSchemas(UWV_SPECIFICATION);
  });
  afterAll(() => schemas.close());

  const wrong = (name: string) => schemas.wrong('answer', inEnvelope(sample(name)), '/soap:Envelope/soap:Body/*');
  const bsnIn = (name: string) => /<Burgerservicenr>(\d{9})</.exec(sample(name))?.[1] ?? '';

  /** What the connector makes of a sample, for the person it is about. */
  async function mapped(name: string): Promise<Told> {
    const { record } = await uwv.fetch({
      access: { baseUrl: 'http://127.0.0.1' },
      loggedIn: { bsn: bsnIn(name) },
      wanted: wantedOf(ALL_YEARS),
      http: answering(inEnvelope(sample(name))),
      now: new Date('2026-11-24T09:00:00Z'),
    });
    return told(record, ALL_YEARS) as Told;
  }

  const own = sampleNames(UWV_SPECIFICATION).filter((name) => !name.startsWith(OTHER_SERVICE));

  it('are nineteen, of which the schema accepts eighteen', () => {
    expect([own.length, own.filter((name) => wrong(name) === undefined).length]).toEqual([19, 18]);
  });

  it.each(own)('%s becomes a record with every pay period of it, without the BSN it is about', async (name) => {
    const { employment, benefits } = await mapped(name);
    expect(JSON.stringify([employment, benefits])).not.toContain(bsnIn(name));
    const rows = employment.employers
      .flatMap((employer) => (typeof employer === 'string' ? [] : [employer.wages]))
      .flat();
    const periods = [...rows, ...benefits].filter((row) => typeof row === 'object');
    const reported = sample(name)
      .split('<Inkomstenverhouding>')
      .flatMap((relation) => [
        ...new Set(
          relation
            .match(/<DatBIko>\d+|<DatEIko>\d+/g)
            ?.join('')
            .match(/<DatBIko>\d+<DatEIko>\d+/g),
        ),
      ]);
    expect(reported.length).toBeGreaterThan(0);
    expect(periods).toHaveLength(reported.length);
  });

  it('of a person who works beside a sickness benefit: both, apart', async () => {
    const { employment, benefits } = await mapped('UWVDossierInkomstenGSD_UWVPersoonsIkvInfo_022264541.xml');
    expect(employment.employers).toMatchObject([
      { startedOn: '2021-09-01', endedOn: 'UNAVAILABLE', isPermanent: false },
      { startedOn: '2023-09-01', incomeKind: { code: '85' } },
      { startedOn: '2026-03-01', endedOn: '2026-05-31', wages: [{}, {}, { to: '2026-05-31' }] },
    ]);
    expect(benefits.at(-2)).toMatchObject({ kind: { code: '31' }, from: '2026-05-01', amount: { amount: '1500.00' } });
  });

  it('of a person with a natural-person employer: neither name nor number', async () => {
    const { employment, benefits } = await mapped('UWVDossierInkomstenGSD_UWVPersoonsIkvInfo_444444440.xml');
    expect(JSON.stringify([employment, benefits])).not.toMatch(/Dijk|Jan Pieter/);
  });

  it('of another service of UWV is refused by name', async () => {
    const [digital = ''] = sampleNames(UWV_SPECIFICATION).filter((name) => name.startsWith(OTHER_SERVICE));
    await expect(mapped(digital)).rejects.toEqual(new SourceFailure('MALFORMED', 'UWVPersoonsIkvInfoResponse'));
  });
});
