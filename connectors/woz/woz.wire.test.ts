import { describe, expect, it } from 'vitest';
import { answering, homeOf, told, wantedOf } from '../haal-centraal/practice.testing.ts';
import { SourceFailure } from '../source-failure.ts';
import { WOZ_FIELDS } from './woz.fields.ts';
import { loggedInAs, wozOf } from './woz.testing.ts';
import { parseWozObjecten } from './woz.wire.ts';

const ID = '051800631274';
const body = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const objects = (...wozObjecten: readonly unknown[]) => body({ _embedded: { wozObjecten } });

function failureOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(SourceFailure);
    return (error as SourceFailure).message;
  }
  throw new Error('it was read');
}

/** What is delivered to kees when the register answers with these members of his home. */
async function homeWith(members: object, fields: readonly string[] = WOZ_FIELDS): Promise<unknown> {
  const object = { identificatie: ID, adresseerbaarObjectIdentificaties: [homeOf('kees')], ...members };
  const http = answering(() => ({ _embedded: { wozObjecten: [object] } }));
  const { record } = await wozOf(loggedInAs('kees'), http, { wanted: wantedOf(fields) });
  return told(record.homeValues);
}

describe('Answers of the WOZ register', () => {
  it('nothing found is an empty, a null or a missing _embedded', () => {
    const nothing = { wozObjecten: [], hasNext: false };
    expect(parseWozObjecten(body({ _embedded: {} }))).toEqual(nothing);
    expect(parseWozObjecten(body({ _links: {}, _embedded: null }))).toEqual(nothing);
    expect(parseWozObjecten(body({ _links: { self: { href: '/' } } }))).toEqual(nothing);
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html></html>'],
    ['a list', '[]'],
    ['an object of something else', '{"title":"ok"}'],
    ['half an answer', '{"_embedded":{"wozObj'],
  ])('%s is MALFORMED', (_, text) => {
    expect(failureOf(() => parseWozObjecten(Buffer.from(text)))).toMatch(/^MALFORMED: /);
  });

  it.each([
    [{ identificatie: undefined }, 'identificatie is not twelve digits'],
    [{ identificatie: '999990184' }, 'identificatie is not twelve digits'],
    [{ grondoppervlakte: '148' }, 'grondoppervlakte is not a whole number'],
    [{ grondoppervlakte: -1 }, 'grondoppervlakte is not a whole number'],
    [{ waarden: {} }, 'waarden is not a list'],
    [{ waarden: ['468000'] }, 'waarden[0] is not an object'],
    [{ waarden: [{ vastgesteldeWaarde: 468000.5 }] }, 'waarden[0].vastgesteldeWaarde is not a whole number'],
    [{ waarden: [{ vastgesteldeWaarde: 1e99 }] }, 'waarden[0].vastgesteldeWaarde is not a whole number'],
    [{ waarden: [{ waardepeildatum: '2025' }] }, 'waarden[0].waardepeildatum is not a day that exists'],
    [{ waarden: [{ ingangsdatum: '2025-02-30' }] }, 'waarden[0].ingangsdatum is not a day that exists'],
    [{ waarden: [{ beschikkingsStatussen: 'bezwaar' }] }, 'waarden[0].beschikkingsStatussen is not a list'],
    [{ waarden: [{ indicatieBezwaarBeroep: 'ja' }] }, 'waarden[0].indicatieBezwaarBeroep is not true or false'],
    [{ aanduiding: { huisnummer: '64' } }, 'aanduiding.huisnummer is not a whole number'],
    [{ belanghebbendeEigenaar: 'K. de Wit' }, 'belanghebbendeEigenaar is not an object'],
    [{ adresseerbaarObjectIdentificaties: [518] }, 'adresseerbaarObjectIdentificaties[0] is not a text'],
  ])('a member of the wrong kind is named and its value is not: %j', (members, problem) => {
    const failure = failureOf(() => parseWozObjecten(objects({ identificatie: ID, ...members })));
    expect(failure.startsWith(`MALFORMED: _embedded.wozObjecten[0].${problem}`)).toBe(true);
    expect(failure).not.toMatch(/148|468000|de Wit|999990184/);
  });

  it('a value without a date, and one with a status nobody knows, do not break the others', async () => {
    const waarden = [
      { vastgesteldeWaarde: 1 },
      {
        vastgesteldeWaarde: 2,
        waardepeildatum: '2025-01-01',
        beschikkingsStatussen: ['iets_nieuws'],
        ingangsdatum: '2026-01-01',
      },
    ];
    expect(await homeWith({ waarden }, ['homeValues.values.value.amount', 'homeValues.values.isDisputed'])).toEqual([
      { values: [{ value: { amount: '2.00', currency: 'EUR' }, isDisputed: false }] },
    ]);
  });

  it('no values at all is nothing known, which is not an empty list', async () => {
    expect(await homeWith({}, ['homeValues.values.value'])).toEqual([{ values: undefined }]);
    expect(await homeWith({ waarden: [] }, ['homeValues.values.value'])).toEqual([{ values: [] }]);
  });

  it('a page that is followed by another ends PARTIAL', async () => {
    const object = { identificatie: ID, adresseerbaarObjectIdentificaties: [homeOf('kees')] };
    const http = answering(() => ({ _links: { next: { href: '/2' } }, _embedded: { wozObjecten: [object] } }));
    const { record } = await wozOf(loggedInAs('kees'), http, { wanted: wantedOf(['homeValues.objectNumber']) });
    expect(told(record.homeValues)).toEqual([{ objectNumber: ID }, 'PARTIAL']);
  });

  it('an object that is linked to no address is not believed to be the home', async () => {
    await expect(homeWith({ adresseerbaarObjectIdentificaties: [] })).rejects.toMatchObject({ code: 'MALFORMED' });
    await expect(homeWith({ adresseerbaarObjectIdentificaties: [homeOf('groot')] })).rejects.toThrow('somebody else');
    const several = [homeOf('groot'), homeOf('kees')];
    expect(await homeWith({ adresseerbaarObjectIdentificaties: several }, ['homeValues.objectNumber'])).toHaveLength(1);
  });
});

describe('The role of the person', () => {
  const me = { type: 'natuurlijk_persoon', burgerservicenummer: '999990184' };
  const other = { type: 'natuurlijk_persoon', burgerservicenummer: '999993847', naam: 'N. Ander' };
  const company = { type: 'niet_natuurlijk_persoon', naam: 'Woningstichting' };
  const branch = { type: 'vestiging' };

  it.each([
    ['owner and occupier', me, me, 'OWNER_AND_OCCUPIER'],
    ['owner where somebody else lives', me, other, 'OWNER'],
    ['owner where nobody lives', me, undefined, 'OWNER'],
    ['occupier of a home of others', company, me, 'OCCUPIER'],
    ['neither, where only organisations are named', company, branch, 'NEITHER'],
    ['not known beside another natural person', other, other, 'UNAVAILABLE'],
    ['not known where one of the two is not named', company, undefined, 'UNAVAILABLE'],
    ['not known beside a kind of party nobody knows', { type: 'nieuw' }, company, 'UNAVAILABLE'],
    ['nothing known where nobody is named', undefined, undefined, undefined],
  ])('%s', async (_, belanghebbendeEigenaar, belanghebbendeGebruiker, role) => {
    const home = await homeWith({ belanghebbendeEigenaar, belanghebbendeGebruiker }, ['homeValues.role']);
    expect(home).toEqual([{ role }]);
  });
});
