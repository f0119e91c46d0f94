import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useEffect, useId, useRef, useState } from 'react';
import { readLink } from '../../../sealing/link.ts';
import { Act } from '../parts/act.tsx';
import { Fold } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { type Camera, canHaveCamera, openCamera } from '../scan/camera.ts';
import { openLink } from '../visit/joining.ts';

type State = 'ASKED' | 'ON' | 'DENIED' | 'NONE';

/** A link of ours, or nothing: the camera sees many codes. */
function linkIn(text: string): string | undefined {
  try {
    readLink(text.trim());
    return text.trim();
  } catch {
    return undefined;
  }
}

/** C1. By the camera, by the provider's own page that takes the short code, or by pasting the link. */
export function ScanScreen() {
  const { visit, say } = useVisit();
  const view = useRef<HTMLVideoElement>(null);
  const [camera, setCamera] = useState<Camera>();
  const [state, setState] = useState<State>(canHaveCamera() ? 'ASKED' : 'NONE');
  useEffect(() => {
    if (!view.current || !canHaveCamera()) return;
    const away = new AbortController();
    openCamera(view.current, away.signal, (text) => {
      const link = linkIn(text);
      if (link === undefined) return;
      away.abort();
      void openLink(visit, link);
    }).then(
      (opened) => {
        setCamera(opened);
        setState('ON');
      },
      () => setState('DENIED'),
    );
    return () => away.abort();
  }, [visit]);
  return (
    <Screen
      title={say('scan.title')}
      lead={state === 'NONE' || state === 'DENIED' ? undefined : say('scan.lead')}
      actions={camera?.hasTorch ? <Act does={() => void camera.toggleTorch()}>{say('scan.torch')}</Act> : undefined}
    >
      {state === 'DENIED' ? <Notice tone="warning">{say('scan.denied')}</Notice> : null}
      {state === 'NONE' ? <Notice tone="info">{say('scan.none')}</Notice> : null}
      <video
        ref={view}
        className="camera"
        muted
        playsInline
        aria-label={say('scan.view')}
        hidden={state === 'NONE' || state === 'DENIED'}
      />
      <div>
        <Fold title={say('scan.type')} isOpen={state === 'NONE' || state === 'DENIED'}>
          <Paragraph>{say('scan.typeLead')}</Paragraph>
          <p className="soft">{say('scan.typeWhy')}</p>
        </Fold>
        <Fold title={say('scan.paste')}>
          <PasteLink />
        </Fold>
      </div>
    </Screen>
  );
}

function PasteLink() {
  const { visit, say } = useVisit();
  const [pasted, setPasted] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useId();
  const submit = (): void => {
    const link = linkIn(pasted);
    setWrong(link === undefined);
    if (link !== undefined) void openLink(visit, link);
  };
  return (
    <div className="field">
      <label className="unseen" htmlFor={field}>
        {say('scan.paste')}
      </label>
      <textarea
        id={field}
        className="utrecht-textbox"
        value={pasted}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={`${field}-wrong`}
        onChange={({ target }) => setPasted(target.value)}
      />
      <div id={`${field}-wrong`}>{isWrong ? <Notice tone="error">{say('scan.pasteWrong')}</Notice> : null}</div>
      <Act does={submit}>{say('scan.pasteOpen')}</Act>
    </div>
  );
}
