import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { Notice } from '../parts/notice.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Screen } from '../parts/screen.tsx';
import { Seal } from '../parts/seal.tsx';
import { useSession } from '../parts/visit.context.ts';
import { dayOf, momentOf, timeOf } from '../values/format.ts';
import { withdrawNow } from '../visit/deciding.ts';
import { fileOf } from '../visit/proof.ts';

/** C18. Ready, then received, or what became of it otherwise; the consumer's own proof. */
export function DoneScreen() {
  const { visit, joined, session, provider, say, seen, open, go } = useSession();
  const { shared, delivery, language, hasPartner } = seen;
  if (!shared) return null;
  const state = delivery?.state ?? 'PENDING';
  const isKept = shared.shareId !== null;
  const isWaiting = state === 'PENDING';
  const website = `https://${joined.request.provider.domain}`;
  return (
    <Screen
      key={state}
      emblem={<Seal big={true} />}
      title={titleOf(state)}
      actions={
        <>
          {hasPartner ? (
            <Act as="primary" does={() => go({ at: 'PARTNER' })}>
              {say('partner.now')}
            </Act>
          ) : null}
          <Act
            as={hasPartner ? 'secondary' : 'primary'}
            does={() => visit.machine.leave(joined.claims.return_url ?? website)}
          >
            {say('done.back', { provider })}
          </Act>
          <Act does={() => saveFile(`zegel-${shared.receipt.record}.json`, fileOf(shared))}>
            {say('done.keepReceipt')}
          </Act>
          <div className="pair">
            <Act as="subtle" does={() => open({ at: 'RECEIPT' })}>
              {say('done.readReceipt')}
            </Act>
            {isWaiting ? (
              <Act as="subtle" does={() => void withdrawNow(visit)}>
                {say('done.withdraw')}
              </Act>
            ) : null}
          </div>
        </>
      }
    >
      <p role="status">{told()}</p>
      {state === 'ACKNOWLEDGED' && !isKept ? <Notice tone="ok">{say('done.notKept')}</Notice> : null}
      {session.isComplete && joined.claims.subjects.length > 1 ? <Notice tone="ok">{say('done.both')}</Notice> : null}
      {!session.isComplete && joined.claims.subjects.length > 1 ? (
        <Notice tone="info">{say('done.partner', { provider })}</Notice>
      ) : null}
      <p className="soft">{say('done.receipt', { receipt: shared.receipt.record })}</p>
      <Contact />
    </Screen>
  );

  function titleOf(became: string): string {
    switch (became) {
      case 'ACKNOWLEDGED':
        return say('done.received');
      case 'WITHDRAWN':
        return say('done.withdrawn');
      case 'LAPSED':
        return say('lapsed.title');
      case 'REJECTED':
        return say('rejected.title');
      default:
        return say('done.ready');
    }
  }

  function told(): string {
    switch (state) {
      case 'ACKNOWLEDGED':
        return say('done.receivedLead', { provider, time: timeOf(delivery?.at ?? '', language) });
      case 'WITHDRAWN':
        return say('done.withdrawnLead', { provider });
      case 'LAPSED':
        return say('lapsed', { provider });
      case 'REJECTED':
        return say('rejected', { provider });
      default:
        return isKept
          ? say('done.readyKept', { provider, date: dayOf(shared?.pickUpUntil ?? '', language) })
          : say('done.readyLead', { provider, time: momentOf(shared?.pickUpUntil ?? '', language) });
    }
  }
}
