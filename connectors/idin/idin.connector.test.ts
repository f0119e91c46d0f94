import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gapReason } from '../../schema/gap.ts';
import type { SourceAnswer } from '../connector.ts';
import { PEOPLE } from '../practice/people.ts';
import { SourceFailure } from '../source-failure.ts';
import { idin } from './idin.connector.ts';
import { fetched, NORTH, type RunningIdin, SOUTH, startIdin } from './idin.testing.ts';
import { ALL_FIELDS, wantedOf } from './wanted.testing.ts';

let running: RunningIdin;
beforeAll(async () => {
  running = await startIdin();
});
afterAll(() => running.close());

/** One login of each is enough for all that is told of them. */
const known = new Map<string, Promise<SourceAnswer>>();
function told(login: string): Promise<SourceAnswer> {
  const answer = known.get(login) ?? fetched(running, login);
  known.set(login, answer);
  return answer;
}

const CUSTOMERS = PEOPLE.filter(({ accounts }) => accounts.length > 0);

describe('iDIN tells', () => {
  it.each(CUSTOMERS.map(({ login }, at) => [login, at % 2 === 0 ? NORTH : SOUTH] as const))(
    'who %s is according to %s, and never a BSN',
    async (login, issuer) => {
      const before = running.http.exchanges.length;
      const person = PEOPLE.find((one) => one.login === login);
      const answer = await fetched(running, login, { issuer });
      known.set(login, Promise.resolve(answer));
      const { record, person: asserted } = answer;
      expect(record.idin).toMatchObject({
        initials: person?.initials.replaceAll('.', ''),
        familyName: person?.familyName,
        birthDate: person?.birthDate,
        is18OrOver: true,
        gender: person?.gender === 'M' ? 'MALE' : 'FEMALE',
        emailAddress: person?.facts.contact?.email,
        phoneNumber: person?.facts.contact?.phone,
      });
      expect(asserted.birthDate).toBe(person?.birthDate);
      const said = running.http.exchanges
        .slice(before)
        .map(({ request, response }) => [request, String(response.body)]);
      expect(JSON.stringify([answer, said])).not.toContain(person?.bsn);
    },
  );

  it('a Dutch address in its parts', async () => {
    const { record } = await told('anja');
    expect(record.idin).toMatchObject({
      address: {
        street: 'Nieuwstraat / Neustraße',
        houseNumber: '137',
        postcode: '6461KA',
        city: 'Kerkrade',
        country: { code: 'NL', label: 'Nederland', list: 'ISO 3166-1' },
        lines: [],
      },
    });
  });

  it('an address abroad in lines', async () => {
    const { record } = await told('igor');
    expect(record.idin).toMatchObject({
      address: {
        street: undefined,
        houseNumber: undefined,
        country: { code: 'FR', label: 'Frankrijk', list: 'ISO 3166-1' },
        lines: ["14 Rue de l'Église Saint-Étienne", '67000 Strasbourg'],
      },
    });
  });

  it('the name by law beside the name that is used', async () => {
    const { record, person } = await told('noor');
    expect(record.idin).toMatchObject({
      namePrefix: undefined,
      familyName: 'Buitenhof',
      preferredNamePrefix: 'de',
      preferredFamilyName: 'Wit - Buitenhof',
    });
    expect(person).toEqual({ familyName: 'Buitenhof', birthDate: '1982-04-10' });
  });

  it('where it is from, and no day of its own', async () => {
    const { references } = await told('kees');
    expect(references).toEqual([{ path: ['idin'], source: 'IDIN', referenceDate: null, broughtByConsumer: false }]);
  });
});

describe('only what is wanted', () => {
  const cases = [
    [['idin.is18OrOver'], 64, { is18OrOver: true }],
    [['idin.birthDate'], 448, { birthDate: '1975-03-06' }],
    [['idin.gender'], 16, { gender: 'MALE' }],
    [['idin.emailAddress'], 2, { emailAddress: 'kees.de.wit@example.nl' }],
    [['idin.phoneNumber'], 4, { phoneNumber: '+31655550101' }],
    [['idin.familyName', 'idin.is18OrOver'], 4160, { familyName: 'Wit', is18OrOver: true }],
  ] as const;

  it.each(cases)('%j is asked of the bank as %i, and is all that is delivered', async (fields, serviceId, expected) => {
    const { record } = await fetched(running, 'kees', { fields });
    const begun = running.http.exchanges.findLast(({ request }) => request.body?.includes('AcquirerTrxReq'));
    expect(begun?.request.body).toContain(`AttributeConsumingServiceIndex="${serviceId}"`);
    expect(record).toEqual({ idin: expected });
  });

  it('nothing of iDIN is delivered where nothing of it is wanted', async () => {
    const { record, references, person } = await fetched(running, 'kees', { fields: [] });
    expect([record, references, person]).toEqual([{}, [], {}]);
  });

  it("neither the partner's name nor the bank's number for a person comes through", async () => {
    const { record } = await told('kees');
    expect(JSON.stringify(record)).not.toMatch(/Buitenhof|TRANS/);
  });
});

describe('a bank that has less', () => {
  it('knows nobody without an account: an empty record, with all of it EMPTY', async () => {
    const { record, person } = await fetched(running, 'leeg');
    expect(Object.values(record.idin ?? {}).every((value) => value === undefined)).toBe(true);
    expect(person).toEqual({});
  });

  it('knows nothing of the person: likewise', async () => {
    const { record } = await fetched(running, 'kees', { password: 'error_SUBJECT_UNKNOWN' });
    expect(Object.values(record.idin ?? {}).every((value) => value === undefined)).toBe(true);
  });

  it('leaves a part out: that part is PARTIAL, the rest as ever', async () => {
    const { record } = await fetched(running, 'kees', { password: 'error_PARTIAL' });
    expect(gapReason(Reflect.get(record.idin ?? {}, 'address'))).toBe('PARTIAL');
    expect(record.idin).toMatchObject({ familyName: 'Wit', birthDate: '1975-03-06' });
  });
});

describe('what goes wrong at the acquirer', () => {
  const cases = [
    ['error_SOURCE_UNAVAILABLE', 'UNREACHABLE: SO1000'],
    ['error_SOURCE_REFUSED', 'REFUSED: AP1500'],
    ['error_SOURCE_BUSY', 'BUSY: SO1200'],
    ['error_SOURCE_MALFORMED', 'MALFORMED: not well-formed XML'],
  ] as const;

  it.each(cases)('%s is %s', async (password, message) => {
    await expect(fetched(running, 'kees', { password })).rejects.toThrow(message);
  });

  it("a bank that mixes people up gives somebody else's data, which the device will see", async () => {
    const { person } = await fetched(running, 'kees', { password: 'error_PERSON_MISMATCH' });
    expect(person).toEqual({ familyName: 'Buitenhof', birthDate: '1982-04-10' });
  });

  it('after fifteen seconds the answer is as good as ever', async () => {
    const { person } = await fetched(running, 'kees', { password: 'slow_15s' });
    expect(person.familyName).toBe('de Wit');
  });
});

it('without an answer of the login there is nothing to map', async () => {
  const input = { access: { baseUrl: '' }, loggedIn: {}, wanted: wantedOf(ALL_FIELDS), http: running.http };
  const failure = await idin.fetch({ ...input, now: running.now() }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SourceFailure);
  expect(failure).toMatchObject({ code: 'LOGIN_FAILED' });
});
