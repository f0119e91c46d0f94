import { describe, expect, it } from 'vitest';
import { SPECS_MISSING, specText } from '../haal-centraal/openapi.testing.ts';
import { answering, told, wantedOf } from '../haal-centraal/practice.testing.ts';
import { wozOf } from './woz.testing.ts';

const HOME = '0518010000631274';
const EVER = { from: '2000-01-01', to: '2026-11-24' };
const wanted = wantedOf(['homeValues.values.value', 'homeValues.values.valuationDate', 'homeValues.values.isDisputed']);

/** What the connector delivers of raw values, in the words of the register. */
async function relevant(waarden: unknown): Promise<unknown> {
  const object = { identificatie: '051800631274', adresseerbaarObjectIdentificaties: [HOME], waarden };
  const http = answering(() => ({ _embedded: { wozObjecten: [object] } }));
  const { record } = await wozOf({ bsn: '999990184', homeObject: HOME }, http, { wanted });
  const [home] = told(record.homeValues, EVER) as [
    { values: { value: { amount: string }; valuationDate: string; isDisputed: boolean }[] },
  ];
  return home.values.map(({ value, valuationDate, isDisputed }) => ({
    vastgesteldeWaarde: Number(value.amount),
    waardepeildatum: valuationDate,
    ...(isDisputed ? { indicatieBezwaarBeroep: true } : {}),
  }));
}

/** The scenarios that say which values the API delivers, and which of them are relevant. */
function scenarios(): readonly (readonly [string, unknown, unknown])[] {
  if (SPECS_MISSING) return [['skipped', [], []]];
  const [, ...texts] = specText('woz/features/waarden.feature').split(/^\s*Scenario: /m);
  return texts.map((text) => {
    const [raw = '[]', counting = '[]'] = [...text.matchAll(/"""([\s\S]*?)"""/g)].map(([, json]) => json ?? '');
    return [text.split('\n')[0] ?? '', JSON.parse(raw), JSON.parse(counting)] as const;
  });
}

const OPEN = ['bezwaar_ingediend', 'beroep_aangetekend', 'hoger_beroep_aangetekend', 'cassatie_ingesteld'];
const CLOSED = [
  'beschikking_genomen',
  'beschikking_herzien',
  'bezwaar_gehandhaafd',
  'bezwaar_veranderd',
  'waarde_ambtshalve_verminderd',
  'beroep_gehandhaafd',
  'beroep_veranderd',
  'hoger_beroep_gehandhaafd',
  'hoger_beroep_veranderd',
  'hoge_raad_gehandhaafd',
  'hoge_raad_veranderd',
  'hoge_raad_geding_verwezen',
  'voorlopige_aanslag',
];

describe.skipIf(SPECS_MISSING)(`The scenarios of waarden.feature (${SPECS_MISSING ?? 'as published'})`, () => {
  it('are nine', () => expect(scenarios()).toHaveLength(9));

  it.each(scenarios())('%s', async (_, raw, counting) => {
    expect(await relevant(raw)).toEqual(counting);
  });
});

describe('The value that counts', () => {
  const raw = (vastgesteldeWaarde: number, ingangsdatum: string, ...beschikkingsStatussen: string[]) => ({
    vastgesteldeWaarde,
    waardepeildatum: '2024-01-01',
    ingangsdatum,
    beschikkingsStatussen,
  });
  const counted = (vastgesteldeWaarde: number) => [{ vastgesteldeWaarde, waardepeildatum: '2024-01-01' }];
  const disputed = (vastgesteldeWaarde: number) => [
    { ...counted(vastgesteldeWaarde)[0], indicatieBezwaarBeroep: true },
  ];

  it.each(OPEN)('is disputed while it is %s, whatever else it is', async (status) => {
    expect(await relevant([raw(1, '2025-01-01', 'beschikking_genomen', status)])).toEqual(disputed(1));
  });

  it.each(CLOSED)('is not disputed when it is %s', async (status) => {
    expect(await relevant([raw(1, '2025-01-01', status)])).toEqual(counted(1));
  });

  it('is not one that was annulled and nothing else, also where that took effect last', async () => {
    const older = raw(2, '2025-01-01', 'beschikking_genomen');
    expect(await relevant([raw(1, '2025-07-01', 'beschikking_vernietigd'), older])).toEqual(counted(2));
    expect(await relevant([raw(1, '2025-07-01', 'beschikking_vernietigd', 'beschikking_genomen'), older])).toEqual(
      counted(1),
    );
    expect(await relevant([raw(1, '2025-07-01', 'beschikking_vernietigd')])).toEqual([]);
  });

  it('does not depend on the order in which the register sends them', async () => {
    const values = [raw(1, '2025-01-01', 'x'), raw(2, '2025-07-01', 'x'), raw(3, '2025-03-01', 'x')];
    expect(await relevant(values)).toEqual(counted(2));
    expect(await relevant([...values].reverse())).toEqual(counted(2));
  });

  it('a raw value without statuses leaves open whether it is disputed; one of the proxy does not', async () => {
    const isDisputed = async (waarde: object) => {
      const object = { identificatie: '051800631274', adresseerbaarObjectIdentificaties: [HOME], waarden: [waarde] };
      const http = answering(() => ({ _embedded: { wozObjecten: [object] } }));
      const { record } = await wozOf({ bsn: '999990184', homeObject: HOME }, http, { wanted });
      return told(record.homeValues, EVER);
    };
    expect(await isDisputed(raw(1, '2025-01-01'))).toMatchObject([{ values: [{ isDisputed: 'UNAVAILABLE' }] }]);
    expect(await isDisputed({ waardepeildatum: '2024-01-01' })).toMatchObject([{ values: [{ isDisputed: false }] }]);
  });
});
