import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { DeskHelpdesk } from '../lender.parse.ts';
import type { Returned } from '../returning.ts';
import { Refused, send } from './api.ts';
import { useWords } from './language.tsx';
import { useLive } from './live.ts';
import { Helpdesk, Title } from './parts.tsx';

/** Where a short code is typed: it becomes the full link here, at the lender, and nowhere else. */
export function TypedCode() {
  const { say } = useWords();
  const [code, setCode] = useState('');
  const [isWrong, setWrong] = useState(false);
  const go = async (): Promise<void> => {
    try {
      const { link } = await send<{ readonly link: string }>('/code', { code });
      location.assign(link);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setWrong(true);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWrong(false);
    void go();
  };
  return (
    <form className="pairing visit" onSubmit={submit}>
      <Title>{say.code.title}</Title>
      <p className="lead">{say.code.hint}</p>
      <label htmlFor="short-code">{say.code.label}</label>
      <div className="deeds">
        <input
          id="short-code"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={9}
          required
          value={code}
          aria-invalid={isWrong}
          aria-describedby="short-code-told"
          onChange={({ target }) => setCode(target.value)}
        />
        <button type="submit" className="main">
          {say.code.go}
        </button>
      </div>
      <p id="short-code-told" role="alert" className="wrong">
        {isWrong ? say.code.wrong : ''}
      </p>
      <Help />
    </form>
  );
}

type Return = { readonly to: 'BUSY' | 'OTHER_VISIT' | 'FAILED' } | Returned;

/**
 * Where the app returns once on one device: the visit that began here confirms it, and the app goes on. And where it
 * leads back when the consumer is done: the visit tells how it ended, where we know which it was.
 */
export function Back() {
  const { say } = useWords();
  const [state, setState] = useState<Return>({ to: 'BUSY' });
  const isAsked = useRef(false);
  useEffect(() => {
    // A value works once: a page that is drawn twice must not hand it over twice.
    if (isAsked.current) return;
    isAsked.current = true;
    void askWhere().then((told) => {
      setState(told);
      if (told.to === 'APP') location.replace(told.app);
      if (told.to === 'VISIT') location.replace(`/visit/${told.visit}`);
    });
  }, []);
  return (
    <div className="visit">
      <div role="status">
        <Title>{sentence(state.to, say.return)}</Title>
        {state.to === 'NOWHERE' ? <p className="lead">{say.return.hereHint}</p> : null}
      </div>
      {state.to === 'APP' ? (
        <a className="button main large" href={state.app}>
          {say.return.toApp}
        </a>
      ) : null}
      {state.to === 'OTHER_VISIT' || state.to === 'FAILED' || state.to === 'NOWHERE' ? <Help /> : null}
    </div>
  );
}

async function askWhere(): Promise<Return> {
  const given = new URLSearchParams(location.search);
  // The value is spent now: it stands in no history.
  history.replaceState(null, '', '/back');
  try {
    return await send<Returned>('/back', {
      request: given.get('zegel_request') || null,
      pairing: given.get('zegel_pairing') || null,
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { to: error.refusals.some(({ code }) => code === 'OTHER_VISIT') ? 'OTHER_VISIT' : 'FAILED' };
  }
}

function sentence(to: Return['to'], say: ReturnType<typeof useWords>['say']['return']): string {
  switch (to) {
    case 'BUSY':
    case 'VISIT':
      return say.busy;
    case 'APP':
      return say.done;
    case 'NOWHERE':
      return say.here;
    case 'OTHER_VISIT':
      return say.otherVisit;
    case 'FAILED':
      return say.failed;
    default: {
      const never: never = to;
      return never;
    }
  }
}

/** No dead end without the lender's helpdesk. */
function Help() {
  const { say } = useWords();
  const [live] = useLive<{ readonly helpdesk: DeskHelpdesk }>('/helpdesk', null);
  return live.kind === 'READ' ? (
    <section className="help">
      <h2>{say.visit.help}</h2>
      <Helpdesk {...live.value.helpdesk} />
    </section>
  ) : null;
}
