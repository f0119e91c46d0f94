import { Heading } from '@nl-design-system-candidate/heading-react';
import { useState } from 'react';
import { sectionsOf } from '../../../sealing/plan.ts';
import { nameOf, showPlan } from '../../device/plan.ts';
import { Act } from '../parts/act.tsx';
import { HelpdeskFacts } from '../parts/contact.tsx';
import { Fact, Facts, Fold } from '../parts/facts.tsx';
import { Notice } from '../parts/notice.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Screen } from '../parts/screen.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf, momentOf } from '../values/format.ts';
import { fileOf, openedReceipt, planOf } from '../visit/proof.ts';
import { askErasure, forgetShare, type OwnShare, withdrawShare } from '../visit/shares.ts';
import { Accesses } from './notices.tsx';
import { useOwnShares } from './shares.tsx';

/** C21. One share: who, why, what, until when, and who collected it when. */
export function SharingScreen({ share }: { readonly share: string }) {
  const hand = useVisit();
  const { say } = hand;
  const shares = useOwnShares(hand);
  const own = typeof shares !== 'string' ? shares.find(({ kept }) => kept.shareId === share) : undefined;
  if (own) return <Sharing own={own} />;
  return (
    <Screen key="waiting" title={say('shares.title')}>
      <p role="status">{shares === 'WAITING' ? say('app.busy') : say('state.unreachable')}</p>
    </Screen>
  );
}

function Sharing({ own }: { readonly own: OwnShare }) {
  const { kept, shown } = own;
  const { visit, say, seen, open } = useVisit();
  const { language } = seen;
  const { provider } = kept;
  const plan = planOf(kept.plan);
  const receipt = openedReceipt(kept.signed);
  const shared = new Set(receipt.sections.flatMap(({ section, outcome }) => (outcome === 'SHARED' ? [section] : [])));
  const isActive = shown?.state === 'ACTIVE';
  return (
    <Screen
      title={provider}
      actions={
        <>
          {isActive ? (
            <Act as="primary" does={() => open({ at: 'WITHDRAW', share: kept.shareId })}>
              {say('sharing.withdraw')}
            </Act>
          ) : null}
          <Act does={() => saveFile(`zegel-${receipt.record}.json`, fileOf(kept))}>{say('sharing.receipt')}</Act>
          {isActive ? null : (
            <Act
              as="subtle"
              does={() => {
                forgetShare(visit.machine, kept.shareId);
                visit.happen({ did: 'BACK' });
              }}
            >
              {say('sharing.remove')}
            </Act>
          )}
        </>
      }
    >
      {shown ? <Ended shown={shown} provider={provider} /> : null}
      <Facts>
        <Fact name={say('sharing.who')}>
          {provider}
          {shown ? ` (${shown.provider.domain})` : ''}
        </Fact>
        <Fact name={say('sharing.why')}>{nameOf('purposes', receipt.purpose, language)}</Fact>
        {shown ? <Fact name={say('sharing.until')}>{dayOf(shown.until, language)}</Fact> : null}
      </Facts>
      <Fold title={say('sharing.which')}>
        {showPlan({ plan, subject: receipt.subject }, language)
          .filter(({ section }) => shared.has(section.id))
          .map(({ section, lines }) => (
            <div key={section.id} className="stack">
              <p className="label">{nameOf('sources', section.source, language)}</p>
              <ul className="list dotted">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        <p className="soft">
          {say('share.items', {
            n: receipt.leaves.length,
            m: new Set(sectionsOf(plan, receipt.subject).map(({ source }) => source)).size,
          })}
        </p>
      </Fold>
      <Heading level={2}>{say('sharing.accesses')}</Heading>
      <Accesses own={own} />
      <p className="soft">{say('sharing.beyond', { provider })}</p>
      <Fold title={say('sharing.wrong')}>
        <p>{say('sharing.wrongLead', { provider })}</p>
        <p className="soft">{say('done.receipt', { receipt: receipt.record })}</p>
        {shown ? <HelpdeskFacts of={shown.provider.helpdesk} /> : null}
      </Fold>
    </Screen>
  );
}

/** How a share that is over ended, and how an erasure request stands. */
function Ended({ shown, provider }: { readonly shown: NonNullable<OwnShare['shown']>; readonly provider: string }) {
  const { say, seen } = useVisit();
  const { language } = seen;
  const at = momentOf(shown.endedAt ?? shown.until, language);
  return (
    <>
      {shown.state === 'WITHDRAWN' ? <Notice tone="info">{say('withdraw.done', { at })}</Notice> : null}
      {shown.state === 'EXPIRED' ? <Notice tone="info">{say('withdraw.expired', { at })}</Notice> : null}
      {shown.state === 'REJECTED' ? <Notice tone="warning">{say('rejected', { provider })}</Notice> : null}
      {shown.erasure ? (
        <Notice tone="info">
          {shown.erasure.state === 'REQUESTED'
            ? say('erasure.REQUESTED', { provider, date: dayOf(shown.erasure.dueAt, language) })
            : say(`erasure.${shown.erasure.state}`, { provider })}
        </Notice>
      ) : null}
    </>
  );
}

/** C22. Withdrawing, what it reaches and what not; then the request to erase what was collected. */
export function WithdrawScreen({ share }: { readonly share: string }) {
  const hand = useVisit();
  const { visit, say, seen } = hand;
  const { language } = seen;
  const [turn, setTurn] = useState(0);
  const shares = useOwnShares(hand, turn);
  const own = typeof shares !== 'string' ? shares.find(({ kept }) => kept.shareId === share) : undefined;
  if (!own?.shown) return <Screen key="waiting" title={say('withdraw.title')} />;
  const { kept, shown } = own;
  const { provider } = kept;
  const last = shown.accesses.at(-1);
  const isActive = shown.state === 'ACTIVE';
  const then = (deed: () => Promise<unknown>) => (): void =>
    void visit.act(async () => {
      await deed();
      setTurn(turn + 1);
    });
  return (
    <Screen
      key={shown.state}
      title={isActive ? say('withdraw.title') : say('withdraw.done', { at: momentOf(shown.endedAt ?? '', language) })}
      lead={isActive ? say('withdraw.lead', { provider }) : undefined}
      actions={
        isActive ? (
          <div className="pair">
            <Act as="primary" does={then(() => withdrawShare(visit.machine, kept))}>
              {say('withdraw.yes')}
            </Act>
            <Act does={() => visit.happen({ did: 'BACK' })}>{say('withdraw.no')}</Act>
          </div>
        ) : (
          <>
            {last && !shown.erasure ? (
              <Act as="primary" does={then(() => askErasure(visit.machine, kept))}>
                {say('withdraw.send')}
              </Act>
            ) : null}
            <Act does={() => visit.happen({ did: 'CLOSE' })}>{say('app.close')}</Act>
          </>
        )
      }
    >
      {last ? (
        <>
          <p>{say('withdraw.collected', { provider, date: dayOf(last.at, language) })}</p>
          {shown.erasure || isActive ? null : <p>{say('withdraw.erase', { provider })}</p>}
        </>
      ) : null}
      {shown.erasure ? <Ended shown={shown} provider={provider} /> : null}
    </Screen>
  );
}
