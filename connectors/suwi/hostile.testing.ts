import fc from 'fast-check';

/** One change to an answer: a fitting value, any value, or a piece of the text itself. */
export interface Edit {
  readonly how: 'FITTING' | 'VALUE' | 'TEXT';
  readonly at: number;
  readonly take: number;
  readonly put: string;
  readonly pick: number;
}

/** What breaks parsers, and the one number that may never come out. */
function insertsWith(subject: string): readonly string[] {
  const [one, two, three] = [subject.slice(0, 3), subject.slice(3, 6), subject.slice(6)];
  return [
    ...[subject, `${one}.${two}.${three} ${subject}`, `${subject}L01`, `${subject}00`],
    ...['-1', '00000000', '20261399', '99999999999999999999', 'NaN', '1e9', 'null', '{}', '[', '"'],
    ...['<', '</ClientSuwi>', '<!--', '<![CDATA[', ']]>', '<?x ?>', '&amp;', '&lt;', '&#0;', '&e;', '<!DOCTYPE x>'],
    ...[' xmlns=""', ' xmlns:smls="urn:x"', '\u0000', '\ud800', 'é', '__proto__', '<constructor/>'],
  ];
}

/** @param subject - BSN of whom the answers are about */
export function edit(subject: string): fc.Arbitrary<Edit> {
  return fc.record({
    how: fc.oneof(
      { weight: 14, arbitrary: fc.constant('FITTING' as const) },
      { weight: 1, arbitrary: fc.constantFrom('VALUE' as const, 'TEXT' as const) },
    ),
    at: fc.double({ min: 0, max: 0.999, noNaN: true }),
    take: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
    put: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...insertsWith(subject)) }, fc.string({ maxLength: 12 })),
    pick: fc.nat(1000),
  });
}

/** @param fitting - values by the name of their element: of its type, as far as a reader can tell */
export function changed(
  text: string,
  { how, at, take, put, pick }: Edit,
  fitting: readonly (readonly [name: RegExp, values: readonly string[]])[],
): string {
  const values = [...text.matchAll(/<(\w+)>([^<>]*)</g)];
  const value = values[Math.floor(at * values.length)];
  if (how === 'TEXT' || !value) {
    const isKept = how === 'FITTING';
    const from = Math.floor(at * text.length);
    return isKept ? text : text.slice(0, from) + put + text.slice(from + take);
  }
  const [whole, name = '', old = ''] = value;
  const fits = fitting.find(([pattern]) => pattern.test(name))?.[1] ?? [old];
  const strange = how === 'FITTING' ? fits[pick % fits.length] : put;
  const end = value.index + whole.length - 1;
  return text.slice(0, end - old.length) + strange + text.slice(end);
}
