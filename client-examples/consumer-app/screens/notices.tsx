import { useEffect, useState } from 'react';
import type { Notice } from '../../device/kept-share.ts';
import { useVisit } from '../parts/visit.context.ts';
import { momentOf } from '../values/format.ts';
import { noticesOf, type OwnShare } from '../visit/shares.ts';

/** Every collection as the broker knew it when asked, and those that come while one looks (C23). */
export function Accesses({ own: { kept, shown } }: { readonly own: OwnShare }) {
  const { visit, say, seen } = useVisit();
  const [told, setTold] = useState<readonly Notice[]>([]);
  useEffect(() => {
    const away = new AbortController();
    const listen = async (): Promise<void> => {
      for await (const notice of noticesOf(visit.machine, kept, away.signal))
        if (notice.kind === 'RETRIEVED') setTold((before) => [...before, notice]);
    };
    // Without a line what was read stays on the screen.
    listen().catch(() => undefined);
    return () => away.abort();
  }, [visit, kept]);
  const read = shown?.accesses ?? [];
  const moments = (told.length > read.length ? told : read).map(({ at }) => at);
  return (
    <div role="log" aria-label={say('sharing.accesses')}>
      {moments.length === 0 ? <p>{say('sharing.noAccess')}</p> : null}
      <ul className="list">
        {moments.map((at) => (
          <li key={at}>{say('sharing.access', { provider: kept.provider, at: momentOf(at, seen.language) })}</li>
        ))}
      </ul>
    </div>
  );
}
