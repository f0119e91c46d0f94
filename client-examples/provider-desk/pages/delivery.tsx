import { useState } from 'react';
import type { ShownDelivery } from '../shown-case.ts';
import { send } from './api.ts';
import { useMoment, useWords } from './language.tsx';
import { Deed } from './parts.tsx';

interface CardProps {
  readonly delivery: ShownDelivery;
  readonly again: () => Promise<void>;
}

/** One person's delivery: what it holds can be looked at, kept, sent back; a share can be opened again. */
export function DeliveryCard({ delivery, again }: CardProps) {
  const { say, language } = useWords();
  const moment = useMoment();
  const { id, subject, state, pickUpUntil, problem, openedAt, share } = delivery;
  const then = (path: string) => async () => {
    await send(path);
    await again();
  };
  return (
    <article className="card">
      <h3>
        {say.subjects[subject]} <span className="badge">{say.delivery.states[state]}</span>
        {share ? <span className="badge">{say.delivery.shares[share.state]}</span> : null}
      </h3>
      {problem ? (
        <p role="alert">{problem === 'PERSON_MISMATCH' ? say.delivery.otherPerson : say.delivery.notOpened}</p>
      ) : null}
      <ul className="facts">
        {openedAt ? <li>{say.delivery.opened(moment(openedAt))}</li> : null}
        {state === 'PENDING' && !share ? <li>{say.delivery.until(moment(pickUpUntil))}</li> : null}
        {share?.state === 'ACTIVE' ? <li>{say.delivery.daysLeft(share.daysLeft)}</li> : null}
        {!openedAt && state === 'ACKNOWLEDGED' ? <li>{say.delivery.erased}</li> : null}
      </ul>
      <div className="deeds">
        {openedAt ? (
          <>
            <a className="button main" href={`/results/${id}`}>
              {say.delivery.open}
            </a>
            <a className="button" href={`/api/results/${id}/json`}>
              {say.delivery.json}
            </a>
            <a className="button" href={`/api/results/${id}/pdf?lang=${language}`}>
              {say.delivery.pdf}
            </a>
          </>
        ) : null}
        {share?.state === 'ACTIVE' ? (
          <Deed kind={openedAt ? 'plain' : 'main'} does={then(`/shares/${share.id}/retrieve`)}>
            {openedAt ? say.delivery.retrieveAgain : say.delivery.retrieve}
          </Deed>
        ) : null}
        {state === 'PENDING' && openedAt ? (
          <Deed does={then(`/deliveries/${id}/acknowledge`)}>{say.delivery.acknowledge}</Deed>
        ) : null}
        {state === 'PENDING' ? <Deed does={then(`/deliveries/${id}/reject`)}>{say.delivery.reject}</Deed> : null}
      </div>
      {state === 'PENDING' && openedAt ? <p className="hint">{say.delivery.acknowledgeHint}</p> : null}
      {share?.state === 'ACTIVE' ? <p className="hint">{say.delivery.retrieveHint}</p> : null}
      {share?.erasure ? <Erasure asked={share.erasure} again={again} /> : null}
    </article>
  );
}

type Asked = NonNullable<NonNullable<ShownDelivery['share']>['erasure']>;

/** An erasure request: the answer goes under the lender's signature. */
function Erasure({ asked, again }: { readonly asked: Asked; readonly again: () => Promise<void> }) {
  const { say } = useWords();
  const moment = useMoment();
  const [ground, setGround] = useState<string>('LEGAL_OBLIGATION');
  if (asked.state === 'CONFIRMED' || asked.state === 'REFUSED')
    return <p className="note">{say.erasure.states[asked.state]}</p>;
  const answer = (given: string | null) => async () => {
    await send(`/erasures/${asked.id}/answer`, { ground: given });
    await again();
  };
  return (
    <section className="note">
      <p>{say.erasure.asked(moment(asked.dueAt))}</p>
      <div className="deeds">
        <Deed kind="main" does={answer(null)}>
          {say.erasure.erase}
        </Deed>
        <label>
          {say.erasure.ground}
          <select value={ground} onChange={({ target }) => setGround(target.value)}>
            {Object.entries(say.erasure.grounds).map(([code, words]) => (
              <option key={code} value={code}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <Deed does={answer(ground)}>{say.erasure.refuse}</Deed>
      </div>
    </section>
  );
}
