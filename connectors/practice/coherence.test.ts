import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Period } from '../../schema/period.ts';
import { historyOf } from '../bank/simulator/history.simulator.ts';
import type { Movement } from '../bank/simulator/movement.simulator.ts';
import { bri } from '../bri/bri.connector.ts';
import { BRI_PATH, briSimulator } from '../bri/bri.simulator.ts';
import { brk } from '../brk/brk.connector.ts';
import { BRK_PATH, brkSimulator } from '../brk/brk.simulator.ts';
import type { Connector, LoggedIn } from '../connector.ts';
import { listen } from '../loopback.testing.ts';
import { mpo } from '../mpo/mpo.connector.ts';
import { mpoSimulator } from '../mpo/mpo.simulator.ts';
import { type SourceConnections, sourceHttp } from '../source-http.node.ts';
import { svb } from '../svb/svb.connector.ts';
import { svbSimulator } from '../svb/svb.simulator.ts';
import { uwv } from '../uwv/uwv.connector.ts';
import { uwvSimulator } from '../uwv/uwv.simulator.ts';
import { told } from '../uwv/uwv.testing.ts';
import { via } from '../via/via.connector.ts';
import { VIA_PATH, viaSimulator } from '../via/via.simulator.ts';
import { woz } from '../woz/woz.connector.ts';
import { WOZ_PATH, wozSimulator } from '../woz/woz.simulator.ts';
import { weekdayOnOrBefore } from './day.ts';
import { PEOPLE } from './people.ts';
import type { PracticePerson } from './person.ts';
import { practiceWorld } from './world.ts';

/**
 * What a lender would lay side by side: the same money, as each source tells it in its own format. Of `fout` the sources
 * contradict each other on purpose, but not about what was paid.
 */

/** The balances of the cast are those of this day. */
const TODAY = '2026-11-27';
const YEARS = [2021, 2022, 2023, 2024, 2025];
const PERIOD: Period = { from: '2021-01-01', to: '2025-12-31' };
const EVER: Period = { from: '2019-01-01', to: TODAY };
const WANTED = { asOf: TODAY, wants: () => true, period: () => EVER };
/** An amount in whole euros may be half a euro off. */
const ROUNDED = 0.5;

const world = practiceWorld({ people: PEOPLE, now: () => new Date(`${TODAY}T09:00:00Z`) });
/** All that was booked on every account in these years; made before anything is asked, because it takes a while. */
const BOOKED: ReadonlyMap<string, readonly Movement[]> = new Map(
  PEOPLE.flatMap((person) =>
    person.accounts.map((account) => {
      return [account.iban, historyOf(world, person, account, { from: PERIOD.from, to: TODAY })] as const;
    }),
  ),
);

let origin: string;
let close: () => Promise<void>;
let http: SourceConnections;

beforeAll(async () => {
  const simulators = [uwvSimulator, svbSimulator, viaSimulator, briSimulator, brkSimulator, wozSimulator];
  const app = express();
  for (const simulator of simulators) app.use(simulator(world));
  app.use(mpoSimulator(world, (token) => token));
  ({ origin, close } = await listen(app));
  http = sourceHttp({ origins: [origin], limits: { deadlineMs: 20_000, maxBytes: 8_000_000 }, allowLoopback: true });
});
afterAll(async () => {
  await http.close();
  await close();
});

/** A row of what is delivered; the members that are looked at. */
interface Row {
  readonly [member: string]: unknown;
}

async function delivered(connector: Connector, path: string, loggedIn: LoggedIn, period = PERIOD): Promise<Row> {
  const access = { baseUrl: `${origin}${path}`, apiKey: 'a key' };
  const now = world.now();
  return told((await connector.fetch({ access, loggedIn, wanted: WANTED, http, now })).record, period) as Row;
}

/** The rows at a place in a record, without gaps. */
function rowsAt(record: unknown, ...path: readonly string[]): readonly Row[] {
  const found = path.reduce<unknown>((value, name) => (value as Row | undefined)?.[name], record);
  return Array.isArray(found) ? found.filter((row: unknown): row is Row => typeof row === 'object') : [];
}

function euros(money: unknown): number {
  return Number((money as Row | undefined)?.amount ?? Number.NaN);
}

/** Zero where there is none. */
function total(rows: readonly Row[], member: string): number {
  return rows.reduce((sum, row) => sum + (row[member] === undefined ? 0 : euros(row[member])), 0);
}

function code(value: unknown): unknown {
  return (value as Row | undefined)?.code;
}

const returns = new Map<string, Promise<Row>>();

function returnOf({ bsn }: PracticePerson): Promise<Row> {
  const found = returns.get(bsn) ?? delivered(via, VIA_PATH, { bsn });
  returns.set(bsn, found);
  return found;
}

const inYear = (rows: readonly Row[], year: number) => rows.filter((row) => row.year === year);
/** A wage is of the year in which it was paid: on the last working day of its period at the latest. */
const endingIn = (rows: readonly Row[], year: number) =>
  rows.filter(({ to }) => weekdayOnOrBefore(String(to)).startsWith(`${year}-`));

