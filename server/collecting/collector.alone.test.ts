import { describe, expect, it, vi } from 'vitest';
import type { Connector, SourceAnswer } from '../../connectors/connector.ts';
import type { SourceHttp } from '../../connectors/source-http.ts';
import { digestOf } from '../../sealing/digest.ts';
import { makeSigningKey } from '../../sealing/keys.ts';
import { secureRandom } from '../../sealing/primitives.ts';
import { collect } from './collector.ts';
import { bankJob, type JobMade, memoryBank, openedBy, toolsWith } from './job.fixture.ts';
import type { CollectJob } from './job.ts';

/** What a connector answers that breaks its promise; the others are the real ones. */
const lying = vi.hoisted(() => ({ answer: undefined as SourceAnswer | undefined }));
vi.mock('./portals.ts', async (original) => {
  const real = await original<typeof import('./portals.ts')>();
  const liar = (answer: SourceAnswer): Connector => ({ source: 'BANK', fetch: async () => answer });
  return {
    ...real,
    loadConnector: async (source: Parameters<typeof real.loadConnector>[0]) =>
      lying.answer ? liar(lying.answer) : real.loadConnector(source),
  };
});

const DOCUMENT = `query ($period: PeriodInput!) { applicant { bank {
  accounts { iban }
  transactions(period: $period) { bookedOn amount { amount } }
  extra: sums(period: $period) @optional(reason: "It would help.") { count }
} } }`;
const VARIABLES = { period: { last: 'P3M' } };
const BOOKED = [
  { bookingDate: '2026-11-01', transactionAmount: { currency: 'EUR', amount: '-12.50' }, creditorName: 'Winkel' },
  { bookingDate: '2026-10-25', transactionAmount: { currency: 'EUR', amount: '2100.00' }, debtorName: 'Werkgever' },
];

const made = (lies?: Parameters<typeof bankJob>[0]['lies']): Promise<JobMade> =>
  bankJob({ document: DOCUMENT, variables: VARIABLES, ...(lies ? { lies } : {}) });

/** Serves a job at a bank in memory. */
async function served(job: CollectJob) {
  const bank = memoryBank(BOOKED);
  return { result: await collect(job, toolsWith(bank)), asked: bank.asked };
}

