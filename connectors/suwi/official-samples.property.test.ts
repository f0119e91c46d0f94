import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../schema/period.ts';
import type { Connector, Wanted } from '../connector.ts';
import { duo } from '../duo/duo.connector.ts';
import { DUO_SPECIFICATION } from '../duo/duo.testing.ts';
import { rdw } from '../rdw/rdw.connector.ts';
import { RDW_SPECIFICATION } from '../rdw/rdw-spec.testing.ts';
import { SourceFailure } from '../source-failure.ts';
import { svb } from '../svb/svb.connector.ts';
import { SVB_SPECIFICATION } from '../svb/svb.testing.ts';
import { uwv } from '../uwv/uwv.connector.ts';
import { UWV_SPECIFICATION } from '../uwv/uwv.testing.ts';
import { changed, edit } from './hostile.testing.ts';
import { answering, TODAY, told, wantedOf } from './suwi.testing.ts';
import { inEnvelope, SPECS_MISSING, type SuwiSpecification, sample, sampleNames } from './suwi-schema.testing.ts';

const isLong = process.env.ZEGEL_LONG === '1';
const numRuns = isLong ? 2000 : 40;
/** The largest samples take a tenth of a second each: in the long form only. */
const MOST_CHARACTERS = isLong ? Number.POSITIVE_INFINITY : 50_000;
const YEARS: Period = { from: '2022-01-01', to: TODAY };

/** Values that fit their element, and strange all the same; the numbers are of a stranger. */
const FITTING: readonly (readonly [name: RegExp, values: readonly string[]])[] = [
  [/^Dat|^Geb/, ['00000000', '20260100', '20261399', '66660101', '99991230', '00010101', '20231123']],
  [/^Waarde|^Perc|^Aant/, ['0', '1', '9999999999', '0099', '123456782']],
  [/^Cd/, ['15', '33', 'AOW', 'AKW', 'G', 'VO-HAVO', 'EUR', '+', '9', '__proto__']],
  [/^Naam|^Signif|^Loonheff/, ['123456782', 'Zorg 123456782 BV', '123456782L01', 'A &amp; B', '']],
  [/^Burgerservicenr/, ['123456782', '']],
];

const everything = (...parts: readonly string[]): Wanted => {
  const wanted = wantedOf(...parts);
  return { ...wanted, period: (field) => (wanted.wants(field) ? YEARS : undefined) };
};

describe.skipIf(SPECS_MISSING).each<readonly [string, Connector, SuwiSpecification, RegExp, Wanted]>([
  ['UWV', uwv, UWV_SPECIFICATION, /GSD_UWVPersoonsIkvInfo/, everything('employment', 'benefits')],
  ['DUO', duo, DUO_SPECIFICATION, /GSD_DUOPersoonsInfo/, everything('education')],
  ['RDW', rdw, RDW_SPECIFICATION, /VoertuigbezitInfoPersoon/, everything('vehicles.licencePlate', 'vehicles.role')],
  ['SVB', svb, SVB_SPECIFICATION, /GSD_SVBPersoonsInfo/, everything('socialInsurance')],
])('whatever becomes of an official sample of %s', (_, connector, specification, operation, wanted) => {
  it('there is a record without a number of anybody, or a named failure without one', async () => {
    const samples = sampleNames(specification)
      .filter((name) => operation.test(name))
      .map((name) => ({ text: inEnvelope(sample(name)), bsn: /_(\d{9})/.exec(name)?.[1] ?? '' }))
      .filter(({ text }) => text.length < MOST_CHARACTERS);
    const hostile = fc.tuple(
      fc.constantFrom(...samples),
      fc.array(edit(samples[0]?.bsn ?? ''), { minLength: 1, maxLength: 6 }),
    );
    let records = 0;
    await fc.assert(
      fc.asyncProperty(hostile, async ([{ text, bsn }, edits]) => {
        const http = answering(edits.reduce((before, one) => changed(before, one, FITTING), text));
        const input = {
          access: { baseUrl: 'http://127.0.0.1' },
          loggedIn: { bsn },
          wanted,
          http,
          now: new Date(TODAY),
        };
        const said = await connector.fetch(input).then(
          ({ record, references }) => {
            records += 1;
            return JSON.stringify([told(record, { period: YEARS, amount: '2500' }), references]);
          },
          (failure: unknown) => {
            if (failure instanceof SourceFailure) return failure.message;
            throw failure;
          },
        );
        const ofSomebody = [...text.matchAll(/<Burgerservicenr>(\d{9})</g)].map(([, number]) => number);
        expect(said).not.toMatch(new RegExp(`(?<!\\d)(${[bsn, '123456782', ...ofSomebody].join('|')})(?!\\d)`));
      }),
      { numRuns },
    );
    expect(records, 'records among the answers').toBeGreaterThan(numRuns / 10);
  });
});
