import { describe, expect, it } from 'vitest';
import { fault } from '../suwi/answer.testing.ts';
import {
  client,
  fuelRow,
  holding,
  LICENCE,
  liability,
  mine,
  ownership,
  PLATE,
  row,
  SUBJECT,
} from './answers.testing.ts';
import { rdw } from './rdw.connector.ts';
import { answering, NOW, RDW_FIELDS, type Said, told, wantedOf } from './rdw.testing.ts';

const FUELS = JSON.stringify([fuelRow()]);
const isFuels = (url: string): boolean => url.includes('8ys7-d773');
const openGood = (url: string): Said => (isFuels(url) ? FUELS : row());

type Given = Parameters<typeof answering>[0];

async function fetched(given: Given, fields: readonly string[] = RDW_FIELDS): Promise<unknown> {
  return (await outcome(given, fields)).record;
}

async function outcome(given: Given, fields: readonly string[]) {
  const http = answering(given);
  const input = { access: { baseUrl: 'https://rdw.invalid' }, loggedIn: { bsn: SUBJECT }, http, now: NOW };
  const answer = await rdw.fetch({ ...input, wanted: wantedOf(fields) });
  return { record: told(answer.record), references: answer.references, asked: http.asked };
}

describe('one service of RDW that fails', () => {
  const failing: readonly (readonly [how: string, open: () => Said])[] = [
    ['are down', () => 503],
    ['are too busy', () => 429],
    ['do not know the token', () => 403],
    ['do not know a column', () => 400],
    ['answer in words', () => 'Onderhoud'],
    ['answer with an error and status 200', () => '{"code":"query.timeout","error":true,"message":"","data":{}}'],
    ['answer about another plate', () => row({ kenteken: 'QE512K' })],
  ];

  it.each(failing)('open data that %s leave the private facts, and gaps', async (_, open) => {
    const own = { kenteken: PLATE, rolTenaamgestelde: 'eigenaar', geschorst: true, laatsteTellerstand: { waarde: 9 } };
    expect(await fetched({ ownership: holding({}), mine: mine({ voertuigen: [own] }), open })).toMatchObject({
      vehicles: [
        {
          licencePlate: PLATE,
          registeredSince: '2019-06-14',
          role: 'OWNER',
          isSuspended: true,
          make: 'UNAVAILABLE',
          listPrice: 'UNAVAILABLE',
          isInsured: 'UNAVAILABLE',
          inspectedUntil: 'UNAVAILABLE',
          odometer: { reading: 9, year: 'UNAVAILABLE', judgement: 'UNAVAILABLE' },
          fuels: 'UNAVAILABLE',
        },
      ],
    });
  });

  it('the fuels that fail leave the vehicle', async () => {
    const open = (url: string): Said => (isFuels(url) ? '[1]' : row());
    expect(await fetched({ ownership: holding({}), mine: mine(), open }, ['vehicles'])).toMatchObject({
      vehicles: [{ make: 'KIEVIT', fuels: 'UNAVAILABLE' }],
    });
  });

  it('a row of one vehicle that cannot be read leaves the others', async () => {
    const plates = [{ plate: PLATE }, { plate: 'QE512K' }];
    const open = (url: string): Said =>
      url.includes(PLATE) ? row({ massa_rijklaar: 'zwaar' }) : '[{"kenteken":"QE512K","massa_rijklaar":"900"}]';
    expect(await fetched({ ownership: holding(...plates), open }, ['vehicles.weightKilograms'])).toEqual({
      vehicles: [{ weightKilograms: 'UNAVAILABLE' }, { weightKilograms: 900 }],
    });
  });

  it('open data that are down are not asked about every other plate', async () => {
    const plates = Array.from({ length: 50 }, (_, index) => ({ plate: `Q${String(index).padStart(3, '0')}AE` }));
    const { asked } = await outcome({ ownership: holding(...plates), open: () => 503 }, [
      'vehicles.make',
      'vehicles.fuels',
    ]);
    expect(asked.length).toBeLessThanOrEqual(1 + 4);
  });

  it.each([503, 403, 429, '<html/>'])('ownership that answers %s leaves licence and vessels', async (failing) => {
    const answers = { ownership: failing, mine: mine({ rijbewijs: LICENCE, vaartuigen: [] }) };
    const { record, references, asked } = await outcome(answers, RDW_FIELDS);
    expect(record).toMatchObject({
      vehicles: 'UNAVAILABLE',
      drivingLicence: { validUntil: '2033-11-08' },
      vessels: [],
    });
    expect(references.map(({ path }) => path)).toEqual([['drivingLicence'], ['vessels']]);
    expect(asked).toHaveLength(2);
  });

  it.each([503, 403, 429, '[]'])('a holder service that answers %s leaves the vehicles', async (failing) => {
    const { record, references } = await outcome({ ownership: holding({}), mine: failing, open: openGood }, RDW_FIELDS);
    expect(record).toMatchObject({
      vehicles: [
        {
          role: 'UNAVAILABLE',
          isSuspended: 'UNAVAILABLE',
          odometer: { reading: 'UNAVAILABLE', unit: 'UNAVAILABLE' },
          make: 'KIEVIT',
          fuels: [{ kind: 'Benzine' }],
        },
      ],
      drivingLicence: 'UNAVAILABLE',
      vessels: 'UNAVAILABLE',
    });
    expect(references.map(({ path }) => path)).toEqual([['vehicles']]);
  });

  it('a holder service that cannot give one part leaves a gap in that part only', async () => {
    const own = mine({ nietBeschikbaar: [{ onderdeel: 'voertuigen' }, { onderdeel: 'rijbewijs' }], vaartuigen: [] });
    expect(await fetched({ ownership: holding({}), mine: own, open: openGood })).toMatchObject({
      vehicles: [{ role: 'UNAVAILABLE', isSuspended: 'UNAVAILABLE', make: 'KIEVIT' }],
      drivingLicence: 'UNAVAILABLE',
      vessels: [],
    });
  });

  it.each([
    [['vehicles.role'], { ownership: 503, mine: mine() }, 'UNREACHABLE'],
    [['drivingLicence'], { mine: 403 }, 'REFUSED'],
    [['vessels'], { mine: 404 }, 'MALFORMED'],
    [RDW_FIELDS, { ownership: 429, mine: 503 }, 'BUSY'],
  ] as const)('is the failure of all when nothing is left of %j', async (fields, answers, code) => {
    await expect(fetched(answers, fields)).rejects.toMatchObject({ name: 'SourceFailure', code });
  });

  it.each([
    ['ownership', { ownership: ownership(client().replace(SUBJECT, '999993847')), mine: mine({ rijbewijs: LICENCE }) }],
    ['the holder service', { ownership: holding({}), mine: mine({ burgerservicenummer: '999993847' }) }],
    ['one of two clients', { ownership: ownership(client(), client(liability()).replace(SUBJECT, '999993847')) }],
  ])('is never a gap when %s speaks of somebody else', async (_, answers) => {
    const { asked } = answering(answers);
    await expect(fetched(answers)).rejects.toMatchObject({ message: 'MALFORMED: answered about somebody else' });
    expect(asked).toEqual([]);
  });
});

