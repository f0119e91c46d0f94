import { useEffect, useState } from 'react';
import type { Notice as Told } from '../../device/kept-share.ts';
import { followShare, type OwnShare } from '../visit/shares.ts';
import type { AtHand } from './visit.context.ts';

/** What this device keeps of a share, how it stands, and what happened to it, as it happens. */
export function useShare({ visit }: Pick<AtHand, 'visit'>, share: string | null) {
  const { machine } = visit;
  const [shown, setShown] = useState<OwnShare['shown'] | 'WAITING' | 'FAILED'>('WAITING');
  const [told, setTold] = useState<readonly Told[]>([]);
  const kept = machine.memory.shares.read()?.find(({ shareId }) => shareId === share);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept of a share never changes
  useEffect(() => {
    if (!kept) return;
    const away = new AbortController();
    followShare(machine, kept, away.signal, {
      stands: setShown,
      happened: (notice) => setTold((before) => [...before, notice]),
    }).catch(() => setShown((before) => (before === 'WAITING' ? 'FAILED' : before)));
    return () => away.abort();
  }, [machine, share]);
  return { kept, shown, told };
}
