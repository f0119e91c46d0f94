import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PEOPLE } from '../practice/people.ts';
import { type RunningRdw, runningRdw, TODAY, told } from './rdw.testing.ts';

let running: RunningRdw;
beforeAll(async () => {
  running = await runningRdw();
});
afterAll(() => running.close());

const recordOf = async (...given: Parameters<RunningRdw['fetch']>) =>
  told((await running.fetch(...given)).answer.record);

describe('RDW over HTTP, with the practice people', () => {
  it('kees has a car of which everything is known, and a trailer that needs less', async () => {
    const { answer } = await running.fetch('kees');
    expect(told(answer.record)).toEqual({
      vehicles: [
        {
          licencePlate: '8QAU41',
          role: 'OWNER_AND_HOLDER',
          registeredSince: '2019-06-14',
          kind: { label: 'Personenauto', list: 'RDW voertuigsoort' },
          make: 'KIEVIT',
          model: 'WULP 1.2',
          colour: 'BLAUW',
          firstAdmittedOn: '2017-03-30',
          firstRegisteredInNetherlandsOn: '2017-03-30',
          state: { code: '87', list: 'Suwi CdStatusVoertuig' },
          isSuspended: false,
          isInsured: true,
          inspectedUntil: '2027-03-30',
          hasOpenRecall: false,
          odometer: { reading: 118_406, unit: 'KILOMETRE', year: 2026, judgement: 'Logisch' },
          listPrice: { amount: '21490.00', currency: 'EUR' },
          registrationTax: { amount: '2318.00', currency: 'EUR' },
          weightKilograms: 1165,
          seats: 5,
          fuels: [{ kind: 'Benzine', co2GramsPerKilometre: 109, powerKilowatts: '81.00', emissionLevel: 'EURO 6 W' }],
        },
        {
          licencePlate: '48WQAE',
          role: 'OWNER_AND_HOLDER',
          registeredSince: '2021-04-02',
          kind: { label: 'Aanhangwagen', list: 'RDW voertuigsoort' },
          make: 'LEPELAAR',
          model: 'LP 1300',
          colour: 'EMPTY',
          firstAdmittedOn: '2014-05-20',
          firstRegisteredInNetherlandsOn: '2014-05-20',
          state: { code: '87', list: 'Suwi CdStatusVoertuig' },
          isSuspended: false,
          isInsured: 'EMPTY',
          hasOpenRecall: false,
          odometer: {},
          weightKilograms: 340,
          fuels: [],
        },
      ],
      drivingLicence: {
        validUntil: '2033-11-08',
        isDeclaredInvalid: false,
        categories: [
          { category: 'AM', obtainedOn: '1993-11-12', validUntil: '2033-11-08' },
          { category: 'B', obtainedOn: '1993-11-12', validUntil: '2033-11-08' },
          { category: 'BE', obtainedOn: '2004-02-20', validUntil: '2033-11-08' },
          { category: 'T', obtainedOn: '2015-07-01' },
        ],
      },
      vessels: [],
    });
    expect(answer.person).toEqual({ bsn: '999990184', familyName: 'de Wit', birthDate: '1975-03-06' });
    expect(answer.references).toEqual(
      ['vehicles', 'drivingLicence', 'vessels'].map((part) => ({
        path: [part],
        source: 'RDW',
        referenceDate: TODAY,
        broughtByConsumer: false,
      })),
    );
  });

  it('sanne has a hybrid with two fuels, in their order, and an open recall', async () => {
    expect(await recordOf('sanne')).toMatchObject({
      vehicles: [
        {
          hasOpenRecall: true,
          fuels: [
            { kind: 'Benzine', co2WltpGramsPerKilometre: 29, powerKilowatts: '110.00' },
            { kind: 'Elektriciteit', powerKilowatts: '83.50', electricRangeKilometres: 62 },
          ],
        },
      ],
    });
  });

  it('anja holds a leased car that she does not own', async () => {
    expect(await recordOf('anja')).toMatchObject({ vehicles: [{ licencePlate: 'Q731KE', role: 'HOLDER' }] });
  });

  it('mo has a van and a fast motor boat', async () => {
    expect(await recordOf('mo')).toMatchObject({
      vehicles: [{ kind: { label: 'Bedrijfsauto' }, seats: 3 }],
      vessels: [{ registrationMark: 'YQ 4182', kind: 'snelle motorboot', registeredSince: '2019-06-01' }],
    });
  });

  it('groot has two cars, one of them suspended, uninsured, in his name since a month and counting miles', async () => {
    expect(await recordOf('groot')).toMatchObject({
      vehicles: [
        { isSuspended: false, isInsured: true },
        {
          isSuspended: true,
          isInsured: false,
          registeredSince: '1994-05',
          firstAdmittedOn: '1968-06-30',
          odometer: { unit: 'MILE', judgement: 'Geen oordeel' },
        },
      ],
    });
  });

  it('fout has a car whose counter ran back and a licence that is declared invalid', async () => {
    expect(await recordOf('fout')).toMatchObject({
      vehicles: [
        { registeredSince: '2013-02-28', firstAdmittedOn: '2016-08-09', odometer: { judgement: 'Onlogisch' } },
      ],
      drivingLicence: { isDeclaredInvalid: true },
    });
  });

  it.each(['noor', 'fatima', 'daan', 'lotte'])('%s has a licence, and RDW says there is no vehicle', async (login) => {
    expect(await recordOf(login)).toMatchObject({
      vehicles: [],
      vessels: [],
      drivingLicence: { isDeclaredInvalid: false },
    });
  });

  it('igor sold his car, of which nothing is told, and has no Dutch licence', async () => {
    expect(await recordOf('igor')).toEqual({ vehicles: [], vessels: [] });
  });

  it('leeg is not known, which is an empty record', async () => {
    const { answer, sent } = await running.fetch('leeg');
    expect(told(answer.record)).toEqual({});
    expect(sent).toHaveLength(2);
  });

  it.each(PEOPLE.map(({ login }) => login))(
    '%s: no BSN, meldcode, licence number or restriction comes out',
    async (login) => {
      const { answer, sent } = await running.fetch(login);
      const { bsn, facts } = running.world.personByLogin(login) ?? {};
      const out = JSON.stringify([told(answer.record), answer.references]);
      const kept = facts?.registration?.vehicles.map(({ reportingCode }) => `"${reportingCode}"`) ?? [];
      for (const secret of [bsn ?? '', '59900000', '01.06', ...kept]) expect(out).not.toContain(secret);
      expect(sent.filter(({ request }) => request.url.includes(bsn ?? ''))).toEqual([]);
    },
  );
});

