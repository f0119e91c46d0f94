import { Act } from '../parts/act.tsx';
import { Contact } from '../parts/contact.tsx';
import { KeepCode } from '../parts/keep-code.tsx';
import { Notice } from '../parts/notice.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Screen } from '../parts/screen.tsx';
import { Seal } from '../parts/seal.tsx';
import { useShare } from '../parts/share-stand.ts';
import { useSession } from '../parts/visit.context.ts';
import { dayOf, momentOf, timeOf } from '../values/format.ts';
import { withdrawNow } from '../visit/deciding.ts';
import { fileOf } from '../visit/proof.ts';

/** C18. Ready, then collected or received, or what became of it otherwise; the consumer's own proof. */
export function DoneScreen() {
  const hand = useSession();
  const { visit, joined, session, provider, say, seen, open, go } = hand;
  const { shared, delivery, language, hasPartner } = seen;
  // A partner who shared on a device of their own needs this one no more.
  const isPartnerNext = hasPartner && !session.isComplete;
  const { shown } = useShare(hand, shared?.shareId ?? null);
  if (!shared) return null;
  const isKept = shared.shareId !== null;
  const collected = typeof shown === 'object' ? shown?.accesses.at(-1) : undefined;
  const isWaiting = delivery?.state === 'PENDING';
  const became = isWaiting && collected ? 'COLLECTED' : delivery?.state;
  const website = `https://${joined.request.provider.domain}`;
  return (
    <Screen
      key={became}
      emblem={<Seal big={true} />}
      title={titleOf()}
      actions={
        <>
          {isPartnerNext ? (
            <Act as="primary" does={() => go({ at: 'PARTNER' })}>
              {say('partner.now')}
            </Act>
          ) : null}
          <Act
            as={isPartnerNext ? 'secondary' : 'primary'}
            does={() => visit.machine.leave(joined.claims.return_url ?? website)}
          >
            {say('done.back', { provider })}
          </Act>
          <div className="pair">
            <Act as="subtle" does={() => open({ at: 'RECEIPT' })}>
              {say('done.readReceipt')}
            </Act>
            <Act as="subtle" does={() => saveFile(`zegel-${shared.receipt.record}.json`, fileOf(shared))}>
              {say('done.keepReceipt')}
            </Act>
          </div>
        </>
      }
    >
      <p role="status">{told()}</p>
      {isWaiting && !isKept ? <p className="soft">{say('done.readyHear', { provider })}</p> : null}
      {isWaiting ? <Act does={() => void withdrawNow(visit)}>{say('done.withdraw')}</Act> : null}
      {isWaiting && !isKept ? <p className="soft">{say('done.withdrawHere')}</p> : null}
      {shared.shareId ? <KeepCode share={shared.shareId} /> : null}
      {became === 'ACKNOWLEDGED' && !isKept ? <Notice tone="ok">{say('done.notKept')}</Notice> : null}
      {session.isComplete && joined.claims.subjects.length > 1 ? <Notice tone="ok">{say('done.both')}</Notice> : null}
      {!session.isComplete && joined.claims.subjects.length > 1 ? (
        <Notice tone="info">{say('done.partner', { provider })}</Notice>
      ) : null}
      <p className="soft">{say('done.receipt', { receipt: shared.receipt.record })}</p>
      <Contact />
    </Screen>
  );

  function titleOf(): string {
    switch (became) {
      case 'ACKNOWLEDGED':
        return say('done.received');
      case 'WITHDRAWN':
        return say('done.withdrawn');
      case 'LAPSED':
        return say('lapsed.title');
      case 'REJECTED':
        return say('rejected.title');
      case 'COLLECTED':
        return say('done.collected');
      case 'PENDING':
        return say('done.ready');
      default:
        return say('done.shared');
    }
  }

  function told(): string {
    const date = dayOf(shared?.pickUpUntil ?? '', language);
    switch (became) {
      case 'ACKNOWLEDGED':
        return say('done.receivedLead', { provider, time: timeOf(delivery?.at ?? '', language) });
      case 'WITHDRAWN':
        return say('done.withdrawnLead', { provider });
      case 'LAPSED':
        return say('lapsed', { provider });
      case 'REJECTED':
        return say('rejected', { provider });
      case 'COLLECTED':
        return say('done.collectedLead', { provider, at: momentOf(collected?.at ?? '', language), date });
      case 'PENDING':
        return isKept
          ? say('done.readyKept', { provider, date })
          : say('done.readyLead', { provider, time: momentOf(shared?.pickUpUntil ?? '', language) });
      // After the page was loaded again, until the broker told.
      default:
        return say('done.asking');
    }
  }
}
