import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { nameOf } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { dayOf, sumOf } from '../values/format.ts';
import { type KindTotal, moneyOf } from '../values/money.ts';

const PARTS = [
  ['in', 'money.in'],
  ['fixed', 'money.fixed'],
  ['other', 'money.other'],
  ['between', 'money.between'],
] as const;

/** C14. Income and fixed costs as bars, and the same numbers as a table. */
export function MoneyScreen() {
  const { provider, say, seen } = useSession();
  const { language } = seen;
  const [isTable, setTable] = useState(false);
  const { totals, from, to, payments } = moneyOf(seen.review?.sections ?? []);
  const kinds = payments === 'ALL' ? '' : payments.map((kind) => nameOf('categories', kind, language)).join(', ');
  const lead =
    payments === 'ALL'
      ? say('money.each', { provider })
      : payments.length > 0
        ? say('money.some', { provider, kinds })
        : say('money.sums', { provider });
  const largest = Math.max(1, ...totals.map(({ cents }) => Math.abs(cents)));
  const amount = ({ cents, currency }: KindTotal): string => sumOf(cents, currency, language);
  return (
    <Screen
      title={say('money.title')}
      lead={lead}
      actions={<Act does={() => setTable(!isTable)}>{isTable ? say('money.bars') : say('money.table')}</Act>}
    >
      {from && to ? (
        <p className="soft">{say('money.period', { from: dayOf(from, language), to: dayOf(to, language) })}</p>
      ) : null}
      {PARTS.map(([kind, title]) => {
        const own = totals.filter((total) => total.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} className="stack">
            <Heading level={2} id={`money-${kind}`}>
              {say(title)}
            </Heading>
            {isTable ? (
              <table aria-labelledby={`money-${kind}`}>
                <thead>
                  <tr>
                    <th scope="col">{say('money.kind')}</th>
                    <th scope="col">{say('money.times')}</th>
                    <th scope="col">{say('money.total')}</th>
                  </tr>
                </thead>
                <tbody>
                  {own.map((total) => (
                    <tr key={total.category}>
                      <td>{nameOf('categories', total.category, language)}</td>
                      <td>{total.count}</td>
                      <td className="amount">{amount(total)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            ) : (
              <ul className="bars">
                {own.map((total) => (
                  <li key={total.category}>
                    <span>{nameOf('categories', total.category, language)}</span>
                    <span className="amount">{amount(total)}</span>
                    <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                      <rect
                        className={total.cents < 0 ? 'out' : 'in'}
                        width={Math.max(0.6, (Math.abs(total.cents) / largest) * 100)}
                        height="4"
                      />
                    </svg>
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </Screen>
  );
}
