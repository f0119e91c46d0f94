import { Heading } from '@nl-design-system-candidate/heading-react';
import type { Receipt } from '../../../sealing/receipt.ts';
import { GrantRefused, grantedSources, grantText, type ShownGrant } from '../../device/grants.ts';
import type { ShownShare } from '../../device/kept-share.ts';
import type { Language } from '../../device/plan.ts';
import type { ShareMemory } from '../memory/memory.ts';
import { Act } from '../parts/act.tsx';
import { Notice } from '../parts/notice.tsx';
import { useVisit } from '../parts/visit.context.ts';
import { dayOf, momentOf } from '../values/format.ts';
import { allowGrant, endGrant } from '../visit/shares.ts';

interface Within {
  readonly own: { readonly kept: ShareMemory; readonly shown: ShownShare };
  /** `null` where this device has no proof of what was shared. */
  readonly receipt: Receipt | null;
}

type OfGrant = Within & { readonly grant: ShownGrant };

/** To whom the share is passed on through this broker: what is asked first, then what holds, then what is over. */
export function Grants({ own, receipt }: Within) {
  const { say } = useVisit();
  const { grants } = own.shown;
  if (grants.length === 0) return null;
  const order = (grant: ShownGrant): number => (grant.state === 'PROPOSED' ? 0 : isLive(grant) ? 1 : 2);
  return (
    <>
      <Heading level={2}>{say('grant.title')}</Heading>
      <div role="log" aria-label={say('grant.title')}>
        <ul className="list">
          {[...grants]
            .sort((one, other) => order(one) - order(other))
            .map((grant) => (
              <li key={`${grant.id} ${grant.state}`} className={order(grant) < 2 ? 'card' : undefined}>
                <OneGrant own={own} receipt={receipt} grant={grant} />
              </li>
            ))}
        </ul>
      </div>
      <p className="soft">{say('grant.beyond')}</p>
    </>
  );
}

const isLive = ({ state }: ShownGrant): boolean => state === 'APPROVED' || state === 'ACTIVE';

function OneGrant({ own, receipt, grant }: OfGrant) {
  const { say, seen } = useVisit();
  const [granter, recipient] = [grant.granter.name, grant.recipient.name];
  const at = momentOf(grant.endedAt ?? grant.until, seen.language);
  switch (grant.state) {
    case 'PROPOSED':
      return <Proposed own={own} receipt={receipt} grant={grant} />;
    case 'APPROVED':
    case 'ACTIVE':
      return <Live own={own} receipt={receipt} grant={grant} />;
    case 'WITHDRAWN':
    case 'EXPIRED':
    case 'ENDED':
      return <p className="soft">{say(`grant.${grant.state}`, { recipient, at })}</p>;
    case 'RECALLED':
      return <p className="soft">{say('grant.RECALLED', { recipient, granter, at })}</p>;
    default: {
      const never: never = grant.state;
      return never;
    }
  }
}

/** The question, in the words that the answer is signed over; the two answers are equal. */
function Proposed({ own: { kept, shown }, receipt, grant }: OfGrant) {
  const { visit, say, seen } = useVisit();
  const { machine } = visit;
  const [granter, recipient] = [grant.granter.name, grant.recipient.name];
  const text = receipt ? textOf(shown, grant, receipt, seen.language) : undefined;
  return (
    <>
      <Heading level={3}>{say('grant.ask', { granter, recipient })}</Heading>
      {text ? (
        text.map((line) => <p key={line}>{line}</p>)
      ) : (
        <Notice tone={receipt ? 'error' : 'warning'}>
          {receipt ? say('grant.differs', { granter }) : say('grant.noProof')}
        </Notice>
      )}
      <div className="pair">
        {receipt && text ? (
          <Act
            as="primary"
            does={() =>
              void visit.act(async () => void (await allowGrant(machine, kept, shown, grant, receipt, seen.language)))
            }
          >
            {say('grant.yes')}
          </Act>
        ) : null}
        <Act as="primary" does={() => void visit.act(async () => void (await endGrant(machine, kept, grant)))}>
          {say('grant.no')}
        </Act>
      </div>
    </>
  );
}

/** `undefined` where what the granter signed is not of this share, or asks for more than was shared. */
function textOf(
  shown: ShownShare,
  grant: ShownGrant,
  receipt: Receipt,
  language: Language,
): readonly string[] | undefined {
  try {
    return grantText(shown, grant, receipt, language).split('\n');
  } catch (error) {
    if (error instanceof GrantRefused) return undefined;
    throw error;
  }
}

function Live({ own: { kept }, receipt, grant }: OfGrant) {
  const { visit, say, seen } = useVisit();
  const { language } = seen;
  const [granter, recipient] = [grant.granter.name, grant.recipient.name];
  const last = grant.accesses.at(-1);
  return (
    <>
      <Heading level={3}>{recipient}</Heading>
      <p>
        {grant.state === 'ACTIVE' ? say('grant.ACTIVE', { granter }) : say('grant.APPROVED', { granter })}{' '}
        {say('grant.until', { date: dayOf(grant.until, language) })}
      </p>
      {receipt ? <p className="soft">{grantedSources(grant.sections, receipt, language)}</p> : null}
      {grant.state === 'ACTIVE' ? (
        <p className="soft">
          {last
            ? say('grant.opened', { n: grant.accesses.length, at: momentOf(last.at, language) })
            : say('grant.unopened')}
        </p>
      ) : null}
      <Act does={() => void visit.act(async () => void (await endGrant(visit.machine, kept, grant)))}>
        {say('grant.withdraw', { recipient })}
      </Act>
    </>
  );
}
