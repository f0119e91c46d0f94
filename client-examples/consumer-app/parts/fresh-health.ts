import { useEffect } from 'react';
import { readPortals } from '../visit/session.ts';
import { useVisit } from './visit.context.ts';

/** On arrival asks anew how the portals do; without an answer what was known stays. */
export function useFreshHealth(): void {
  const { visit } = useVisit();
  useEffect(() => {
    readPortals(visit).catch(() => undefined);
  }, [visit]);
}
