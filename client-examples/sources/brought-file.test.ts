import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PEOPLE } from '../../connectors/practice/people.ts';
import type { PracticePerson } from '../../connectors/practice/person.ts';
import { FAILURE_CODES, SourceFailure } from '../../connectors/source-failure.ts';
import type { Payload } from '../../sealing/payload.ts';
import { assertPerson, comparePersons } from '../../sealing/person.ts';
import { SEALED_BOX_OVERHEAD } from '../../sealing/sealed-box.ts';
import { loadFileReader } from '../../server/collecting/portals.ts';
import { brought, FORMAT_NAMES, FORMATS, type FormatName, PERSON_KEY } from './brought-file.testing.ts';
import { numbers, outcomeOf, scrapped, scraps } from './faulty-answer.testing.ts';

const personOf = (login: string): PracticePerson => {
  const found = PEOPLE.find((person) => person.login === login);
  if (!found) throw new Error(`${login} is of the cast`);
  return found;
};
const kees = personOf('kees');
const noor = personOf('noor');
const sanne = personOf('sanne');
const leeg = personOf('leeg');
const isLong = process.env.ZEGEL_LONG === '1';
const runs = isLong ? 2000 : 4;
/** The short form has one of every source. */
const TRIED: readonly FormatName[] = isLong ? FORMAT_NAMES : ['MT940', 'REPORT', 'PENSION_XML'];

/** In which of them it is said whose the file is. */
const NAMING: readonly FormatName[] = ['REPORT', 'PENSION_XML'];

