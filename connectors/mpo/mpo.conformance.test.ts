import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../practice/people.ts';
import type { Script } from '../practice/script.ts';
import { MPO_JSON_PATH } from './mpo.simulator.ts';
import { answering, fetchedFrom, type Practice, practise, readFrom, told } from './mpo.testing.ts';
import { SPECS_MISSING, sampleText, shapeProblems } from './shape.testing.ts';

const JSON_SAMPLE = 'own-sample.pensioenoverzicht.json';
const XML_SAMPLE = 'own-sample.pensioenaanspraken.xml';
const problemsOf = shapeProblems();

describe('The simulator serves the known shape', () => {
  let practice: Practice;

  beforeAll(async () => {
    practice = await practise();
  });
  afterAll(() => practice.close());

  it.each(PEOPLE)('to $login', async ({ login, bsn }) => {
    for (const script of ['goed', 'error_PARTIAL', 'error_SUBJECT_UNKNOWN'] satisfies Script[]) {
      practice.world.setScript(bsn, ['MPO'], script);
      expect(problemsOf(await practice.downloaded(login, MPO_JSON_PATH)), script).toEqual([]);
    }
  });

  it('which a download with another member, or another kind of value, does not have', () => {
    const head = { StatusCode: '000', TijdstipAanmakenBericht: '2026-11-20T09:14:02+01:00' };
    const empty = { ...head, Bijzonderheden: [], OntbrekendePuvsError: [], OntbrekendePuvsGeenGegevens: [] };
    expect(problemsOf(JSON.stringify({ ...empty, Statussen: [] }))).toEqual([]);
    expect(problemsOf(JSON.stringify({ ...empty, Statussen: [], Naam: 'x' }))).not.toEqual([]);
    expect(problemsOf(JSON.stringify(empty))).not.toEqual([]);
  });
});

const why = SPECS_MISSING === undefined ? '' : ` (skipped: ${SPECS_MISSING})`;

describe.skipIf(SPECS_MISSING)(`The samples of both downloads${why}`, () => {
  it('have the known shape', () => {
    expect(problemsOf(sampleText(JSON_SAMPLE))).toEqual([]);
  });

  it('go through the connector: JSON', async () => {
    const { record, references } = await fetchedFrom(answering(sampleText(JSON_SAMPLE)));
    const euro = (amount: string) => ({ amount, currency: 'EUR' });
    expect(told(record)).toMatchObject({
      pension: {
        totals: [{ certainPerYear: euro('11860.00') }, { certainPerYear: euro('14720.00') }],
        oldAge: [
          { certain: [{ administrator: 'Pensioenfonds Voorbeeld Techniek' }] },
          {
            statePension: { accruedAlonePerYear: euro('13198.00') },
            certain: [{}, { asOf: '2025-12-31', divorceSettlement: { code: 'Geen' } }],
          },
        ],
        partner: [{ entitlements: [{ accruedAfterRetirementPerYear: euro('4100.00') }] }],
      },
    });
    expect(references.map(({ referenceDate }) => referenceDate)).toEqual([
      '2026-11-20',
      '2026-11-20',
      '2026-01-01',
      '2026-11-20',
      '2026-01-01',
      '2025-12-31',
      '2026-01-01',
    ]);
  });

  it('go through the connector too: XML, with lone children and without totals', async () => {
    const { record } = await fetchedFrom(answering(sampleText(XML_SAMPLE), 200, 'application/xml'));
    expect(told(record)).toMatchObject({
      pension: {
        totals: 'UNAVAILABLE',
        oldAge: [
          {
            from: { years: 67, months: 3 },
            until: { event: 'DEATH' },
            statePension: { reachableTogetherPerYear: { amount: '13290.00' } },
            certain: [{ administrator: 'Pensioenfonds Voorbeeld Techniek', asOf: '2026-01-01' }],
          },
        ],
        partner: [],
      },
    });
  });

  it('name somebody in XML only', () => {
    expect(readFrom(sampleText(JSON_SAMPLE)).person).toEqual({});
    expect(readFrom(sampleText(XML_SAMPLE)).person).toEqual({ familyName: 'Maassen', birthDate: '1975-03-06' });
  });
});
