import { createContext, memo, type ReactNode, useContext, useState } from 'react';
import type { CheckedSection } from '../../../sealing/check-section.ts';
import { type Language, nameOf } from '../../device/plan.ts';
import { coverOf } from '../../device/secret-address.ts';
import { inWords, moneyOf } from '../values/format.ts';
import { type Branch, gapAt } from '../values/tree.ts';
import { inCodeWords } from '../words/codes.ts';
import { Fold } from './facts.tsx';
import { useWords } from './visit.context.ts';

type Path = readonly (string | number)[];

interface PlaceOf {
  readonly branch: Branch;
  readonly data: unknown;
  readonly path: Path;
  readonly gaps: CheckedSection['payload']['gaps'];
  /** in a row of a list, where the explanation stands once above */
  readonly isBrief?: boolean;
}

/** What the register says of the person's address: secret, not secret, or nothing. */
const IsSecret = createContext<boolean | undefined>(undefined);
export const Secrecy = IsSecret.Provider;

/** A value of whatever shape was asked, with what it means; what is missing says why. */
export function Value({ branch, data, path, gaps, isBrief = false }: PlaceOf) {
  const { say, language } = useWords();
  const kinds = branch.arguments.categories;
  const only = Array.isArray(kinds)
    ? ` (${kinds.map((kind) => nameOf('categories', String(kind), language)).join(', ')})`
    : '';
  const about = isBrief ? null : <p className="soft about">{inCodeWords(branch.explanation, language)}</p>;
  const gap = gapAt(gaps, path);
  const isMissing = data === null || data === undefined;
  const isMany = !isMissing && branch.isList && Array.isArray(data);
  const isWhole = !isMissing && !isMany && !branch.isOneValue && branch.parts.length > 0;
  return (
    <div className={isMany || isWhole ? 'value whole' : 'value'}>
      <dt>
        {branch.label}
        {only}
      </dt>
      <dd>
        {isMany || isWhole ? about : null}
        {isMissing ? <span className="soft">{say(`gap.${gap?.reason ?? 'EMPTY'}`)}</span> : null}
        <Covered way={branch.way}>
          {isMany ? <Rows branch={branch} rows={data} path={path} gaps={gaps} /> : null}
          {isWhole ? <Parts branch={branch} data={data} path={path} gaps={gaps} isBrief={isBrief} /> : null}
        </Covered>
        {isMissing || isMany || isWhole ? null : <span className="said">{oneValue(branch, data, language)}</span>}
        {isMany || isWhole ? null : about}
      </dd>
    </div>
  );
}

/** An address that is secret, or may be, is seen by who asks to see it. */
function Covered({ way, children }: { readonly way: string; readonly children: ReactNode }) {
  const { say } = useWords();
  const cover = coverOf(way, useContext(IsSecret));
  return cover === undefined ? (
    children
  ) : (
    <Fold title={say('look.address')}>
      <p className="soft">{say(`look.cover.${cover}`)}</p>
      {children}
    </Fold>
  );
}

function Parts({ branch, data, path, gaps, isBrief }: Required<PlaceOf>) {
  return (
    <dl className="facts">
      {branch.parts.map((part) => (
        <Value
          key={part.name}
          branch={part}
          data={typeof data === 'object' && data !== null ? Reflect.get(data, part.name) : null}
          path={[...path, part.name]}
          gaps={gaps}
          isBrief={isBrief}
        />
      ))}
    </dl>
  );
}

/** Whether every row is there at once: on paper nobody can ask for more. */
const IsWhole = createContext(false);
export const Whole = IsWhole.Provider;

/** So many rows come at once: a year of payments must not hold the screen up. */
const AT_FIRST = 5;
const AT_ONCE = 50;

interface RowsOf extends Omit<PlaceOf, 'data' | 'isBrief'> {
  readonly rows: readonly unknown[];
}

function Rows({ branch, rows, path, gaps }: RowsOf) {
  const { say, language } = useWords();
  const [shown, setShown] = useState(useContext(IsWhole) ? rows.length : AT_FIRST);
  const left = rows.length - shown;
  if (rows.length === 0) return <span>{say('gap.EMPTY')}</span>;
  const starts = [0];
  for (let start = AT_FIRST; start < shown; start += AT_ONCE) starts.push(start);
  return (
    <div className="rows">
      {starts.map((from) => (
        <PageOfRows key={from} {...{ branch, rows, path, gaps, from, language }} />
      ))}
      {left > 0 ? (
        <button type="button" className="plain" onClick={() => setShown(shown + AT_ONCE)}>
          {say('look.more', { n: Math.min(left, AT_ONCE) })} ({say('look.rows', { n: rows.length })})
        </button>
      ) : null}
    </div>
  );
}

interface PageOf extends RowsOf {
  readonly from: number;
  readonly language: Language;
}

/** Rows that are there are not drawn anew when more of them come, or when something else on the screen changes. */
const PageOfRows = memo(
  function PageOfRows({ branch, rows, path, gaps, from, language }: PageOf) {
    const { say } = useWords();
    return (
      <div className="rows page">
        {rows.slice(from, from === 0 ? AT_FIRST : from + AT_ONCE).map((row, place) => {
          const at = from + place;
          const own: Path = [...path, at];
          const gap = row === null ? gapAt(gaps, own) : undefined;
          return (
            <div className="row" key={at}>
              {gap ? (
                <span className="soft">{say(`gap.${gap.reason}`)}</span>
              ) : branch.parts.length === 0 || branch.isOneValue ? (
                oneValue(branch, row, language)
              ) : (
                <Parts branch={branch} data={row} path={own} gaps={gaps} isBrief={true} />
              )}
            </div>
          );
        })}
      </div>
    );
  },
  // What a section holds never changes, nor what was planned for it: its rows say which it is.
  (before, now) => before.rows === now.rows && before.from === now.from && before.language === now.language,
);

/** An amount, a code with its meaning, a part of a whole, or a plain value. */
function oneValue(branch: Branch, data: unknown, language: 'nl' | 'en'): string {
  if (typeof data !== 'object' || data === null) return inWords(data, branch.field, language);
  const part = (field: string): unknown => {
    const found = branch.parts.find((one) => one.field === field);
    return found ? Reflect.get(data, found.name) : undefined;
  };
  const [amount, currency, label, code] = ['amount', 'currency', 'label', 'code'].map(part);
  if (typeof amount === 'string') return moneyOf(amount, typeof currency === 'string' ? currency : 'EUR', language);
  if (typeof label === 'string') return typeof code === 'string' && code !== label ? `${label} (${code})` : label;
  const values = branch.parts.map((one) => inWords(Reflect.get(data, one.name), one.field, language));
  return values.filter((text) => text !== '').join(' / ');
}
