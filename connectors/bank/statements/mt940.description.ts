import { LONGEST_TEXT } from '../booking.ts';
import { boundedText } from '../shown-text.mapping.ts';

/** What field 86 says of a payment. */
export interface Description {
  readonly name: string | undefined;
  readonly iban: string | undefined;
  readonly creditorId: string | undefined;
  readonly purposeCode: string | undefined;
  /** The payment came back: `/RTRN/`. */
  readonly isReturned: boolean;
  readonly text: string;
}

/** Banks fill lines up to this length and go on in the middle of a word. */
const LINE = 65;
const CODES =
  'TRTP|IBAN|BIC|NAME|REMI|EREF|PREF|MARF|CSID|CNTP|ORDP|BENM|ADDR|SVCL|PURP|ULTD|ULTC|ULTB|ISDT|RTRN|TRCD|SUM|ID';
const TOKEN = new RegExp(`/(${CODES})/`);
const IBAN = /^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/;

/**
 * Reads field 86 as Dutch banks structure it (`/EREF/…/CNTP/iban/bic/name/city/…/REMI/USTD//text/`, and the older
 * `/TRTP/…/IBAN/…/NAME/…/REMI/…`), or leaves it as one text. Lines are joined before they are cut at the codes.
 */
export function readDescription(lines: readonly string[]): Description {
  const isStructured = /^\s*\/[A-Z]{2,4}\//.test(lines[0] ?? '');
  const whole = lines.reduce((text, line, at) => {
    const isFull = isStructured && (lines[at - 1]?.length ?? 0) >= LINE;
    if (text.length >= LONGEST_TEXT) return text;
    return boundedText(at === 0 || isFull ? text + line : `${text} ${line}`);
  }, '');
  const values = isStructured ? valuesIn(whole) : new Map<string, string>();
  if (values.size === 0) return { ...NOTHING, text: tidy(whole) };

  const [contraIban = '', , contraName = ''] = values.get('CNTP')?.split('/') ?? [];
  const iban = [contraIban, values.get('IBAN') ?? ''].map(tidy).find((given) => IBAN.test(given));
  return {
    name: tidy(contraName) || tidy(values.get('NAME') ?? '') || undefined,
    iban,
    creditorId: tidy(values.get('CSID') ?? '') || undefined,
    purposeCode: /^(?:CD\/)?([A-Z]{4})\b/.exec(values.get('PURP') ?? '')?.[1],
    isReturned: values.has('RTRN'),
    text: textOf(values),
  };
}

const NOTHING = {
  name: undefined,
  iban: undefined,
  creditorId: undefined,
  purposeCode: undefined,
  isReturned: false,
} as const;

/** The value behind each code; of a code that comes twice the first that says something. */
function valuesIn(whole: string): ReadonlyMap<string, string> {
  const parts = whole.split(TOKEN);
  const values = new Map<string, string>();
  for (let at = 1; at + 1 < parts.length; at += 2) {
    const [code = '', value = ''] = [parts[at], parts[at + 1]];
    if (!values.get(code)) values.set(code, value.trim());
  }
  return values;
}

/** `USTD//text/`, or `STRD/CUR/reference/` of a structured reference, or the text itself. */
function textOf(values: ReadonlyMap<string, string>): string {
  const remittance = values.get('REMI') ?? '';
  const structured = /^STRD\/[A-Z]{3}\/(.*)$/s.exec(remittance)?.[1];
  return tidy(structured ?? remittance.replace(/^(?:USTD|STRD)\/\//, ''));
}

function tidy(value: string): string {
  return value.replace(/\s+/g, ' ').replace(/^[/ ]+|[/ ]+$/g, '');
}