describe('a collector', () => {
  it('gives one sealed section per group, which the device and nobody else opens', async () => {
    const { job, deviceSealKey } = await made();
    const { result } = await served(job);
    if (!result.ok) throw new Error(result.detail);
    expect(result.sections.map(({ section }) => section)).toEqual([
      'applicant-bank-required',
      'applicant-bank-optional-1',
    ]);
    const [data, extra] = result.sections.map((section) => openedBy(deviceSealKey, section).data);
    expect(data).toEqual({
      applicant: {
        bank: {
          accounts: [{ iban: 'NL91ABNA0417164300' }],
          transactions: [
            { bookedOn: '2026-11-01', amount: { amount: '-12.50' } },
            { bookedOn: '2026-10-25', amount: { amount: '2100.00' } },
          ],
        },
      },
    });
    expect(extra).toMatchObject({ applicant: { bank: { extra: [{ count: 1 }, { count: 1 }] } } });
    expect(JSON.stringify(result)).not.toMatch(/Winkel|Werkgever|2100\.00/);
  });

  it('tells how long plaintext was there: from the last byte of the source until the seal', async () => {
    const { job } = await made();
    let now = 0;
    const bank = memoryBank(BOOKED);
    const result = await collect(job, {
      ...toolsWith({
        send: async (request) => {
          now += 1_000;
          return bank.send(request);
        },
      }),
      ticks: () => {
        now += 1;
        return now;
      },
    });
    expect(result.ok && result.plaintextMs).toBe(1);
  });

  it('asks the bank for the period that was signed, and for nothing that was not asked', async () => {
    const { asked } = await served((await made()).job);
    expect(asked.map(({ url }) => new URL(url).pathname)).toEqual([
      '/v1/consents/consent-1/status',
      '/v1/accounts',
      '/v1/accounts/account-1/transactions',
    ]);
    expect(new URL(asked.at(-1)?.url ?? '').searchParams.get('dateFrom')).toBe('2026-08-24');
  });

  it.each<[string, (made: JobMade) => Partial<CollectJob>]>([
    ['the document', () => ({ document: DOCUMENT.replace('iban', 'kind') })],
    ['a space in the document', () => ({ document: `${DOCUMENT} ` })],
    ['the variables', () => ({ variables: { period: { last: 'P12M' } } })],
    ['the key that signed', () => ({ identityKey: makeSigningKey(secureRandom).publicJwk })],
    ['the signature', ({ job }) => ({ signedRequest: flipped(job.signedRequest) })],
  ])('refuses a request of which %s was changed, and fetches nothing', async (_, change) => {
    const given = await made();
    const { result, asked } = await served({ ...given.job, ...change(given) });
    expect(result).toMatchObject({ ok: false, failure: 'REFUSED' });
    expect(asked).toEqual([]);
  });

  it.each<[string, Parameters<typeof made>[0]]>([
    ['a plan that is not the document’s', { plan: digestOf('another plan') }],
    ['another day to count from', { as_of: '2026-11-23' }],
    ['a purpose nobody knows', { purpose: 'CURIOSITY' }],
    ['a purpose that may not ask this', { purpose: 'IDENTIFICATION' }],
    ['keeping longer than the purpose allows', { purpose: 'INCOME_CHECK', retention_days: 8 }],
    ['a subject of whom nothing is asked', { subjects: ['APPLICANT', 'PARTNER'] }],
  ])('refuses, though it is signed, %s', async (_, lies) => {
    const withRedeem = lies?.subjects
      ? { ...lies, redeem: { APPLICANT: digestOf('a'), PARTNER: digestOf('b') } }
      : lies;
    const { result, asked } = await served((await made(withRedeem)).job);
    expect(result).toMatchObject({ ok: false, failure: 'REFUSED' });
    expect(asked).toEqual([]);
  });

  it('does not fetch for a login that is not this one', async () => {
    const { job } = await made();
    const { result, asked } = await served({ ...job, login: { ...job.login, code: 'another' } });
    expect(result).toMatchObject({ ok: false, failure: 'LOGIN_FAILED' });
    expect(asked).toEqual([]);
  });

  it('tells of several logins why each came to nothing, in the order of the job, whether or not another gave something', async () => {
    const { job } = await made();
    const [good, other] = [
      { access: job.access, login: job.login },
      { access: job.access, login: { ...job.login, code: 'another' } },
    ];
    const noAccess = { ...good, access: { ...job.access, sources: {} } };
    const some = await served({ ...job, ...other, further: [good, noAccess] });
    expect(some.result).toMatchObject({ ok: true, logins: ['LOGIN_FAILED', null, 'REFUSED'] });
    const none = await served({ ...job, ...other, further: [other] });
    expect(none.result).toMatchObject({ ok: false, logins: ['LOGIN_FAILED', 'LOGIN_FAILED'] });
    const bank = memoryBank([]);
    const isDown: SourceHttp = {
      send: async (asked) =>
        asked.url.includes('/v1/accounts') ? { status: 503, headers: {}, body: Buffer.alloc(0) } : bank.send(asked),
    };
    expect(await collect({ ...job, ...other, further: [good] }, toolsWith(isDown))).toMatchObject({
      ok: false,
      logins: ['LOGIN_FAILED', 'UNREACHABLE'],
    });
  });

  it('has no access but what its job gives', async () => {
    const { job } = await made();
    const { result } = await served({ ...job, access: { ...job.access, sources: {} } });
    expect(result).toEqual({ ok: false, failure: 'REFUSED', detail: 'no access to BANK' });
  });

  it('calls a mapping malformed that breaks the law, by its place and not by what it brought', async () => {
    const { job } = await made();
    lying.answer = {
      record: { bank: { accounts: [{ iban: { secret: 'NL91' } as never }], transactions: () => [], sums: () => [] } },
      person: {},
      references: [],
    };
    try {
      const { result } = await served(job);
      expect(result).toEqual({
        ok: false,
        failure: 'MALFORMED',
        detail: 'the mapping broke the law at applicant.bank.accounts[0].iban',
      });
    } finally {
      lying.answer = undefined;
    }
  });
});

/** The same JWS with one letter of its signature changed. */
function flipped(jws: string): string {
  const at = jws.lastIndexOf('.') + 10;
  return `${jws.slice(0, at)}${jws[at] === 'A' ? 'B' : 'A'}${jws.slice(at + 1)}`;
}
