import { type ReactNode, useEffect, useState } from 'react';
import { openingHoursIn } from '../../device/opening-hours.ts';
import type { ToldRefusal } from '../answers.ts';
import type { HowFar } from '../how-far.ts';
import type { DeskHelpdesk } from '../lender.parse.ts';
import { Refused } from './api.ts';
import { useWords } from './language.tsx';
import type { Live } from './live.ts';

/** The page's one heading; the window's title follows it. */
export function Title({ children }: { readonly children: string }) {
  useEffect(() => {
    document.title = `${children} – Oefenbank Hypotheken`;
  }, [children]);
  return <h1>{children}</h1>;
}

/** What was read; until then that it is being read, or why it cannot be. */
export function Shown<Value>({
  live,
  children,
}: {
  readonly live: Live<Value>;
  readonly children: (value: Value) => ReactNode;
}) {
  const { say } = useWords();
  switch (live.kind) {
    case 'LOADING':
      return <p role="status">{say.loading}</p>;
    case 'REFUSED':
      return <Refusals refusals={live.refused.refusals} />;
    case 'READ':
      return children(live.value);
    default: {
      const never: never = live;
      return never;
    }
  }
}

/** What was refused, and where: a code of its own has its sentence, another the broker's. */
export function Refusals({ refusals }: { readonly refusals: readonly ToldRefusal[] }) {
  const { say } = useWords();
  const known: Readonly<Record<string, string>> = say.refusals;
  return (
    <div role="alert">
      <ul className="refusals">
        {refusals.map(({ code, path, detail, happened }) => (
          <li key={`${code} ${path} ${detail}`}>
            {known[code] ?? happened ?? say.refusals.OTHER}
            {path ? <code>{path}</code> : null}
            {detail ? <span className="detail">{detail}</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A button that does one thing at a time; what the desk refuses is told beside it. */
export function Deed({
  does,
  kind = 'plain',
  children,
}: {
  readonly does: () => Promise<unknown>;
  readonly kind?: 'main' | 'plain' | 'quiet';
  readonly children: ReactNode;
}) {
  const { busy, refusals, run } = useDeed(does);
  return (
    <>
      <button type="button" className={kind} disabled={busy} onClick={() => void run()}>
        {children}
      </button>
      {refusals.length > 0 ? <Refusals refusals={refusals} /> : null}
    </>
  );
}

/** A deed with what it leads to beside it. */
export function Choice({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd className="hint">{hint}</dd>
    </div>
  );
}

/** Runs a deed, one at a time, and holds what was refused. */
export function useDeed(does: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly ToldRefusal[]>([]);
  const run = async (): Promise<void> => {
    setBusy(true);
    setRefusals([]);
    try {
      await does();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setRefusals(error.refusals);
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusals, run };
}

/** How far somebody is: never told by colour alone. */
export function Badge({ howFar }: { readonly howFar: HowFar }) {
  const { say } = useWords();
  return (
    <span className="badge" data-state={howFar}>
      {say.states[howFar]}
    </span>
  );
}

export function Helpdesk({ phone, email, hours }: DeskHelpdesk) {
  const { language } = useWords();
  return (
    <p>
      <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a> · <a href={`mailto:${email}`}>{email}</a> ·{' '}
      {openingHoursIn(hours, language)}
    </p>
  );
}
