import { Paragraph } from '@nl-design-system-candidate/paragraph-react';
import { useState } from 'react';
import type { Portal } from '../../device/collect.ts';
import { stepsTo } from '../../device/plan.ts';
import { Act, TakeFile } from '../parts/act.tsx';
import { Fold } from '../parts/facts.tsx';
import { useFreshHealth } from '../parts/fresh-health.ts';
import { Notice } from '../parts/notice.tsx';
import { Screen } from '../parts/screen.tsx';
import { useSession } from '../parts/visit.context.ts';
import { meaningOf } from '../values/standing-words.ts';
import { behind, isVoluntary } from '../values/voluntary.ts';
import { giveFile, goToPortal, skip } from '../visit/collecting.ts';
import { standingOf } from '../visit/standing.ts';
import { portalName } from '../words/portal-name.ts';
import { BankChoice } from './banks.tsx';

/** What is left for a file when it is sealed and spelled in base64url. */
const MOST_BYTES = 4 * 1024 * 1024;

/** C7, or C8 where a bank is to be chosen first. One logs in at the portal's own page, never here. */
export function PortalScreen({ portal }: { readonly portal: Portal }) {
  const { visit, joined, session, say, seen, go } = useSession();
  const name = portalName(portal, seen.language);
  const task = session.tasks.find((found) => found.portal === portal);
  const told = task ? meaningOf(standingOf(seen, task), portal, seen) : undefined;
  useFreshHealth();
  const planned = behind(joined, portal);
  if (portal === 'BANK' || portal === 'IDIN') return <BankChoice portal={portal} />;
  const sources = new Set(planned.map(({ source }) => source)).size;
  const fetched = [
    ...new Set(
      planned.flatMap(({ leaves }) => leaves.map(({ field }) => stepsTo(field, seen.language)[0]?.label ?? '')),
    ),
  ];
  return (
    <Screen
      title={say('portal.title', { portal: name })}
      lead={sources > 1 ? say('portal.once', { n: sources }) : undefined}
      actions={
        <>
          <Act as="primary" does={() => void goToPortal(visit, portal, null)}>
            {say('portal.go', { portal: name })}
          </Act>
          <Act as="subtle" does={() => go({ at: 'SKIP', portal })}>
            {say('portal.skip')}
          </Act>
        </>
      }
    >
      {told ? <Notice tone="warning">{told}</Notice> : null}
      <Voluntary portal={portal} />
      <div className="stack">
        <p className="label">{say('portal.fetch')}</p>
        <ul className="list dotted">
          {fetched.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      </div>
      <Paragraph>{say('portal.self', { portal: name })}</Paragraph>
      <FileWay portal={portal} />
    </Screen>
  );
}

/** That a portal may be skipped, where nothing there is required, and why it is asked all the same. */
export function Voluntary({ portal }: { readonly portal: Portal }) {
  const { joined, say, provider } = useSession();
  if (!isVoluntary(joined, portal)) return null;
  const reasons = new Set(behind(joined, portal).flatMap(({ reason }) => (reason ? [reason] : [])));
  return (
    <Notice tone="info">
      {[say('portal.optional'), ...[...reasons].map((reason) => say('asked.reason', { provider, reason }))].join(' ')}
    </Notice>
  );
}

/** Files one brings oneself, at the portals that take them. */
export function FileWay({ portal }: { readonly portal: Portal }) {
  const { visit, say, seen, provider } = useSession();
  const [isTooBig, setTooBig] = useState(false);
  if (!seen.catalogue.find(({ id }) => id === portal)?.takesFile) return null;
  const take = async (file: File): Promise<void> => {
    setTooBig(file.size > MOST_BYTES);
    if (file.size <= MOST_BYTES) await giveFile(visit, portal, new Uint8Array(await file.arrayBuffer()));
  };
  return (
    <Fold title={say('portal.file', { portal: portalName(portal, seen.language) })}>
      <p>{say('portal.fileLead')}</p>
      <p className="soft">{say('portal.fileSealed', { provider })}</p>
      {isTooBig ? <Notice tone="error">{say('portal.fileBig')}</Notice> : null}
      <TakeFile accept=".json,.xml,.txt,.pdf,.sta,.940,.mt940" takes={(file) => void take(file)}>
        {say('portal.fileChoose')}
      </TakeFile>
    </Fold>
  );
}

/** What skipping means, before it is done. */
export function SkipScreen({ portal }: { readonly portal: Portal }) {
  const { visit, joined, provider, say, seen } = useSession();
  const name = portalName(portal, seen.language);
  return (
    <Screen
      title={say('portal.skipTitle', { portal: name })}
      lead={
        isVoluntary(joined, portal)
          ? say('portal.skipOptional', { provider })
          : say('portal.skipRequired', { provider })
      }
      actions={
        <Act as="primary" does={() => void skip(visit, portal)}>
          {say('portal.skipYes')}
        </Act>
      }
    />
  );
}
