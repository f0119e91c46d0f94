import type { SourceAnswer } from '../connector.ts';
import { uwvFile } from './uwv.report.ts';
import { TODAY, TWO_YEARS, wantedOf } from './uwv.testing.ts';

export const HEAD = [
  'Digitaal verzekeringsbericht',
  'De heer K.H. de Wit',
  'Geboortedatum: 06-03-1975',
  'Datum: 24-11-2026',
  'versie VZB-006',
];
export const PERMANENT = 'Schriftelijke arbeidsovereenkomst voor onbepaalde tijd, geen oproepovereenkomst';

/** A block of the report; rows as they are written. */
export function payer(name: string, rows: readonly string[], contract = PERMANENT): readonly string[] {
  return [
    `Werkgever/Instantie: ${name}`,
    'Loonheffingennummer: 800050011L01',
    'Verzekerde wetten: WW, ZW, WAO/WIA',
    ...(contract === '' ? [] : [`Contractvorm: ${contract}`]),
    ...rows,
  ];
}

/** Rows of one wage for whole months, from a month of 2026 on. */
export function rows(first: number, count: number, amount = '4.025,00'): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const month = first + index;
    const last = new Date(Date.UTC(2026, month, 0)).getUTCDate();
    const two = (value: number) => String(value).padStart(2, '0');
    return `01-${two(month)}-2026 t/m ${two(last)}-${two(month)}-2026  160  EUR ${amount}`;
  });
}

export function reportOf(...blocks: readonly (readonly string[])[]): string {
  return [...HEAD, ...blocks.flat()].join('\n');
}

export function readReport(text: string | Uint8Array, wanted = wantedOf(TWO_YEARS)): SourceAnswer {
  return uwvFile.read({ file: Buffer.from(text), wanted, now: new Date(`${TODAY}T09:00:00Z`) });
}
