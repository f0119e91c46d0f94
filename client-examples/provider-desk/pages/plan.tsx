import { useEffect, useRef } from 'react';
import type { ShownPlan } from '../shown-plan.ts';
import { useWords } from './language.tsx';

/** What the applicant reads before anything is collected, source by source. It comes into view by itself. */
export function Plan({ logins, items, sections }: ShownPlan) {
  const { say, language } = useWords();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <section className="plan card">
      <h2 ref={top} tabIndex={-1}>
        {say.ask.plan(items, logins)}
      </h2>
      <p>{say.ask.reads}</p>
      {sections.map(({ id, source, subject, reason, portal, available, groups, narrowed }) => (
        <section key={id} className="source">
          <h3>
            {source[language]}
            {subject === 'PARTNER' ? ` (${say.subjects.PARTNER})` : ''}
          </h3>
          <p className="hint">
            {[
              available ? (portal ? say.ask.login(portal[language]) : say.ask.noLogin) : say.ask.soon,
              ...(reason === null ? [] : [say.ask.optional(reason)]),
            ].join(' · ')}
          </p>
          <dl>
            {groups[language].map(({ title, lines }) => (
              <div key={title}>
                <dt>{title}</dt>
                <dd>{lines.join(', ')}</dd>
              </div>
            ))}
          </dl>
          {narrowed[language].map((line) => (
            <p key={line} className="hint">
              {line}
            </p>
          ))}
        </section>
      ))}
    </section>
  );
}