/** What arrived at or left a person's accounts in a year, in euros, for one other side. */
function atBank(person: PracticePerson, year: number, party: string, sign: 1 | -1): number {
  const cents = person.accounts
    .flatMap(({ iban }) => BOOKED.get(iban) ?? [])
    .filter((one) => one.party?.name === party && one.day.startsWith(`${year}-`) && Math.sign(one.cents) === sign)
    .map((one) => one.cents);
  return Math.abs(cents.reduce((sum, one) => sum + one, 0)) / 100;
}

function everyPayer(record: Row): readonly Row[] {
  return [...rowsAt(record, 'income', 'wagesPerYear'), ...rowsAt(record, 'income', 'benefitsPerYear')];
}

describe.each(PEOPLE)('Of $login', (person) => {
  it('wages, benefits and pensions of a return are those that UWV knows, by kind', async () => {
    const record = await delivered(uwv, '', { bsn: person.bsn }, { from: '2020-12-01', to: TODAY });
    const employers = rowsAt(record, 'employment', 'employers');
    const reported = [
      ...employers.flatMap((employer) =>
        rowsAt(employer, 'wages').map((row) => ({ ...row, kind: employer.incomeKind, amount: row.taxableWage })),
      ),
      ...rowsAt(record, 'benefits'),
    ];
    const payers = everyPayer(await returnOf(person));
    for (const year of YEARS.filter((one) => payers.some((row) => row.year === one)))
      for (const kind of new Set([
        ...reported.map((row) => code(row.kind)),
        ...payers.map((row) => code(row.incomeKind)),
      ])) {
        const prefilled = inYear(payers, year).filter((row) => code(row.incomeKind) === kind);
        const known = endingIn(reported, year).filter((row) => code(row.kind) === kind);
        const difference = Math.abs(total(prefilled, 'amount') - total(known, 'amount'));
        expect(difference, `${year} ${kind}`).toBeLessThanOrEqual(ROUNDED * prefilled.length);
      }
  });

  it('what each payer paid, less the tax, is what arrived at the bank', async () => {
    const payers = everyPayer(await returnOf(person));
    expect(payers.length > 0).toBe(person.jobs.length > 0);
    for (const row of payers) {
      const received = atBank(person, Number(row.year), String(row.payerName), 1);
      const difference = Math.abs(euros(row.amount) - euros(row.wageTax) - received);
      expect(difference, `${row.year} ${row.payerName}`).toBeLessThanOrEqual(2 * ROUNDED);
    }
  });

  it('the accounts of a return are those at the bank, and savings have grown by what was put in', async () => {
    const accounts = rowsAt(await returnOf(person), 'assetsAndDebts', 'bankAccounts');
    const ibans = person.accounts.map(({ iban }) => iban);
    expect(accounts.filter(({ accountNumber }) => !ibans.includes(String(accountNumber)))).toEqual([]);
    for (const account of person.accounts.filter(({ kind }) => kind === 'SAVINGS')) {
      const since = (BOOKED.get(account.iban) ?? []).filter(({ day }) => day >= '2025-01-01');
      const then = (account.balance - since.reduce((sum, { cents }) => sum + cents, 0)) / 100;
      const [told] = inYear(accounts, 2025).filter(({ accountNumber }) => accountNumber === account.iban);
      expect(Math.abs(euros(told?.balanceOnJanuary1) - then), account.name).toBeLessThan(1);
    }
  });

  it('homes of a return are the properties at Kadaster, worth what the WOZ register has for that year', async () => {
    const homes = rowsAt(await returnOf(person), 'assetsAndDebts', 'homes');
    const owned = rowsAt(await delivered(brk, BRK_PATH, { bsn: person.bsn }), 'properties');
    expect(inYear(homes, 2025)).toHaveLength(owned.length);
    for (const [at, { bagObject }] of (person.facts.properties ?? []).entries()) {
      const loggedIn = { bsn: person.bsn, homeObject: bagObject };
      const [object] = rowsAt(await delivered(woz, WOZ_PATH, loggedIn, EVER), 'homeValues');
      const valued = rowsAt(object, 'values');
      const told = homes.filter(({ objectNumber }) => objectNumber === object?.objectNumber);
      expect(told.at(-1)).toMatchObject({ year: 2025, wozValue: { currency: 'EUR' } });
      for (const { year, wozValue } of told) {
        const value = valued.find(({ valuationDate }) => valuationDate === `${Number(year) - 1}-01-01`);
        expect(wozValue, String(year)).toEqual(value?.value);
      }
      const [address] = rowsAt(owned[at], 'addresses');
      const written = `${address?.street} ${String(address?.houseNumber).replace(' ', '')}`;
      expect(told.at(-1)?.address).toBe(written);
    }
  });

  it('a mortgage costs at the bank what its return says: interest, and what the debt fell by', async () => {
    const debts = rowsAt(await returnOf(person), 'assetsAndDebts', 'debts').filter(({ isMortgage }) => isMortgage);
    for (const property of person.facts.properties ?? [])
      for (const { loanNumber, lender } of property.mortgages) {
        const owners = property.owners.flatMap(({ bsn }) => world.person(bsn) ?? []);
        const told = debts.filter(({ accountNumber }) => accountNumber === loanNumber);
        expect(told.map(({ year }) => year)).toEqual(YEARS);
        for (const row of told) {
          const paidOff = euros(row.owedOnJanuary1) - euros(row.owedOnDecember31);
          const paid = owners.reduce((sum, owner) => sum + atBank(owner, Number(row.year), lender, -1), 0);
          const difference = Math.abs(euros(row.interestInYear) + paidOff - paid);
          expect(difference, `${loanNumber} ${row.year}`).toBeLessThanOrEqual(3 * ROUNDED);
        }
      }
  });

  it('a mortgage is owed for the part that is owned, and for no more than the homes stand security for', async () => {
    const debts = rowsAt(await returnOf(person), 'assetsAndDebts', 'debts').filter(({ isMortgage }) => isMortgage);
    const owned = rowsAt(await delivered(brk, BRK_PATH, { bsn: person.bsn }), 'properties');
    const secured = owned.flatMap((property) => rowsAt(property, 'mortgageInscriptions'));
    expect(total(inYear(debts, 2025), 'startAmount')).toBeLessThanOrEqual(total(secured, 'securedSum'));
    const [right] = owned.flatMap((property) => rowsAt(property, 'rights'));
    const part = right?.part as { readonly numerator: number; readonly denominator: number } | undefined;
    for (const { owedOnDecember31, ownPartOnDecember31 } of debts) {
      const own = (euros(owedOnDecember31) * (part?.numerator ?? 0)) / (part?.denominator ?? 1);
      expect(Math.abs(euros(ownPartOnDecember31) - own)).toBeLessThanOrEqual(ROUNDED);
    }
  });

  it('a pension in payment is what its fund paid in the last return, and AOW what SVB pays a month', async () => {
    const overview = await delivered(mpo, '', { bsn: person.bsn, accessToken: person.bsn });
    const stages = rowsAt(overview, 'pension', 'oldAge');
    const payers = inYear(everyPayer(await returnOf(person)), 2025);
    const social = await delivered(svb, '', { bsn: person.bsn }, EVER);
    const paid = rowsAt(social, 'socialInsurance', 'statePension');
    for (const row of payers.filter(({ incomeKind }) => code(incomeKind) === '56')) {
      const lines = rowsAt(stages.at(-1), 'certain').filter(({ administrator }) => administrator === row.payerName);
      expect(lines, String(row.payerName)).toMatchObject([
        { accruedPerYear: row.amount, reachablePerYear: row.amount },
      ]);
    }
    for (const row of payers.filter(({ incomeKind }) => code(incomeKind) === '22')) {
      const difference = euros(row.amount) - total(endingIn(paid, 2025), 'gross');
      expect(Math.abs(difference)).toBeLessThanOrEqual(ROUNDED);
      const withHolidayPay = euros(paid.at(-1)?.gross) * 12 * 1.08;
      const alone = euros((stages.at(-1)?.statePension as Row | undefined)?.reachableAlonePerYear);
      expect(Math.abs(alone - withHolidayPay)).toBeLessThan(1);
    }
    expect(paid.length > 0).toBe(person.jobs.some(({ incomeKind }) => incomeKind === '22'));
  });

  it('a registered income is what the return holds, with a home, a business or savings on top', async () => {
    const record = await returnOf(person);
    const prefilled = [
      ...everyPayer(record),
      ...rowsAt(record, 'income', 'foreignBenefitsPerYear'),
      ...rowsAt(record, 'income', 'otherWorkPerYear'),
    ];
    const interest = rowsAt(record, 'assetsAndDebts', 'debts').filter(({ isMortgage }) => isMortgage);
    const canon = rowsAt(await delivered(brk, BRK_PATH, { bsn: person.bsn }), 'properties')
      .flatMap((property) => rowsAt(property, 'rights'))
      .map(({ groundRent }) => (groundRent === undefined ? 0 : euros((groundRent as Row).perYear)));
    const most = (year: number) => total(inYear(interest, year), 'ownHomeInterestInYear') + (canon[0] ?? 0);
    const registered = rowsAt(await delivered(bri, BRI_PATH, { bsn: person.bsn }), 'income', 'registered');
    expect(registered.length > 0).toBe(person.login !== 'leeg');
    for (const row of registered) {
      const year = Number(row.year);
      const added = euros(row.aggregateIncome ?? row.taxableWage) - total(inYear(prefilled, year), 'amount');
      if (person.login === 'fout') expect(added).toBeLessThan(-50_000);
      else if (person.login === 'mo' && year > 2022) expect(Math.abs(added), 'his business').toBeGreaterThan(10_000);
      else if (person.login === 'groot') expect(added, 'his second home and savings').toBeGreaterThan(0);
      else {
        expect(added, String(year)).toBeLessThanOrEqual(0);
        expect(-added, `${year}: interest and ground rent`).toBeLessThanOrEqual(most(year));
      }
    }
  });
});
