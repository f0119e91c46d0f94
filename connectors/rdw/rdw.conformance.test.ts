import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../practice/people.ts';
import { SPECS_MISSING, type SuwiSchemas, suwiSchemas } from '../suwi/suwi-schema.testing.ts';
import { holding, mine } from './answers.testing.ts';
import { rdw } from './rdw.connector.ts';
import { answering, NOW, type RunningRdw, runningRdw, told, wantedOf } from './rdw.testing.ts';
import { columns, proposedSample, RDW_SPECIFICATION, realRows, samples } from './rdw-spec.testing.ts';

const CONTENT = '/soap:Envelope/soap:Body/*';
const TIMESTAMP = '//wsu:Timestamp';
const why = SPECS_MISSING ? ` (${SPECS_MISSING})` : '';

async function recordOf(bsn: string, given: Parameters<typeof answering>[0]) {
  const input = { access: { baseUrl: 'https://rdw.invalid' }, loggedIn: { bsn }, now: NOW, http: answering(given) };
  const { record, person } = await rdw.fetch({ ...input, wanted: wantedOf() });
  return { record: told(record) as { vehicles?: readonly Record<string, unknown>[] }, person };
}

describe.skipIf(SPECS_MISSING)(`by the official schemas${why}`, () => {
  let schemas: SuwiSchemas;
  let running: RunningRdw;
  beforeAll(async () => {
    schemas = suwiSchemas(RDW_SPECIFICATION);
    running = await runningRdw();
  });
  afterAll(async () => {
    schemas.close();
    await running.close();
  });

  const scripts = ['goed', 'error_PARTIAL', 'error_SUBJECT_UNKNOWN'] as const;

  it.each(PEOPLE.map(({ login }) => login))(
    '%s: the question of ownership, and each answer a script gives',
    async (login) => {
      for (const script of scripts) {
        const { sent } = await running.fetch(login, { script, fields: ['vehicles.licencePlate'] });
        const { request, response } = sent[0] ?? {};
        const [asked, said] = [request?.body ?? '', response?.body.toString() ?? ''];
        expect([
          schemas.wrong('request', asked, CONTENT),
          schemas.wrong('wsu', asked, TIMESTAMP),
          schemas.wrong('answer', said, CONTENT),
          schemas.wrong('wsu', said, TIMESTAMP),
        ]).toEqual([undefined, undefined, undefined, undefined]);
      }
    },
  );

  it('a refusal carries a valid fwi:Fout, and the malformed answer is malformed', async () => {
    const path = '/suwibroker/soap/RDWDossierGSD-v0200';
    const refused = await fetch(running.origin + path, { method: 'POST', body: '<x/>' });
    expect(schemas.wrong('fwi', await refused.text(), '//fwi:Fout')).toBeUndefined();
    expect(schemas.wrong('answer', holding({ since: '2019' }), CONTENT)).toContain('DatRegistratieAansprakelijkheid');
  });

  it('the official samples of this operation are thirteen, of which the schema accepts twelve', () => {
    const valid = samples().filter(([, message]) => schemas.wrong('answer', message, CONTENT) === undefined);
    expect([samples().length, valid.length]).toEqual([13, 12]);
  });

  it.each(samples())('sample %s becomes each vehicle of it, with a date and a state', async (bsn, message) => {
    const { record, person } = await recordOf(bsn, {
      ownership: message,
      mine: mine({ burgerservicenummer: bsn }),
      open: () => '[]',
    });
    const plates = [...message.matchAll(/<KentekenVoertuig>(\w+)</g)].map(([, plate]) => plate);
    expect(plates.length).toBeGreaterThan(0);
    expect(record.vehicles?.map(({ licencePlate }) => licencePlate)).toEqual(plates);
    expect(record.vehicles?.every(({ registeredSince }) => /^\d{4}-\d\d-\d\d$/.test(String(registeredSince)))).toBe(
      true,
    );
    expect(person).toMatchObject({ bsn, familyName: expect.any(String), birthDate: expect.stringMatching(/^\d{4}-/) });
    expect(JSON.stringify(record)).not.toContain(bsn);
  });
});

