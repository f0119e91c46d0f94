import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { castPerson, type Practice } from '../haal-centraal/practice.testing.ts';
import { practiseWoz } from './woz.testing.ts';

/** Groot with a street of homes; the addresses of `features/sortering.feature`. */
const STREET = [
  ['8000GB', 1, 'a', 'bis'],
  ['7399PP', 101, 'B', '4'],
  ['7399PP', 101, 'B', '31'],
  ['7399PP', 101, undefined, undefined],
  ['7399PP', 101, 'b', '2'],
  ['7399PP', 101, 'E', undefined],
] as const;

function street() {
  const groot = castPerson('groot');
  const [home] = groot.facts.properties ?? [];
  if (!home) throw new Error('groot owns a home');
  const { addition: _, ...withoutAddition } = home;
  const properties = STREET.map(([postcode, number, letter, addition], at) => ({
    ...withoutAddition,
    postcode,
    number,
    ...(letter === undefined ? {} : { letter }),
    ...(addition === undefined ? {} : { addition }),
    wozObject: `00050003082${at}`,
    bagObject: `059901000000000${at}`,
  }));
  return { ...groot, facts: { ...groot.facts, properties } };
}

let practice: Practice;
beforeAll(async () => {
  practice = await practiseWoz({ people: [street()] });
});
afterAll(() => practice.close());

async function found(query: string) {
  const url = `${practice.baseUrl}/wozobjecten?${query}`;
  const { body, headers } = await practice.http().send({ method: 'GET', url, headers: { 'x-api-key': 'a key' } });
  const { _links, _embedded } = JSON.parse(body.toString());
  const ids = (_embedded.wozObjecten ?? []).map(({ identificatie }: { identificatie: string }) =>
    identificatie.slice(-1),
  );
  return { ids: ids.join(''), links: Object.keys(_links).sort(), headers, _links };
}

describe('A search at the practice WOZ register', () => {
  it('finds by an address in any case, by part of it, and by its BAG number', async () => {
    expect((await found('postcode=8000GB&huisnummer=1')).ids).toBe('0');
    expect((await found('postcode=8000GB&huisnummer=1&huisletter=A&huisnummertoevoeging=BIS')).ids).toBe('0');
    expect((await found('postcode=8000GB&huisnummer=1&huisletter=b')).ids).toBe('');
    expect((await found('nummeraanduidingIdentificatie=0599200000000001')).ids).toBe('1');
    expect((await found('adresseerbaarObjectIdentificatie=0599010000000001')).ids).toBe('1');
  });

  it('sorts by postcode, number, letter and addition', async () => {
    expect((await found('postcode=7399PP&huisnummer=101')).ids).toBe('34215');
  });

  it('gives a page, and leads to the one before and after it', async () => {
    const first = await found('postcode=7399PP&huisnummer=101&pageSize=2');
    expect(first).toMatchObject({ ids: '34', links: ['next', 'self'] });
    expect(first.headers).toMatchObject({
      'x-pagination-page': '1',
      'x-pagination-limit': '2',
      'api-version': '1.0.0',
    });
    const second = await found(new URL(first._links.next.href).search.slice(1));
    expect(second).toMatchObject({ ids: '21', links: ['first', 'next', 'previous', 'self'] });
    expect(await found('postcode=7399PP&huisnummer=101&pageSize=2&page=3')).toMatchObject({ ids: '5' });
  });

  it('gives the raw values: newest date first, with their day of effect and statuses, and no flag of the proxy', async () => {
    const url = `${practice.baseUrl}/wozobjecten/000500030820?fields=waarden`;
    const { body } = await practice.http().send({ method: 'GET', url, headers: { 'x-api-key': 'a key' } });
    expect(JSON.parse(body.toString())).toEqual({
      identificatie: '000500030820',
      waarden: [
        {
          vastgesteldeWaarde: 702000,
          waardepeildatum: '2025-01-01',
          ingangsdatum: '2026-01-01',
          beschikkingsStatussen: ['beschikking_genomen'],
        },
        {
          vastgesteldeWaarde: 668000,
          waardepeildatum: '2024-01-01',
          ingangsdatum: '2025-01-01',
          beschikkingsStatussen: ['beschikking_genomen'],
        },
      ],
      _links: { self: { href: `${practice.baseUrl}/wozobjecten/000500030820` } },
    });
  });
});
