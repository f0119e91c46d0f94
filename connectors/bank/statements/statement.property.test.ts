import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../practice/day.ts';
import { SourceFailure } from '../../source-failure.ts';
import { YEAR } from '../bank.testing.ts';
import { parseMt940 } from './mt940.wire.ts';
import { FORMATS, fileOf, personOf, readFile, shown } from './statement.testing.ts';
import { samples } from './statement-spec.testing.ts';

const numRuns = process.env.ZEGEL_LONG === '1' ? 10_000 : 120;
const person = personOf('kees');
const days = { from: '2026-10-20', to: YEAR.to };
const files = [
  ...FORMATS.map((format) => fileOf(format, 'kees', { days })),
  ...samples('CAMT').values(),
  ...samples('MT940').values(),
];

function survives(file: Uint8Array): void {
  try {
    const answer = readFile(file);
    expect(answer.person).toEqual({});
    const { rows } = shown(answer);
    expect(JSON.stringify([answer, rows])).not.toContain(person.bsn);
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    expect(error.code).toBe('MALFORMED');
    expect(error.detail).not.toMatch(/NL\d\d[A-Z]{4}|Installatietechniek|Supermarkt|FINPETROL|PICQER/);
  }
}

describe('whatever file is brought', () => {
  const file = fc.constantFrom(...files);

  test('changed in one place, it is read or refused, and nothing of it is told', () => {
    const instead = fc.oneof(
      fc.uint8Array({ maxLength: 12 }),
      fc
        .constantFrom(
          '',
          ',',
          '-',
          ':61:',
          ':86:',
          '\n',
          '<',
          '&#0;',
          '&x;',
          '<!DOCTYPE',
          '999999',
          '</Ntry>',
          'DBIT',
          '\u0000',
        )
        .map((text) => Buffer.from(text)),
    );
    fc.assert(
      fc.property(file, fc.nat(), fc.nat(40), instead, (given, place, length, bytes) => {
        const at = place % given.length;
        survives(Buffer.concat([given.subarray(0, at), bytes, given.subarray(at + length)]));
      }),
      { numRuns },
    );
  });

  test('with its lines or elements in another order, doubled or left out', () => {
    fc.assert(
      fc.property(file, fc.infiniteStream(fc.nat(30)), (given, draws) => {
        const lines = given.toString('latin1').split('\n');
        const shuffled = lines.flatMap((line) => {
          const draw = draws.next().value ?? 0;
          return draw === 0 ? [] : draw === 1 ? [line, line] : [line];
        });
        survives(Buffer.from(shuffled.join('\n'), 'latin1'));
      }),
      { numRuns: numRuns / 2 },
    );
  });

  test('of any bytes at all', () => {
    const heads = [
      '',
      '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">',
      ':20:X\n:25:1\n:60F:C260101EUR0,\n',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), fc.string(), (head, bytes, text) => {
        survives(Buffer.concat([Buffer.from(head), bytes]));
        survives(Buffer.from(`${head}${text}`));
      }),
      { numRuns },
    );
  });
});

describe('MT940', () => {
  test('an entry is booked within half a year of its value date, on the day and month it names', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((offset) => addDays('1990-01-01', offset));
    fc.assert(
      fc.property(day, fc.integer({ min: -150, max: 150 }), (value, apart) => {
        const entry = addDays(value, apart);
        const dates = `${value.slice(2).replaceAll('-', '')}${entry.slice(5).replace('-', '')}`;
        const text = `:20:X\n:25:1\n:60F:C260101EUR0,\n:61:${dates}C1,NTRFX\n:62F:C260101EUR1,`;
        expect(parseMt940(text)[0]?.entries[0]?.booking.bookedOn).toBe(entry);
      }),
      { numRuns },
    );
  });

  test('a text comes back whole from whatever lines it was cut into at 65', () => {
    const word = fc.stringMatching(/^[A-Z0-9.]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 25 }), (words) => {
        const text = words.join(' ');
        const lines = `/EREF/NOTPROVIDED//REMI/USTD//${text}/`.match(/.{1,65}/g) ?? [];
        const field = lines.map((line) => line.trimEnd()).join('\n');
        const message = `:20:X\n:25:1\n:60F:C260101EUR0,\n:61:260101C1,NTRFX\n:86:${field}\n:62F:C260101EUR1,`;
        expect(parseMt940(message)[0]?.entries[0]?.booking.text).toBe(text);
      }),
      { numRuns },
    );
  });
});
