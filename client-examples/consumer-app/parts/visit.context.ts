import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Joined } from '../../device/join.ts';
import type { Language } from '../../device/plan.ts';
import type { Aside, Place } from '../flow/place.ts';
import type { Seen, Session } from '../visit/seen.ts';
import type { Visit } from '../visit/visit.ts';
import { type Say, sayIn } from '../words/words.ts';

const VisitContext = createContext<Visit | undefined>(undefined);

export const VisitProvider = VisitContext.Provider;

/** Changes with the language only: what is drawn by the thousand hears of nothing else. */
const LanguageContext = createContext<Language>('nl');

export const LanguageProvider = LanguageContext.Provider;

export function useWords(): { readonly language: Language; readonly say: Say } {
  const language = useContext(LanguageContext);
  return { language, say: sayIn(language) };
}

/** What every screen works with. */
export interface AtHand {
  readonly visit: Visit;
  readonly seen: Seen;
  readonly say: Say;
  readonly go: (to: Place) => void;
  readonly open: (aside: Aside) => void;
}

export function useVisit(): AtHand {
  const visit = useContext(VisitContext);
  if (!visit) throw new Error('a screen stands within a visit');
  const seen = useSyncExternalStore(visit.watch, visit.look);
  return {
    visit,
    seen,
    say: sayIn(seen.language),
    go: (to) => visit.happen({ did: 'GO', to }),
    open: (aside) => visit.happen({ did: 'OPEN', aside }),
  };
}

/** For screens that are only reached within a session. */
export interface InSession extends AtHand {
  readonly joined: Joined;
  readonly session: Session;
  /** The provider's registered name. */
  readonly provider: string;
}

export function useSession(): InSession {
  const hand = useVisit();
  const { joined, session } = hand.seen;
  if (!joined) throw new Error('this screen stands within a session');
  return { ...hand, joined, session: session ?? joined.session, provider: joined.request.provider.name };
}