/** What every file promises that is brought instead of a login, through a whole collector: the contract of the sources. */
describe.each(TRIED)('a file as %s', (name) => {
  const format = FORMATS[name];
  const file = format.of(kees);
  const text = file.toString('latin1');
  const read = (bytes: Uint8Array | string, document?: string): Promise<Payload> =>
    brought(format, Buffer.from(bytes), document === undefined ? {} : { document });

  it.each([kees, sanne])(
    'gives $login data or one gap for every leaf, marked as brought, and no BSN',
    async (person) => {
      const { data, gaps, references } = await read(format.of(person));
      const delivered = JSON.stringify([data, gaps, references]);
      for (const number of numbers) expect(delivered).not.toContain(number);
      const marks = references.map(({ source, broughtByConsumer }) => `${source} ${broughtByConsumer}`);
      expect(new Set(marks)).toEqual(new Set([`${format.source} true`]));
      if (person === kees) expect(delivered).toContain(format.other);
    },
  );

  it('of whom there is nothing gives EMPTY; a bank has no statement of who has no account', async () => {
    const reasons = read(format.of(leeg)).then(({ gaps }) => [...new Set(gaps.map(({ reason }) => reason))]);
    if (format.source === 'BANK') await expect(reasons).rejects.toMatchObject({ code: 'MALFORMED' });
    else expect(await reasons).toEqual(['EMPTY']);
  });

  it('of somebody else is never taken for that of who logged in, where it names anybody', async () => {
    const { bsn, familyName, birthDate } = kees;
    const login = assertPerson({ personKey: PERSON_KEY, bsn, familyName, birthDate });
    const wordFor = async (whose: PracticePerson) =>
      comparePersons([login, (await read(format.of(whose))).person]).sections[1];
    const names = NAMING.includes(name);
    expect([await wordFor(kees), await wordFor(sanne)]).toEqual(
      names ? ['NAME_MATCH', 'MISMATCH'] : ['NOT_CHECKABLE', 'NOT_CHECKABLE'],
    );
  });

  it('of which one thing is asked tells nothing else of what it holds', async () => {
    const { data } = await read(file, format.little);
    expect(text).toContain(format.other);
    expect(JSON.stringify(data)).not.toContain(format.other);
  });

  it('that holds a citizen number where a name is expected does not tell it', async () => {
    const { data, gaps } = await read(Buffer.from(text.replaceAll(format.other, noor.bsn), 'latin1'));
    expect(JSON.stringify([data, gaps])).not.toContain(noor.bsn);
  });

  it('that has members nobody knows yet, of somebody else, is read as before; of a text for people every line is known', async () => {
    const drifted = read(Buffer.from(DRIFTED[name](text), 'latin1'));
    if (name === 'REPORT') return expect(await outcomeOf(drifted)).toBe('MALFORMED');
    const [before, after] = [await read(file), await drifted];
    expect([after.data, after.gaps, after.person]).toEqual([before.data, before.gaps, before.person]);
  });

  it('that is larger than is taken is refused unopened', async () => {
    const { maxBytes } = (await loadFileReader(format.source)) ?? { maxBytes: 0 };
    const sealed = (length: number) => ({ sealed: Buffer.alloc(length + SEALED_BOX_OVERHEAD) });
    await expect(brought(format, file, sealed(maxBytes + 1))).rejects.toThrow('MALFORMED: the file is too large');
    await expect(brought(format, file, sealed(maxBytes))).rejects.toThrow('was not sealed to this collector');
  });

  it.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['spaces', ' \r\n\t'],
    ['a page', '<!doctype html><p>Storing'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ'],
    ['a zip', 'PK\u0003\u0004'],
    ['null', 'null'],
    ['a list', '[{}]'],
    ['half', file.subarray(0, file.length >> 1)],
    ['NUL', Buffer.alloc(1000)],
    ['no letters', Buffer.from([0xff, 0xfe, 0xfd, 0x80, 0x00])],
    ['an entity', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['nesting without end', '['.repeat(200_000)],
    ['elements without end', '<a>'.repeat(20_000)],
    ...FORMAT_NAMES.filter((other) => FORMATS[other].source !== format.source).map((other): [string, Buffer] => [
      `a file as ${other}`,
      FORMATS[other].of(kees),
    ]),
  ])('that is %s is malformed', async (_, bytes) => {
    expect(await outcomeOf(read(bytes))).toBe('MALFORMED');
  });

  it('that holds everything twice counts once, or is malformed', async () => {
    const twice = read(Buffer.concat([file, file]));
    if (name !== 'MT940') return expect(await outcomeOf(twice)).toBe('MALFORMED');
    expect((await twice).data).toEqual((await read(file)).data);
  });

  it('that is anything at all gives what keeps the law, or a named failure', async () => {
    await fc.assert(
      fc.asyncProperty(scraps, async (given) => {
        const bytes = given.reduce(scrapped, file);
        const outcome = await read(bytes).catch((error: unknown) => error);
        if (outcome instanceof SourceFailure) expect(FAILURE_CODES).toContain(outcome.code);
        else if (outcome instanceof Error) throw outcome;
        else for (const number of numbers) expect(JSON.stringify(outcome)).not.toContain(number);
      }),
      { numRuns: runs },
    );
  });
});

/** What a later version could add, always about somebody else: beside values, in whatever groups them. */
const DRIFTED: Readonly<Record<FormatName, (text: string) => string>> = {
  CAMT: inXml,
  MT940: (text) => text.replace(/^(?=:6[12]F?:)/gm, `:77E:${noor.familyName} ${noor.bsn}\r\n`),
  REPORT: (text) => text.replace('Geboortedatum', `Partner: ${noor.familyName} ${noor.bsn}\nGeboortedatum`),
  PENSION_JSON: (text) =>
    JSON.stringify(JSON.parse(text), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { ...value, Partner: [noor.familyName, noor.bsn] }
        : value,
    ),
  PENSION_XML: inXml,
};

function inXml(text: string): string {
  const later = `$1<n:Later xmlns:n="urn:later"><n:Nm>${noor.familyName}</n:Nm><n:Id>${noor.bsn}</n:Id></n:Later>`;
  return text.replace(/(>[^<]+<\/[\w:-]+>\s*)(?=<\/)/g, later);
}
