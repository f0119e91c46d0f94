import { Heading } from '@nl-design-system-candidate/heading-react';
import type { Notice, ShownShare } from '../../device/kept-share.ts';
import { useVisit } from '../parts/visit.context.ts';
import { momentOf } from '../values/format.ts';
import { toldIn } from '../values/told.ts';

/** Every collection, the newest first: by whom and when, with a way to say that it is wrong (C23). */
export function Accesses({ shown, receipt }: { readonly shown: ShownShare; readonly receipt: string | null }) {
  const { say, seen, open } = useVisit();
  const accesses = [
    ...shown.accesses.map(({ at }) => ({ at, by: shown.provider })),
    ...shown.grants.flatMap(({ recipient, accesses: own }) => own.map(({ at }) => ({ at, by: recipient }))),
  ].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <div role="log" aria-label={say('sharing.accesses')}>
      {accesses.length === 0 ? <p>{say('sharing.noAccess')}</p> : null}
      <ul className="list">
        {accesses.map(({ at, by: { id, name, helpdesk } }) => (
          <li key={`${id} ${at}`} className="told">
            <p>{say('sharing.access', { provider: name, at: momentOf(at, seen.language) })}</p>
            <button
              type="button"
              className="plain"
              onClick={() => open({ at: 'HELP', question: 'collected', of: { name, helpdesk, receipt } })}
            >
              {say('sharing.wrong')}
              <span className="unseen">: {momentOf(at, seen.language)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** All else that happened to the share, the newest first. */
export function History({ told, provider }: { readonly told: readonly Notice[]; readonly provider: string }) {
  const { say, seen } = useVisit();
  const others = told.filter(({ kind }) => kind !== 'RETRIEVED' && kind !== 'GRANT_RETRIEVED').reverse();
  if (others.length === 0) return null;
  return (
    <>
      <Heading level={2}>{say('sharing.history')}</Heading>
      <div role="log" aria-label={say('sharing.history')}>
        <ul className="list">
          {others.map((notice) => (
            <li key={notice.cursor}>{toldIn(notice, provider, seen.language)}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