describe.skipIf(SPECS_MISSING)(`by the published open data${why}`, () => {
  const rows = [...realRows('m9d7-ebf2')].map((row) => [row.kenteken ?? '', row] as const);

  it.each(rows)('the real row of %s becomes a vehicle', async (plate, row) => {
    const fuels = realRows('8ys7-d773').filter(({ kenteken }) => kenteken === plate);
    const open = (url: string) => JSON.stringify(url.includes('8ys7-d773') ? fuels : [row]);
    const { record } = await recordOf('999990184', { ownership: holding({ plate }), mine: mine(), open });
    expect(record.vehicles).toMatchObject([
      {
        kind: { label: 'Personenauto' },
        make: row.merk,
        model: row.handelsbenaming,
        isInsured: true,
        listPrice: { amount: `${row.catalogusprijs}.00` },
        fuels: [{ kind: fuels[0]?.brandstof_omschrijving }],
      },
    ]);
    expect(JSON.stringify(record)).not.toMatch(/Niet geregistreerd|Geen verstrekking/);
  });

  it('two of the real rows tell more: a recall, an inspection, a judgement, a power, a weight', async () => {
    const of = async (plate: string) => {
      const pick = (id: 'm9d7-ebf2' | '8ys7-d773') => realRows(id).filter(({ kenteken }) => kenteken === plate);
      const open = (url: string) => JSON.stringify(pick(url.includes('8ys7-d773') ? '8ys7-d773' : 'm9d7-ebf2'));
      return (await recordOf('999990184', { ownership: holding({ plate }), mine: mine(), open })).record.vehicles?.[0];
    };
    expect(await of('XD494P')).toMatchObject({
      hasOpenRecall: true,
      inspectedUntil: '2025-10-17',
      odometer: { judgement: 'Geen oordeel' },
      fuels: [{ co2GramsPerKilometre: 119, powerKilowatts: '105.00' }],
    });
    expect(await of('6TJR64')).toMatchObject({
      seats: 5,
      weightKilograms: 1080,
      odometer: { year: 2025 },
      colour: 'GRIJS',
    });
  });

  it('each row of practice has published columns only, in text of their kind', async () => {
    const running = await runningRdw();
    for (const dataset of ['m9d7-ebf2', '8ys7-d773'] as const) {
      const response = await fetch(`${running.origin}/resource/${dataset}.json`);
      const found = (await response.json()) as readonly Record<string, unknown>[];
      const kinds = columns(dataset);
      const problems = found.flatMap((row) => Object.entries(row).filter(([name, value]) => !fits(kinds, name, value)));
      expect([found.length > 5, problems]).toEqual([true, []]);
    }
    await running.close();
  });

  it('each row of practice has the columns that every real row has', async () => {
    const running = await runningRdw();
    const response = await fetch(`${running.origin}/resource/m9d7-ebf2.json`);
    const found = (await response.json()) as readonly Record<string, unknown>[];
    await running.close();
    const [first = {}, ...rest] = realRows('m9d7-ebf2');
    // The price is not known of a trailer or a classic.
    const always = Object.keys(first).filter((name) => rest.every((row) => name in row) && name !== 'catalogusprijs');
    expect(always.length).toBeGreaterThan(10);
    for (const row of found) expect(always.filter((name) => !(name in row))).toEqual([]);
  });

  it('the proposed sample becomes a licence, a vessel and the private facts of a vehicle', async () => {
    const answers = { ownership: holding({ plate: '6TJR64' }), mine: proposedSample(), open: () => '[]' };
    expect((await recordOf('999990184', answers)).record).toMatchObject({
      vehicles: [{ role: 'OWNER_AND_HOLDER', isSuspended: false, odometer: { reading: 84_210, year: 2025 } }],
      drivingLicence: { validUntil: '2032-08-14', isDeclaredInvalid: false, categories: [{ category: 'AM' }, {}, {}] },
      vessels: [{ registrationMark: 'VT4321', kind: 'snelle motorboot', registeredSince: '2018-05-01' }],
    });
  });
});

const FORMS: Readonly<Record<string, RegExp>> = {
  text: /^\S.*$/,
  number: /^\d+(\.\d+)?$/,
  date: /^\d{8}$/,
  dt: /^\d{4}-\d\d-\d\dT00:00:00\.000$/,
  link: /^https:\/\/opendata\.rdw\.nl\/resource\/[a-z\d-]{9}\.json$/,
};

function fits(kinds: Readonly<Record<string, readonly string[]>>, name: string, value: unknown): boolean {
  const kind = Object.keys(FORMS).find((candidate) => kinds[candidate]?.includes(name));
  return kind !== undefined && typeof value === 'string' && (FORMS[kind]?.test(value) ?? false);
}
