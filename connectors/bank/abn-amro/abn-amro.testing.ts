import type { SourceHttp } from '../../source-http.ts';
import { bank } from '../bank.connector.ts';
import { ALL_FIELDS, wantedOf } from '../bank.testing.ts';
import { shown } from '../statements/statement.testing.ts';

export const OWN = 'NL91ABNA0417164300';
export const page = (...transactions: readonly unknown[]) => ({ accountNumber: OWN, transactions });
export const payment = (given: object = {}) => ({ bookDate: '2026-11-04', amount: -12.5, currency: 'EUR', ...given });

/** What a bank made up for one test answers at an address. */
export type Say = (url: URL, call: number) => readonly [status: number, body: string];

/** What is delivered of its answers. */
export async function read(say: Say) {
  let calls = 0;
  const http: SourceHttp = {
    async send({ url }) {
      const [status, body] = say(new URL(url), calls++);
      return { status, headers: {}, body: Buffer.from(body) };
    },
  };
  const access = {
    dialect: 'ABN_AMRO',
    baseUrl: 'https://api.bank.example',
    authorizationEndpoint: 'https://auth.bank.example/a',
    tokenEndpoint: 'https://auth.bank.example/t',
    clientId: 'c',
    bank: 'NLAA01',
  } as const;
  const now = new Date('2026-11-24T10:00:00Z');
  return shown(await bank.fetch({ access, loggedIn: { accessToken: 't' }, wanted: wantedOf(ALL_FIELDS), http, now }));
}

export const CONSENT = JSON.stringify({
  iban: OWN,
  scopes: 'psd2:account:balance:read psd2:account:transaction:read psd2:account:details:read',
});
export const BALANCE = JSON.stringify({ accountNumber: OWN, amount: 1, currency: 'EUR' });
export const standing: Say = ({ pathname }) =>
  pathname.endsWith('/consentinfo') ? [200, CONSENT] : pathname.endsWith('/transactions') ? [204, ''] : [200, BALANCE];
export const withPages =
  (pages: Say): Say =>
  (url, call) =>
    url.pathname.endsWith('/transactions') ? pages(url, call) : standing(url, call);