describe('the status and fault of the ownership service', () => {
  it.each([
    [fault('s:Server-SUWIML-0000'), 'UNREACHABLE: SOAP fault SUWIML-0000'],
    [fault('s:Client'), 'REFUSED: SOAP fault'],
    [401, 'REFUSED: HTTP 401'],
    [404, 'MALFORMED: HTTP 404'],
    [429, 'BUSY: HTTP 429'],
    [500, 'UNREACHABLE: HTTP 500'],
    [502, 'UNREACHABLE: HTTP 502'],
    [204, 'MALFORMED: HTTP 204'],
    [ownership('<fwi:NietGerechtigd/>'), 'REFUSED: NietGerechtigd'],
    [ownership('<fwi:FWI><Fout><Code>1</Code></Fout></fwi:FWI>'), 'REFUSED: fwi:Fout'],
    ['', 'MALFORMED: not well-formed XML'],
  ])('%# says %s', async (said, message) => {
    await expect(fetched({ ownership: said }, ['vehicles.licencePlate'])).rejects.toMatchObject({ message });
  });

  it('is the fault in an answer of status 500', async () => {
    const text = fault('s:Client');
    const http = {
      send: async () => ({ status: 500, headers: { 'content-type': 'text/xml' }, body: Buffer.from(text) }),
    };
    const input = {
      access: { baseUrl: '' },
      loggedIn: { bsn: SUBJECT },
      wanted: wantedOf(['vehicles']),
      http,
      now: NOW,
    };
    await expect(rdw.fetch(input)).rejects.toMatchObject({ message: 'REFUSED: SOAP fault' });
  });
});