describe('RDW that does not do what it should', () => {
  it.each([
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE'],
    ['error_SOURCE_MALFORMED', 'MALFORMED'],
    ['error_SOURCE_REFUSED', 'REFUSED'],
    ['error_SOURCE_BUSY', 'BUSY'],
    ['error_PERSON_MISMATCH', 'MALFORMED'],
  ] as const)('%s is the failure %s', async (script, code) => {
    await expect(running.fetch('kees', { script })).rejects.toMatchObject({ name: 'SourceFailure', code });
  });

  it('error_PERSON_MISMATCH is told as such, for each service', async () => {
    for (const fields of [['vehicles.make'], ['vessels'], ['drivingLicence']])
      await expect(running.fetch('kees', { script: 'error_PERSON_MISMATCH', fields })).rejects.toMatchObject({
        detail: 'answered about somebody else',
      });
  });

  it('error_SUBJECT_UNKNOWN is an empty record', async () => {
    expect(await recordOf('kees', { script: 'error_SUBJECT_UNKNOWN' })).toEqual({});
  });

  it('error_PARTIAL leaves a list that says it is not whole, and a part that is not available', async () => {
    expect(await recordOf('kees', { script: 'error_PARTIAL' })).toMatchObject({
      vehicles: [{ licencePlate: '8QAU41', role: 'OWNER_AND_HOLDER' }, 'PARTIAL'],
      drivingLicence: { validUntil: '2033-11-08' },
      vessels: 'UNAVAILABLE',
    });
  });

  it.each(['slow_15s', 'drip'] as const)('%s gives the same in the end', async (script) => {
    expect(await recordOf('sanne', { script })).toEqual(await recordOf('sanne'));
  });
});
