import { createContext, type ReactNode, useContext, useRef, useState } from 'react';
import type { RequestRecord } from '../../../sealing/delivery.ts';
import { becomePracticeLender, type Lender } from '../practice-lender.ts';

/** A delivery that arrived, with the record that opens it. */
export interface Sealed {
  readonly record: RequestRecord;
  /** JSON, as the broker handed it over. */
  readonly delivery: string;
}

/** What the plugins share: the practice lender, and the newest delivery of a request made here. */
export interface Workbench {
  /** Address of the broker's endpoint. */
  readonly endpoint: string;
  /** Origin of what plays practice people; null where nothing does. */
  readonly player: string | null;
  /** The same lender for all plugins; it sits down at the first call. */
  readonly lender: () => Promise<Lender>;
  readonly sealed: Sealed | undefined;
  readonly keepSealed: (sealed: Sealed) => void;
}

const Shared = createContext<Workbench | undefined>(undefined);

export function WithWorkbench({
  endpoint,
  player,
  children,
}: Pick<Workbench, 'endpoint' | 'player'> & { readonly children: ReactNode }) {
  const seated = useRef<Promise<Lender> | undefined>(undefined);
  const [sealed, keepSealed] = useState<Sealed>();
  const lender = (): Promise<Lender> => {
    seated.current ??= becomePracticeLender(endpoint).catch((error: unknown) => {
      seated.current = undefined;
      throw error;
    });
    return seated.current;
  };
  return <Shared value={{ endpoint, player, lender, sealed, keepSealed }}>{children}</Shared>;
}

export function useWorkbench(): Workbench {
  const workbench = useContext(Shared);
  if (!workbench) throw new Error('a plugin stands in a workbench');
  return workbench;
}
