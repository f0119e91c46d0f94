import type { Connector, LoggedIn, SourceAnswer } from '../connector.ts';
import { SourceFailure } from '../source-failure.ts';
import type { SourceHttp } from '../source-http.ts';
import { REGISTERED, toIncome, wantedYears } from './bri.mapping.ts';
import { parseRegister, type WireIncome } from './bri.wire.ts';

/**
 * Basisregistratie Inkomen: the registered income per tax year, as *Mijn Geregistreerd Inkomen* shows it.
 *
 * The register has no public interface; the format is a proposal of ours. One `POST {baseUrl}/geregistreerde-inkomens`
 * with `{"burgerservicenummer", "belastingjaren"}`, so that the number stands in no URL. A year without a figure is
 * absent from the answer; somebody without any has an empty list. Where no closed year is wanted nothing is asked.
 */
export const bri: Connector = {
  source: 'BRI',

  async fetch({ access, loggedIn, wanted, http }) {
    const bsn = bsnOf(loggedIn);
    const years = wantedYears(wanted);
    const incomes = years.length === 0 ? [] : await incomesOf(http, access.baseUrl, bsn, years);
    if (!wanted.wants(REGISTERED)) return { record: {}, person: { bsn }, references: [] };
    return {
      record: { income: toIncome(incomes, years, wanted) },
      person: { bsn },
      references: [referenceOf(incomes, years)],
    };
  },
};

/** @throws SourceFailure LOGIN_FAILED: without the portal's BSN there is nobody to ask about */
function bsnOf({ bsn }: LoggedIn): string {
  if (bsn === undefined || !/^\d{9}$/.test(bsn)) throw new SourceFailure('LOGIN_FAILED', 'the login gave no BSN');
  return bsn;
}

async function incomesOf(
  http: SourceHttp,
  baseUrl: string,
  bsn: string,
  years: readonly number[],
): Promise<readonly WireIncome[]> {
  const { status, body } = await http.send({
    method: 'POST',
    url: `${baseUrl}/geregistreerde-inkomens`,
    headers: { accept: 'application/json', 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ burgerservicenummer: bsn, belastingjaren: years }),
  });
  if (status !== 200) throw failureOf(status);
  const register = parseRegister(body);
  if (register.bsn !== bsn) throw new SourceFailure('MALFORMED', 'answered about somebody else');
  return register.incomes;
}

function failureOf(status: number): SourceFailure {
  if (status === 401 || status === 403) return new SourceFailure('REFUSED', `HTTP ${status}`);
  if (status === 429) return new SourceFailure('BUSY', 'HTTP 429');
  return new SourceFailure(status >= 500 ? 'UNREACHABLE' : 'MALFORMED', `HTTP ${status}`);
}

/** An income is as of the day it was decided; the newest one stands for the list. */
function referenceOf(incomes: readonly WireIncome[], years: readonly number[]): SourceAnswer['references'][number] {
  const days = incomes.filter(({ year }) => years.includes(year)).map(({ decidedOn }) => decidedOn ?? '');
  const newest = days.reduce((one, other) => (one > other ? one : other), '');
  return { path: REGISTERED.split('.'), source: 'BRI', referenceDate: newest || null, broughtByConsumer: false };
}
