import { useState } from 'react';
import { endOf } from '../how-far.ts';
import type { ShownDelivery } from '../shown-case.ts';
import { send } from './api.ts';
import { useMoment, useWords } from './language.tsx';
import { Choice, Deed } from './parts.tsx';

interface CardProps {
  readonly delivery: ShownDelivery;
  readonly again: () => Promise<void>;
}

/** One person's delivery: what it holds can be looked at, kept, sent back; a share can be opened again. */
export function DeliveryCard({ delivery, again }: CardProps) {
  const { say, language } = useWords();
  const moment = useMoment();
  const { id, subject, state, pickUpUntil, problem, openedAt, answeredAt, share } = delivery;
  const then = (path: string) => async () => {
    await send(path);
    await again();
  };
  const end = endOf(delivery);
  const isHeld = state === 'PENDING' && share?.state !== 'WITHDRAWN';
  return (
    <article className="card">
      <h3>
        {say.subjects[subject]} <span className="badge">{standing()}</span>
      </h3>
      {problem ? (
        <p role="alert">{problem === 'PERSON_MISMATCH' ? say.delivery.otherPerson : say.delivery.notOpened}</p>
      ) : null}
      <ul className="facts">
        {openedAt ? <li>{say.delivery.opened(moment(openedAt))}</li> : null}
        {isHeld && !share ? (
          <li>{(openedAt ? say.delivery.confirmBefore : say.delivery.until)(moment(pickUpUntil))}</li>
        ) : null}
        {share?.state === 'ACTIVE' ? <li>{say.delivery.daysLeft(share.daysLeft)}</li> : null}
        {!openedAt && state === 'ACKNOWLEDGED' && !share ? <li>{say.delivery.erased}</li> : null}
      </ul>
      {openedAt ? (
        <div className="deeds">
          <a className="button main" href={`/results/${id}`}>
            {say.delivery.open}
          </a>
          <a className="button" href={`/api/results/${id}/pdf?lang=${language}`}>
            {say.delivery.pdf}
          </a>
          <a className="button" href={`/api/results/${id}/json`}>
            {say.delivery.json}
          </a>
        </div>
      ) : null}
      <dl className="choices">
        {share?.state === 'ACTIVE' ? (
          <Choice hint={say.delivery.retrieveHint}>
            <Deed kind={openedAt ? 'plain' : 'main'} does={then(`/shares/${share.id}/retrieve`)}>
              {openedAt ? say.delivery.retrieveAgain : say.delivery.retrieve}
            </Deed>
          </Choice>
        ) : null}
        {isHeld && openedAt ? (
          <Choice hint={share ? say.delivery.acknowledgeKept : say.delivery.acknowledgeHint}>
            <Deed does={then(`/deliveries/${id}/acknowledge`)}>{say.delivery.acknowledge}</Deed>
          </Choice>
        ) : null}
        {isHeld ? (
          <Choice hint={say.delivery.rejectHint}>
            <Deed does={then(`/deliveries/${id}/reject`)}>{say.delivery.reject}</Deed>
          </Choice>
        ) : null}
      </dl>
      {share?.erasure ? <Erasure asked={share.erasure} answeredAt={answeredAt} again={again} /> : null}
    </article>
  );

  /** One word for how it stands; it is never told twice. */
  function standing(): string {
    if (end) return say.states[end];
    if (share && !openedAt) return say.delivery.available;
    return state === 'PENDING' && !openedAt ? say.delivery.notYetOpened : say.delivery.states[state];
  }
}

type Asked = NonNullable<NonNullable<ShownDelivery['share']>['erasure']>;

/** An erasure request: the answer goes under the lender's signature, and what is erased does not come back. */
function Erasure({
  asked,
  answeredAt,
  again,
}: {
  readonly asked: Asked;
  readonly answeredAt: string | null;
  readonly again: () => Promise<void>;
}) {
  const { say } = useWords();
  const moment = useMoment();
  const [ground, setGround] = useState<string>('LEGAL_OBLIGATION');
  const [isSure, setSure] = useState(false);
  if (asked.state === 'CONFIRMED' || asked.state === 'REFUSED')
    return (
      <p className="note">
        {answeredAt ? say.erasure.answered[asked.state](moment(answeredAt)) : `${say.erasure.states[asked.state]}.`}
      </p>
    );
  const answer = (given: string | null) => async () => {
    await send(`/erasures/${asked.id}/answer`, { ground: given });
    await again();
  };
  if (isSure)
    return (
      <section className="note" role="alert">
        <p>{say.erasure.sure}</p>
        <div className="deeds">
          <Deed kind="main" does={answer(null)}>
            {say.erasure.eraseNow}
          </Deed>
          <button type="button" onClick={() => setSure(false)}>
            {say.erasure.keepFirst}
          </button>
        </div>
      </section>
    );
  return (
    <section className="note">
      <p>{say.erasure.asked(moment(asked.dueAt))}</p>
      <div className="deeds">
        <button type="button" className="main" onClick={() => setSure(true)}>
          {say.erasure.erase}
        </button>
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
