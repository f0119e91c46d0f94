import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen } from '../loopback.testing.ts';
import { worldOn } from '../tax-years.testing.ts';
import { VIA_PATH, viaSimulator } from './via.simulator.ts';

const SUBJECT = '999990184';
let today = '2026-11-24';
let origin: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const app = express().use((request, response, next) => viaSimulator(worldOn(today))(request, response, next));
  ({ origin, close } = await listen(app));
});
afterAll(() => close());

async function asked(body: unknown, type = 'application/json'): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${origin}${VIA_PATH}/via`, { method: 'POST', headers: { 'content-type': type }, body: text });
}

async function statusOf(year: number, on: string, bsn = SUBJECT): Promise<number> {
  today = on;
  return (await asked({ burgerservicenummer: bsn, belastingjaar: year })).status;
}

describe('the tax office of practice', () => {
  it.each([
    [''],
    ['{'],
    ['[]'],
    [{ burgerservicenummer: SUBJECT }],
    [{ burgerservicenummer: 999990184, belastingjaar: 2025 }],
    [{ burgerservicenummer: '99999018', belastingjaar: 2025 }],
    [{ burgerservicenummer: SUBJECT, belastingjaar: '2025' }],
    [{ burgerservicenummer: SUBJECT, belastingjaar: 2025.5 }],
    [{ burgerservicenummer: SUBJECT, belastingjaar: 2025, meer: true }],
  ])('refuses the request %j with a problem', async (body) => {
    const response = await asked(body);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      expect.stringContaining('application/problem+json'),
    ]);
  });

  it('refuses another content type', async () => {
    expect((await asked({ burgerservicenummer: SUBJECT, belastingjaar: 2025 }, 'text/plain')).status).toBe(400);
  });

  it('has five years, the newest from 1 March on', async () => {
    expect([await statusOf(2025, '2026-02-28'), await statusOf(2024, '2026-02-28')]).toEqual([404, 200]);
    expect([await statusOf(2025, '2026-03-01'), await statusOf(2021, '2026-03-01')]).toEqual([200, 200]);
    expect([await statusOf(2020, '2026-03-01'), await statusOf(2026, '2026-12-31')]).toEqual([404, 404]);
  });

  it('goes on when the practice clock does', async () => {
    expect([await statusOf(2026, '2027-03-01'), await statusOf(2021, '2027-03-01')]).toEqual([200, 404]);
  });

  it('knows nobody it does not know', async () => {
    expect(await statusOf(2025, '2026-11-24', '999999990')).toBe(404);
  });
});
