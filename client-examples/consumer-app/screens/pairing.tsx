import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import { Act } from '../parts/act.tsx';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';

/** Whether the browser came here from the very page it would return to. */
function cameFrom(returnUrl: string | null): boolean {
  try {
    return returnUrl !== null && new URL(document.referrer).origin === new URL(returnUrl).origin;
  } catch {
    return false;
  }
}

/** C3. Proves to the provider's page that this device is in the visit that began there (design D10). */
export function PairingScreen() {
  const { visit, joined, provider, say, go } = useSession();
  const { code, returnUrl } = joined.pairing;
  const [isOneDevice, setOneDevice] = useState(() => cameFrom(returnUrl));
  const [seesNoField, setSeesNoField] = useState(false);
  const visitProvider = (): void => {
    if (returnUrl) visit.machine.leave(returnUrl);
  };
  if (isOneDevice)
    return (
      <Screen
        key="one"
        title={say('pair.oneTitle', { provider })}
        lead={say('pair.oneLead')}
        actions={
          <>
            <Act as="primary" does={visitProvider}>
              {say('pair.return', { provider })}
            </Act>
            <Act does={() => setOneDevice(false)}>{say('pair.showCode')}</Act>
            <Act as="subtle" does={() => go({ at: 'STOP' })}>
              {say('app.stop')}
            </Act>
          </>
        }
      >
        <Paragraph>{say('pair.oneWhy')}</Paragraph>
      </Screen>
    );
  return (
    <Screen
      key="two"
      isRead={true}
      title={say('pair.title', { provider })}
      actions={
        <>
          {seesNoField && returnUrl ? (
            <Act as="primary" does={visitProvider}>
              {say('pair.return', { provider })}
            </Act>
          ) : null}
          {seesNoField ? null : <Act does={() => setSeesNoField(true)}>{say('pair.noField')}</Act>}
          <Act as="subtle" does={() => go({ at: 'STOP' })}>
            {say('app.stop')}
          </Act>
        </>
      }
    >
      <p className="unseen">{say('pair.code', { code: [...code].join(' ') })}</p>
      <p className="code" aria-hidden="true">
        <span>{code.slice(0, 2)}</span>
        <span>{code.slice(2)}</span>
      </p>
      <Notice tone="warning">
        {say('pair.only')} {say('pair.nobody')}
      </Notice>
      <p className="soft">{say('pair.why')}</p>
      <p role="status">
        {!seesNoField
          ? say('pair.waiting')
          : returnUrl
            ? say('pair.noFieldLead', { provider })
            : say('pair.noFieldElse', { provider })}
      </p>
    </Screen>
  );
}
