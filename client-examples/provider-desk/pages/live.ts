import { useCallback, useEffect, useState } from 'react';
import { Refused, read } from './api.ts';

/** Something read from the desk, and kept as it is now. */
export type Live<Value> =
  | { readonly kind: 'LOADING' }
  | { readonly kind: 'READ'; readonly value: Value }
  | { readonly kind: 'REFUSED'; readonly refused: Refused };

/**
 * Reads a path, and again whenever its bell rings; `again` reads it at once.
 *
 * @param events - path of the bell; it is heard while the page is open
 */
export function useLive<Value>(path: string, events: string | null): readonly [Live<Value>, () => Promise<void>] {
  const [live, setLive] = useState<Live<Value>>({ kind: 'LOADING' });
  const again = useCallback(async () => {
    try {
      setLive({ kind: 'READ', value: await read<Value>(path) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setLive({ kind: 'REFUSED', refused: error });
    }
  }, [path]);
  useEffect(() => {
    void again();
    if (events === null) return undefined;
    const bell = new EventSource(`/api${events}`);
    bell.addEventListener('message', () => void again());
    return () => bell.close();
  }, [again, events]);
  return [live, again];
}
