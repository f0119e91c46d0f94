import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../loopback.testing.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { answering, euro, told, wantedOf, worldOn } from '../tax-years.testing.ts';
import { ownSample, problemsOf, SPECS_MISSING, type ViaElements, viaElements } from './elements.testing.ts';
import { via } from './via.connector.ts';
import { VIA_PATH, viaSimulator } from './via.simulator.ts';
import type { Item, TupleTable } from './via.table.ts';
import { ALL_LISTS } from './via.testing.ts';
import { VIA_2019 } from './via-2019.table.ts';

const why = SPECS_MISSING ? ` (${SPECS_MISSING})` : '';
const YEAR = { from: '2019-01-01', to: '2019-12-31' };

describe.skipIf(SPECS_MISSING)(`against the published entry point of 2019${why}`, () => {
  let elements: ViaElements;
  beforeAll(() => {
    elements = viaElements();
  });

  describe('what is read', () => {
    const kinds: Readonly<Record<Item['kind'], RegExp>> = {
      MONEY: /monetary/i,
      DATE: /^dateItemType$/,
      FLAG: /^booleanItemType$/,
      CODE: /^nonNegativeInteger2F|^isoCountryCodes3/,
      TEXT: /^anstring|^nonNegativeInteger12V|^studyYear|^training/,
    };

    it('is there: every tuple in its place, every item in its tuple, of its type and moment', () => {
      const problems: string[] = [];
      const check = (table: TupleTable): void => {
        const content = elements.tuples.get(table.tuple)?.map(({ ref }) => ref) ?? [];
        for (const { item, kind, cube } of Object.values(table.items)) {
          const known = elements.items.get(item);
          const isHere = table.tuple === '' || content.includes(`bd-i:${item}`);
          if (!known || !isHere || known.cube !== cube || !kinds[kind].test(known.type)) problems.push(item);
        }
        for (const below of Object.values(table.within)) {
          const isHere =
            table.tuple === '' ? elements.tuples.has(below.tuple) : content.includes(`bd-t:${below.tuple}`);
          if (!isHere) problems.push(below.tuple);
          check(below);
        }
      };
      check(VIA_2019);
      expect(problems).toEqual([]);
    });

    it('is no number of another person, and no item twice for one moment', () => {
      const names: string[] = [];
      const collect = (table: TupleTable): void => {
        names.push(...Object.values(table.items).map(({ item, at }) => `${item} ${at}`));
        Object.values(table.within).forEach(collect);
      };
      collect(VIA_2019);
      expect(names.filter((name) => /IdentificationNumber|RelationshipTaxpayer|TINAbroad/.test(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  describe('the returns of practice', () => {
    let world: PracticeWorld;
    let origin: string;
    let close: () => Promise<void>;
    beforeAll(async () => {
      const app = express().use((request, response, next) => viaSimulator(world)(request, response, next));
      ({ origin, close } = await listen(app));
    });
    afterAll(() => close());

    async function answered(bsn: string, year: number): Promise<Response> {
      return fetch(`${origin}${VIA_PATH}/via`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ burgerservicenummer: bsn, belastingjaar: year }),
      });
    }

    it.each(worldOn().people)('of $login keep to names, types, order and moments in every year', async ({ bsn }) => {
      world = worldOn();
      for (const year of [2021, 2022, 2023, 2024, 2025]) {
        const response = await answered(bsn, year);
        if (response.status === 404) continue;
        expect(problemsOf(elements, await response.text()), String(year)).toEqual([]);
      }
    });

    it('of 2019 stand at the published address itself', async () => {
      const early = worldOn('2020-06-01');
      const people = early.people.map((person) => ({
        ...person,
        facts: person.facts.taxReturn
          ? { ...person.facts, taxReturn: { ...person.facts.taxReturn, returns: { from: 2019 } } }
          : person.facts,
      }));
      world = { ...early, people, person: (bsn) => people.find((person) => person.bsn === bsn) };
      const text = await (await answered('999991292', 2019)).text();
      expect(text).toContain('http://www.nltaxonomie.nl/nt14/bd/20191211/entrypoints/bd-rpt-ihz-via-2019.xsd"');
      expect(problemsOf(elements, text)).toEqual([]);
    });
  });

  it('the check finds what is wrong', () => {
    const sample = ownSample();
    const broken = [
      sample.replaceAll('PresentWorkWages', 'PresentWorkSalary'),
      sample.replace(
        'contextRef="tb" unitRef="EUR" decimals="INF">48210',
        'contextRef="d" unitRef="EUR" decimals="INF">48210',
      ),
      sample.replace('>46200<', '>46200.50<'),
      sample.replace('>K<', '>KK<'),
      sample.replace(
        /(<bd-i:PresentWorkWages[^>]*>[^<]*<[^>]*>)(\s*)(<bd-i:PresentWorkWageTaxChartCode[^>]*>[^<]*<[^>]*>)/,
        '$3$2$1',
      ),
    ];
    for (const text of broken) expect(problemsOf(elements, text).length, text.slice(0, 20)).toBeGreaterThan(0);
    expect(problemsOf(elements, sample)).toEqual([]);
  });

  it('the sample return becomes a record, without partner, child or any number of a person', async () => {
    const { record, person } = await via.fetch({
      access: { baseUrl: 'http://127.0.0.1' },
      loggedIn: { bsn: '999990184' },
      wanted: wantedOf(ALL_LISTS, YEAR, '2020-06-01'),
      http: answering(ownSample()),
      now: new Date('2020-06-01T09:00:00Z'),
    });
    expect(person).toEqual({ bsn: '999990184' });
    const found = told(record, YEAR);
    expect(JSON.stringify(found)).not.toMatch(/9999\d{5}|Kooyman|Maassen|1982|2003/);
    expect(found).toMatchObject({
      income: {
        wagesPerYear: [
          {
            year: 2019,
            payerName: 'Haagse Installatietechniek BV',
            amount: euro(46_200),
            wageTax: euro(10_950),
            incomeKind: { code: '15', label: 'Loon', list: 'Loonaangifte CdSrtIV' },
          },
        ],
        benefitsPerYear: [],
        // Of 2019 it stands in the return over 2020, which is not there yet.
        alimonyPerYear: 'UNAVAILABLE',
      },
      assetsAndDebts: {
        homes: [
          {
            objectNumber: '051800631274',
            wozValue: euro(352_000),
            municipality: "'s-Gravenhage",
            situations: [{ from: '2019-06-28', to: '2019-12-31', occupation: { code: '01' } }],
          },
        ],
        bankAccounts: [
          {
            accountNumber: 'NL91ABNA0417164300',
            balanceOnJanuary1: euro(48_210),
            ownPartOnJanuary1: euro(24_105),
            jointInterest: { code: '01' },
          },
        ],
        debts: [
          {
            isMortgage: true,
            isAnnuity: true,
            startAmount: euro(372_000),
            owedOnJanuary1: euro(0),
            owedOnDecember31: euro(368_420),
            ownPartOnDecember31: euro(184_210),
            ownHomeInterestInYear: euro(4_010),
          },
          { isMortgage: false, owedOnJanuary1: euro(6_500), owedOnDecember31: euro(4_100) },
        ],
      },
    });
  });
});
