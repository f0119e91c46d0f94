import { type ReactNode, useEffect } from 'react';
import { asideOf, placeOf } from '../flow/flow.ts';
import { isInSession, STEPS, stepOf } from '../flow/place.ts';
import { remember } from '../visit/session.ts';
import { HELP_FOR } from './help-for.ts';
import { IdleQuestion } from './idle.tsx';
import { Seal } from './seal.tsx';
import { useVisit } from './visit.context.ts';

/** Screens whose own buttons offer to stop. */
const OFFERS_STOP: ReadonlySet<string> = new Set([
  'REQUESTER',
  'PAIRING',
  'ASKED',
  'PORTALS',
  'FETCHING',
  'APPROVE',
  'STOP',
  'PAUSE',
  'WRONG',
  'MISMATCH',
]);

/** What stands around every screen, always in the same place: whose app it is, the way back, help, the other language. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { visit, seen, say, open } = useVisit();
  const { flow, language } = seen;
  const place = placeOf(flow);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {say('app.skip')}
      </a>
      <header className="top">
        <span className="brand">
          <Seal />
          {say('app.name')}
        </span>
        <button
          type="button"
          className="plain"
          onClick={() => open({ at: 'HELP', question: HELP_FOR[place.at] })}
          hidden={asideOf(flow)?.at === 'HELP'}
        >
          {say('app.help')}
        </button>
        <button
          type="button"
          className="plain"
          lang={other}
          onClick={() => {
            remember(visit, { language: other });
            visit.machine.memory.language.write(other);
            visit.see({ language: other });
          }}
        >
          {say('app.other')}
        </button>
      </header>
      {asideOf(flow) ? null : <Steps />}
      {children}
      <footer className="foot">
        <button type="button" className="plain" onClick={() => open({ at: 'SHARES' })}>
          {say('app.shares')}
        </button>
        <button type="button" className="plain" onClick={() => open({ at: 'ABOUT' })}>
          {say('app.about')}
        </button>
        {isInSession(place) && !OFFERS_STOP.has(place.at) ? (
          <button type="button" className="plain" onClick={() => visit.happen({ did: 'GO', to: { at: 'STOP' } })}>
            {say('app.stop')}
          </button>
        ) : null}
      </footer>
      <IdleQuestion />
    </div>
  );
}

function Steps() {
  const { seen, say } = useVisit();
  const step = stepOf(placeOf(seen.flow));
  if (!step) return null;
  const at = STEPS.indexOf(step);
  return (
    <nav className="steps" aria-label={say('app.steps')}>
      <ol>
        {STEPS.map((each, place) => (
          <li
            key={each}
            data-is={place < at ? 'done' : 'ahead'}
            {...(place === at ? { 'aria-current': 'step' as const } : {})}
          >
            <span>{say(`step.${each}`)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
