import { Heading } from '@nl-design-system-candidate/heading-react';
import { useEffect } from 'react';
import { type Plan, sectionsOf } from '../../../sealing/plan.ts';
import type { Receipt } from '../../../sealing/receipt.ts';
import { itemsIn } from '../../device/items.ts';
import type { Notice as Told } from '../../device/kept-share.ts';
import { nameOf } from '../../device/plan.ts';
import { showPlan } from '../../device/show-plan.ts';
import { Act } from '../parts/act.tsx';
import { HelpdeskFacts } from '../parts/contact.tsx';
import { Fact, Facts, Fold } from '../parts/facts.tsx';
import { KeepCode } from '../parts/keep-code.tsx';
import { saveFile } from '../parts/save-file.ts';
import { Screen } from '../parts/screen.tsx';
import { useShare } from '../parts/share-stand.ts';
import { TellMe } from '../parts/tell-me.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf } from '../values/format.ts';
import { rememberLook } from '../values/news.ts';
import { fileOf, openedReceipt, planOf } from '../visit/proof.ts';
import { forgetShare, type OwnShare } from '../visit/shares.ts';
import { Ended } from './ended-share.tsx';
import { Grants } from './grants.tsx';
import { Accesses, History } from './notices.tsx';

/** C21. One share: who, why, what, until when, who collected it when, and to whom it was passed on. */
export function SharingScreen({ share }: { readonly share: string }) {
  const hand = useVisit();
  const { say } = hand;
  const { kept, shown, told } = useShare(hand, share);
  const { looked } = hand.visit.machine.memory;
  useEffect(() => {
    if (typeof shown === 'object' && shown !== null) rememberLook(looked, share, shown);
  }, [looked, share, shown]);
  if (kept && shown !== 'WAITING' && shown !== 'FAILED') return <Sharing own={{ kept, shown }} told={told} />;
  return (
    <Screen key="waiting" title={say('shares.title')}>
      <p role="status">{shown === 'FAILED' ? say('state.unreachable') : say('app.busy')}</p>
    </Screen>
  );
}

function Sharing({ own, told }: { readonly own: OwnShare; readonly told: readonly Told[] }) {
  const { kept, shown } = own;
  const { visit, say, seen, open } = useVisit();
  const { language } = seen;
  const { provider } = kept;
  const { proof } = kept;
  const receipt = proof && openedReceipt(proof.signed);
  const purpose = receipt?.purpose ?? shown?.purpose;
  const isActive = shown?.state === 'ACTIVE';
  return (
    <Screen
      title={provider}
      actions={
        <>
          {isActive ? (
            <Act does={() => open({ at: 'WITHDRAW', share: kept.shareId })}>{say('sharing.withdraw')}</Act>
          ) : null}
          {proof && receipt ? (
            <Act does={() => saveFile(`zegel-${receipt.record}.json`, fileOf(proof))}>{say('sharing.receipt')}</Act>
          ) : null}
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
        {purpose ? <Fact name={say('sharing.why')}>{nameOf('purposes', purpose, language)}</Fact> : null}
        {isActive ? <Fact name={say('sharing.until')}>{dayOf(shown.until, language)}</Fact> : null}
      </Facts>
      {proof && receipt ? (
        <Which plan={planOf(proof.plan)} receipt={receipt} />
      ) : (
        <p className="soft">{say('recover.noProof')}</p>
      )}
      {shown ? (
        <>
          <Grants own={{ kept, shown }} receipt={receipt} />
          <Heading level={2}>{say('sharing.accesses')}</Heading>
          <Accesses shown={shown} receipt={receipt?.record ?? null} />
        </>
      ) : null}
      <p className="soft">{say('sharing.beyond', { provider })}</p>
      {isActive ? <KeepCode share={kept.shareId} /> : null}
      {isActive ? <TellMe topic={{ of: 'SHARE', kept }} why={say('tell.share')} /> : null}
      <History told={told} provider={provider} />
      {shown ? (
        <Fold title={say('app.contact', { provider })}>
          {receipt ? <p className="soft">{say('done.receipt', { receipt: receipt.record })}</p> : null}
          <HelpdeskFacts of={shown.provider.helpdesk} />
        </Fold>
      ) : null}
    </Screen>
  );
}

/** Which items were shared, by what the receipt and its plan say. */
function Which({ plan, receipt }: { readonly plan: Plan; readonly receipt: Receipt }) {
  const { say, seen } = useVisit();
  const { language } = seen;
  const { subject } = receipt;
  const shared = new Set(receipt.sections.flatMap(({ section, outcome }) => (outcome === 'SHARED' ? [section] : [])));
  const sections = sectionsOf(plan, subject).filter(({ id }) => shared.has(id));
  return (
    <Fold title={say('sharing.which')}>
      {showPlan({ plan, subject }, language)
        .filter(({ section }) => shared.has(section.id))
        .map(({ section, lines, narrowed }) => (
          <div key={section.id} className="stack">
            <p className="label">{nameOf('sources', section.source, language)}</p>
            <ul className="list dotted">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            {narrowed.map((line) => (
              <p key={line} className="soft">
                {line}
              </p>
            ))}
          </div>
        ))}
      <p className="soft">
        {say('share.items', { n: itemsIn(sections), m: new Set(sections.map(({ source }) => source)).size })}
      </p>
    </Fold>
  );
}
