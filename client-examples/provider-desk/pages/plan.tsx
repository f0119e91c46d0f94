import type { ShownPlan } from '../shown-plan.ts';
import { useWords } from './language.tsx';

/** What the applicant reads before anything is collected, source by source. */
export function Plan({ logins, cost, sections }: ShownPlan) {
  const { say, language } = useWords();
  return (
    <section className="plan" aria-live="polite">
      <h2>{say.ask.plan(cost, logins)}</h2>
      <p>{say.ask.reads}</p>
      {sections.map(({ id, source, subject, reason, portal, available, lines }) => (
        <section key={id} className="source">
          <h3>
            {source[language]}
            {subject === 'PARTNER' ? ` (${say.subjects.PARTNER})` : ''}
          </h3>
          <p className="hint">
            {[
              available ? (portal ?? say.ask.noLogin) : say.ask.soon,
              ...(reason === null ? [] : [say.ask.optional(reason)]),
            ].join(' · ')}
          </p>
          <ul>
            {lines[language].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
