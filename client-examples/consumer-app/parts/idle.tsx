import { Heading } from '@nl-design-system-candidate/heading-react';
import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useEffect, useRef } from 'react';
import { extend } from '../visit/deciding.ts';
import { Act } from './act.tsx';
import { ProblemNotice } from './problem.tsx';
import { useVisit } from './visit.context.ts';

/** Shortly before the session ends by itself: one tap, and it goes on. A modal dialog keeps the focus within. */
export function IdleQuestion() {
  const { visit, seen, say } = useVisit();
  const { minutesLeft } = seen;
  const dialog = useRef<HTMLDialogElement>(null);
  const isAsked = minutesLeft !== null;
  useEffect(() => {
    if (isAsked) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAsked]);
  const goOn = (): void => void visit.act(() => extend(visit));
  return (
    <dialog
      ref={dialog}
      aria-labelledby="idle-title"
      aria-describedby="idle-text"
      onCancel={(event) => {
        event.preventDefault();
        goOn();
      }}
      // A second Escape closes it whatever the page says: asked is asked.
      onClose={() => isAsked && dialog.current?.showModal()}
    >
      {isAsked ? (
        <div className="stack">
          <Heading level={2} id="idle-title">
            {say('idle.title')}
          </Heading>
          <Paragraph id="idle-text">{minutesLeft > 0 ? say('idle', { n: minutesLeft }) : say('idle.soon')}</Paragraph>
          <ProblemNotice />
          <Act as="primary" does={goOn}>
            {say('idle.yes')}
          </Act>
        </div>
      ) : null}
    </dialog>
  );
}
