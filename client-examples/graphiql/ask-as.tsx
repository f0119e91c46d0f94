import { useState } from 'react';
import type { Caller } from '../wire/call.ts';
import { becomePracticeLender } from './practice-lender.ts';

type Seat =
  | { readonly kind: 'NOBODY'; readonly problem?: string }
  | { readonly kind: 'SITTING_DOWN' }
  | { readonly kind: 'PRACTICE_LENDER'; readonly name: string };

/** Chooses who asks: nobody, or the practice lender. The lender's keys live as long as the page. */
export function AskAs({
  endpoint,
  onChange,
}: {
  readonly endpoint: string;
  readonly onChange: (caller: Caller | undefined) => void;
}) {
  const [seat, setSeat] = useState<Seat>({ kind: 'NOBODY' });

  const leave = (problem?: string): void => {
    onChange(undefined);
    setSeat({ kind: 'NOBODY', ...(problem === undefined ? {} : { problem }) });
  };
  const sitDown = async (): Promise<void> => {
    setSeat({ kind: 'SITTING_DOWN' });
    try {
      const { name, caller } = await becomePracticeLender(endpoint);
      onChange(caller);
      setSeat({ kind: 'PRACTICE_LENDER', name });
    } catch (error) {
      leave(error instanceof Error ? error.message : 'This did not work.');
    }
  };

  return (
    <fieldset className="ask-as" disabled={seat.kind === 'SITTING_DOWN'}>
      <legend>Ask as</legend>
      <label>
        <input type="radio" name="ask-as" checked={seat.kind === 'NOBODY'} onChange={() => leave()} />
        <span>Nobody</span>
      </label>
      <label title={seat.kind === 'PRACTICE_LENDER' ? seat.name : 'Its keys are fetched from the practice broker.'}>
        <input type="radio" name="ask-as" checked={seat.kind !== 'NOBODY'} onChange={() => void sitDown()} />
        <span>Practice lender</span>
      </label>
      <output>{said(seat)}</output>
    </fieldset>
  );
}

function said(seat: Seat): string | undefined {
  switch (seat.kind) {
    case 'NOBODY':
      return seat.problem;
    case 'SITTING_DOWN':
      return 'Fetching keys and a token …';
    case 'PRACTICE_LENDER':
      return undefined;
    default: {
      const never: never = seat;
      return never;
    }
  }
}
