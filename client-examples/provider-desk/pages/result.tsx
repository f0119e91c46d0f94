import type { ReactNode } from 'react';
import type { Cover } from '../../device/secret-address.ts';
import type { ResultPage } from '../back-office.api.ts';
import type { ShownSection } from '../result.ts';
import { gapWords, personWords, resultWords } from '../result-words.ts';
import type { Cell, Shown as ShownPart } from '../shown.ts';
import { useWords } from './language.tsx';
import { useLive } from './live.ts';
import { Shown, Title } from './parts.tsx';

/** What somebody shared, opened and verified: every value with its source, every gap with its reason. */
export function Result({ id }: { readonly id: string }) {
  const { language } = useWords();
  const [live] = useLive<ResultPage>(`/results/${id}?lang=${language}`, `/results/${id}/events`);
  return <Shown live={live}>{(result) => <Details id={id} result={result} />}</Shown>;
}

function Details({ id, result }: { readonly id: string; readonly result: ResultPage }) {
  const { language, say } = useWords();
  const words = resultWords(language);
  const { receipt, gaps, notes, name } = result;
  return (
    <>
      <p className="above">
        <a href={`/requests/${receipt.request}`}>{say.result.back}</a>
      </p>
      <div className="heading">
        <Title>{words.title}</Title>
        <div className="deeds">
          <a className="button" href={`/api/results/${id}/json`}>
            {say.delivery.json}
          </a>
          <a className="button" href={`/api/results/${id}/pdf?lang=${language}`}>
            {say.delivery.pdf}
          </a>
        </div>
      </div>
      {result.end ? (
        <p className="note" role="status">
          {say.result.ends[result.end]}
        </p>
      ) : null}
      {name === null ? null : <p className="lead">{name}</p>}
      <p>{words.summary(result.provider, result.purpose, result.givenAt)}</p>
      <p>
        {words.subjects[result.subject]}. {personWords(words, result.person, result.unchecked)}{' '}
        {words.notJudged(result.provider)}
      </p>
      {notes.length > 0 ? (
        <section className="card told">
          <h2>{words.notes}</h2>
          <p className="hint">{words.notesHint}</p>
          {notes.map(({ about, text }) => (
            <figure key={`${about} ${text}`}>
              <figcaption>{about}</figcaption>
              <blockquote>{text}</blockquote>
            </figure>
          ))}
        </section>
      ) : null}
      <section className={gaps.length > 0 ? 'note' : 'card'}>
        <h2>{words.gaps}</h2>
        <ul>
          {gaps.map((gap) => (
            <li key={gapWords(gap)}>{gapWords(gap)}</li>
          ))}
          {gaps.length === 0 ? <li>{words.complete}</li> : null}
        </ul>
      </section>
      {result.sections.map((section) => (
        <Section key={section.id} section={section} />
      ))}
      <section className="card">
        <h2>{words.receipt}</h2>
        <dl className="receipt">
          <Fact name={words.record} value={receipt.record} />
          <Fact name={words.consentDigest} value={receipt.consentDigest} />
          <Fact name={words.signedBy} value={receipt.signedBy} />
          <Fact name={words.countersignedBy} value={receipt.broker} />
          <Fact name={words.request} value={receipt.request} />
        </dl>
        {result.end ? null : <p>{receipt.retentionDays > 0 ? words.kept(receipt.retentionDays) : words.once}</p>}
      </section>
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function Section({ section }: { readonly section: ShownSection }) {
  const words = resultWords(useWords().language);
  const { source, outcome, reason, fetchedAt, referenceDates, isBrought, parts } = section;
  return (
    <section className="card">
      <h2>{source}</h2>
      <p className="hint">
        {[
          words.outcomes[outcome],
          ...(fetchedAt ? [isBrought ? words.brought(fetchedAt) : words.fetched(fetchedAt)] : []),
          ...(referenceDates.length > 0 ? [words.asOf(referenceDates.join(', '))] : []),
          ...(reason ? [words.optional(reason)] : []),
        ].join(' ')}
      </p>
      <Parts parts={parts} />
    </section>
  );
}

/** Values stand together in one list; tables and lists between them. */
function Parts({ parts }: { readonly parts: readonly ShownPart[] }) {
  const values = parts.flatMap((part) => (part.kind === 'value' ? [part] : []));
  const others = parts.filter(({ kind }) => kind !== 'value');
  return (
    <>
      {values.length > 0 ? (
        <dl className="values">
          {values.map(({ label, cell }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Text cell={cell} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {others.map((part) => (
        <Part key={part.label} part={part} />
      ))}
    </>
  );
}

/** An address that is secret, or may be, is seen by who asks to see it. */
function Covered({ cover, children }: { readonly cover: Cover | undefined; readonly children: ReactNode }) {
  const words = resultWords(useWords().language);
  return cover === undefined ? (
    children
  ) : (
    <details>
      <summary>{words.showAddress}</summary>
      <p className="hint">{words.covers[cover]}</p>
      {children}
    </details>
  );
}

function Part({ part }: { readonly part: ShownPart }) {
  switch (part.kind) {
    case 'value':
      return <Text cell={part.cell} />;
    case 'part':
      return (
        <section className="part">
          <h3>{part.label}</h3>
          <Covered cover={part.cover}>
            <Parts parts={part.parts} />
          </Covered>
        </section>
      );
    case 'table':
      return <Table {...part} />;
    case 'list':
      return (
        <section className="part">
          <h3>{part.label}</h3>
          <Covered cover={part.cover}>
            {part.entries.map((entry, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: entries of a source have no name of their own and never move
              <div className="entry" key={at}>
                <Parts parts={entry} />
              </div>
            ))}
            <Notes notes={part.notes} />
          </Covered>
        </section>
      );
    default: {
      const never: never = part;
      return never;
    }
  }
}

function Table({ label, cover, columns, rows, notes }: Extract<ShownPart, { readonly kind: 'table' }>) {
  return (
    <section className="part">
      <h3>{label}</h3>
      <Covered cover={cover}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard */}
        <section className="scroll" tabIndex={0} aria-label={label}>
          <table>
            <thead>
              <tr>
                {columns.map(({ label: column, isNumber }) => (
                  <th key={column} scope="col" className={isNumber ? 'number' : undefined}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a source have no name of their own and never move
                <tr key={at}>
                  {row.map((cell, column) => (
                    <td key={columns[column]?.label} className={columns[column]?.isNumber ? 'number' : undefined}>
                      <Text cell={cell} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
        <Notes notes={notes} />
      </Covered>
    </section>
  );
}

const Text = ({ cell: { text, gap } }: { readonly cell: Cell }) =>
  gap === null ? text : <span className="gap">{text}</span>;

function Notes({ notes }: { readonly notes: readonly Cell[] }) {
  return notes.map(({ text }) => (
    <p key={text} className="gap">
      {text}
    </p>
  ));
}
