import { useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { type Ask, AskRefused } from '../../provider/invite.ts';

const PURPOSES = [
  'MORTGAGE',
  'RENTAL',
  'CAR_LEASE',
  'CONSUMER_CREDIT',
  'DEBT_COUNSELLING',
  'INCOME_CHECK',
  'IDENTIFICATION',
] as const satisfies readonly Ask['purpose'][];

type Refusal = AskRefused['refusals'][number];

/** What came of asking. */
export type Asked<Result> =
  | { readonly kind: 'NOTHING' }
  | { readonly kind: 'BUSY' }
  | { readonly kind: 'DONE'; readonly result: Result }
  | { readonly kind: 'REFUSED'; readonly refusals: readonly Refusal[] }
  | { readonly kind: 'FAILED'; readonly says: string };

/**
 * Makes a question of what is in the editors, and asks it.
 *
 * @param ask - what to do with it
 */
export function useAsk<Result>(ask: (question: Ask) => Promise<Result>) {
  const document = useGraphiQL((state) => state.queryEditor);
  const variables = useGraphiQL((state) => state.variableEditor);
  const [purpose, setPurpose] = useState<Ask['purpose']>('MORTGAGE');
  const [asked, setAsked] = useState<Asked<Result>>({ kind: 'NOTHING' });
  const run = async (): Promise<void> => {
    setAsked({ kind: 'BUSY' });
    try {
      const question = questionOf(document?.getValue() ?? '', variables?.getValue() ?? '', purpose);
      setAsked({ kind: 'DONE', result: await ask(question) });
    } catch (error) {
      if (error instanceof AskRefused) setAsked({ kind: 'REFUSED', refusals: error.refusals });
      else setAsked({ kind: 'FAILED', says: error instanceof Error ? error.message : 'This did not work.' });
    }
  };
  return { purpose, setPurpose, asked, run };
}

function questionOf(document: string, variables: string, purpose: Ask['purpose']): Ask {
  return {
    document,
    variables: variables.trim() === '' ? {} : (JSON.parse(variables) as Ask['variables']),
    purpose,
    subjects: /^\s*partner\b/m.test(document) ? ['APPLICANT', 'PARTNER'] : ['APPLICANT'],
    retentionDays: 0,
    pickupHours: 6,
    recipients: [],
    returnUrl: null,
    validHours: 24,
  };
}

/** For which purpose, and the button. */
export function AskForm<Result>({
  does,
  form: { purpose, setPurpose, asked, run },
}: {
  readonly does: string;
  readonly form: ReturnType<typeof useAsk<Result>>;
}) {
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <label>
        Purpose
        <select
          value={purpose}
          onChange={({ target }) => setPurpose(PURPOSES.find((one) => one === target.value) ?? purpose)}
        >
          {PURPOSES.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <button type="submit" className="graphiql-button" disabled={asked.kind === 'BUSY'}>
        {does}
      </button>
    </form>
  );
}

/** What was refused: each place with its limit, and what to do. */
export function Refused<Result>({ asked }: { readonly asked: Asked<Result> }) {
  if (asked.kind === 'FAILED') return <p role="alert">{asked.says}</p>;
  if (asked.kind !== 'REFUSED') return null;
  return (
    <div role="alert">
      <h3>Refused</h3>
      <ul>
        {asked.refusals.map(({ code, path, detail, happened }) => (
          <li key={`${code} ${path} ${detail}`}>
            <code>{path ?? code}</code> {detail ?? happened}
          </li>
        ))}
      </ul>
      {[...new Set(asked.refusals.map(({ todo }) => todo))].map((todo) => (
        <p key={todo}>{todo}</p>
      ))}
    </div>
  );
}
