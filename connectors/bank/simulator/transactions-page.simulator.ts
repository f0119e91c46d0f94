import type { PracticeAccount } from '../../practice/person.ts';
import type { PracticeWorld } from '../../practice/world.ts';
import type { Reading } from './accounts-api.simulator.ts';
import type { PracticeBank } from './banks.simulator.ts';
import { isDate } from './consents-api.simulator.ts';
import { historyOf } from './history.simulator.ts';
import type { Days } from './movement.simulator.ts';
import { renderMovement, resourceIdOf } from './rendering.simulator.ts';
import { body, type Reply, refused } from './reply.simulator.ts';

const PER_PAGE = 100;
const DAYS_WITHOUT_LOGIN = 90;
const DAY_MILLISECONDS = 86_400_000;

interface Asked extends Reading {
  readonly account: PracticeAccount;
  /** The account the answer says it speaks of. */
  readonly reported: object;
  readonly bank: PracticeBank;
  readonly world: PracticeWorld;
  readonly link: (path: string) => object;
}

/** One page of booked transactions, newest first, with links to the others. */
export function transactionsPage(asked: Asked): Reply {
  const { consent, person, account, bank, world, link } = asked;
  const query = queryOf(asked);
  if ('kind' in query) return query;
  const key = `${account.iban} ${query.from} ${query.to}`;
  const movements = consent.histories.get(key) ?? historyOf(world, person, account, query);
  consent.histories.set(key, movements);

  const last = Math.max(0, Math.ceil(movements.length / PER_PAGE) - 1);
  const index = Math.min(query.page, last);
  const first = index * PER_PAGE - (bank.dialect.repeatsRows && index > 0 ? 1 : 0);
  const end = (index + 1) * PER_PAGE;
  const path = `/v1/accounts/${resourceIdOf(account)}`;
  const to = (page: number): object =>
    link(`${path}/transactions?dateFrom=${query.from}&dateTo=${query.to}&bookingStatus=booked&pageIndex=${page}`);
  return body({
    account: asked.reported,
    transactions: {
      booked: movements
        .slice(first, end)
        .map((movement, at) => renderMovement(movement, account, movements.length - first - at, bank.dialect)),
      _links: {
        account: link(path),
        first: to(0),
        ...(index > 0 ? { previous: to(index - 1) } : {}),
        ...(index < last ? { next: to(index + 1) } : {}),
        last: to(last),
      },
    },
  });
}

function queryOf({ consent, req, world }: Asked): (Days & { readonly page: number }) | Reply {
  const today = world.today();
  const { dateFrom, dateTo = today, bookingStatus, pageIndex = '0' } = req.query;
  const isReadable = isDate(dateFrom) && isDate(dateTo) && /^\d{1,4}$/.test(String(pageIndex));
  if (!isReadable) return refused(400, 'FORMAT_ERROR');
  if (bookingStatus !== 'booked') return refused(400, 'PARAMETER_NOT_SUPPORTED');
  const recent = new Date(world.now().valueOf() - DAYS_WITHOUT_LOGIN * DAY_MILLISECONDS).toISOString().slice(0, 10);
  const [from, to] = [String(dateFrom), String(dateTo)];
  // A bank that gives part of what is asked says so this way.
  if (consent.script === 'error_PARTIAL' && from < recent) return refused(400, 'PERIOD_INVALID');
  return { from, to: to > today ? today : to, page: Number(pageIndex) };
}
