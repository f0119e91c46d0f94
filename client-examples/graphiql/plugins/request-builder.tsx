import { type FormEvent, useEffect, useState } from 'react';
import { drawQr } from '../../provider/draw.ts';
import { type Invitation, invite } from '../../provider/invite.ts';
import { CONFIRM_PAIRING, DELIVERIES, REQUEST_PROGRESS } from '../../provider/operations.ts';
import { call } from '../../wire/call.ts';
import { follow } from '../../wire/follow.ts';
import type { Lender } from '../practice-lender.ts';
import { AskForm, Refused, useAsk } from './ask-form.tsx';
import { useWorkbench } from './workbench.tsx';

interface Made {
  readonly lender: Lender;
  readonly invitation: Invitation;
}

/** Signs the document in the editor as the practice lender, creates the request, and watches it. */
export function RequestBuilder() {
  const { lender } = useWorkbench();
  const form = useAsk(async (question): Promise<Made> => {
    const seated = await lender();
    return { lender: seated, invitation: await invite(seated.caller, seated.signer, question) };
  });
  const { asked } = form;
  return (
    <section className="zegel-plugin">
      <h2>Request builder</h2>
      <p>Signs the document in the editor as the practice lender. Keys and link secret stay in this page.</p>
      <AskForm does="Sign and create" form={form} />
      <Refused asked={asked} />
      {asked.kind === 'DONE' ? <Created key={asked.result.invitation.record.request} {...asked.result} /> : null}
    </section>
  );
}

function Created({ lender, invitation: { link, record, expiresAt } }: Made) {
  const states = useProgress(lender, record.request);
  useArrival({ lender, record });
  const image = `data:image/svg+xml,${encodeURIComponent(drawQr(link))}`;
  return (
    <>
      <img className="qr" src={image} alt="QR code with the link" width="220" height="220" />
      <p>
        <a href={link} target="_blank" rel="noreferrer">
          Open as the consumer
        </a>{' '}
        until {new Date(expiresAt).toLocaleString()}
      </p>
      <p>
        <code>{record.request}</code>
      </p>
      <Pair lender={lender} requestId={record.request} />
      <h3>Progress</h3>
      <ol aria-live="polite">
        {states.map(({ cursor, state, subject }) => (
          <li key={cursor}>
            {subject} {state}
          </li>
        ))}
      </ol>
      {states.some(({ state }) => state === 'SHARED') ? <p>Shared: the plugin “Unseal” opens it.</p> : null}
    </>
  );
}

function Pair({ lender, requestId }: { readonly lender: Lender; readonly requestId: string }) {
  const [code, setCode] = useState('');
  const [told, setTold] = useState('');
  const pair = async (): Promise<void> => {
    const { confirmPairing } = await call(lender.caller, CONFIRM_PAIRING, { input: { requestId, code } });
    setTold(confirmPairing.isPaired ? 'Paired.' : (confirmPairing.refusals[0]?.happened ?? 'Not paired.'));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    pair().catch((error: unknown) => setTold(error instanceof Error ? error.message : 'This did not work.'));
  };
  return (
    <form onSubmit={submit}>
      <label>
        Code on the device
        <input value={code} maxLength={5} inputMode="numeric" onChange={({ target }) => setCode(target.value)} />
      </label>
      <button type="submit" className="graphiql-button">
        Pair
      </button>
      <output>{told}</output>
    </form>
  );
}

interface Step {
  readonly cursor: string;
  readonly subject: string;
  readonly state: string;
}

/** Every step of a request, as it comes, for as long as it is looked at. */
function useProgress({ caller }: Lender, requestId: string): readonly Step[] {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    setSteps([]);
    const progress = follow(
      caller,
      REQUEST_PROGRESS,
      { requestId, after: null },
      (result) => result.requestProgress,
      gone.signal,
    );
    void (async () => {
      for await (const step of progress) setSteps((before) => [...before, step]);
    })();
    return () => gone.abort();
  }, [caller, requestId]);
  return steps;
}

/** Keeps what arrives for this request, sealed, for the plugin that opens it. */
function useArrival({
  lender: { caller },
  record,
}: {
  readonly lender: Lender;
  readonly record: Invitation['record'];
}) {
  const { keepSealed } = useWorkbench();
  useEffect(() => {
    const gone = new AbortController();
    const told = follow(caller, DELIVERIES, { after: null }, (result) => result.deliveries, gone.signal);
    void (async () => {
      for await (const { delivery } of told)
        if (delivery.requestId === record.request && delivery.sealed) keepSealed({ record, delivery: delivery.sealed });
    })();
    return () => gone.abort();
  }, [caller, record, keepSealed]);
}
