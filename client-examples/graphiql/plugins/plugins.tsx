import type { GraphiQLPlugin } from '@graphiql/react';
import { ConsentPreview } from './consent-preview.tsx';
import { PracticePeople } from './practice-people.tsx';
import { RequestBuilder } from './request-builder.tsx';
import { Unseal } from './unseal.tsx';

/** A plain sign in the size of GraphiQL's own. */
const sign = (path: string) =>
  function Sign() {
    return (
      <svg width="1em" height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
        <path d={path} />
      </svg>
    );
  };

/** What this page adds to GraphiQL, in the order of the job. */
export const PLUGINS: readonly GraphiQLPlugin[] = [
  {
    title: 'Practice people',
    icon: sign('M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M4 21c1-5 4-7 8-7s7 2 8 7'),
    content: PracticePeople,
  },
  { title: 'Consent preview', icon: sign('M5 3h14v18H5z M8 8h8 M8 12h8 M8 16h5'), content: ConsentPreview },
  { title: 'Request builder', icon: sign('M4 20l4-1 11-11-3-3L5 16z M14 7l3 3'), content: RequestBuilder },
  { title: 'Unseal', icon: sign('M6 11h12v9H6z M9 11V7a3 3 0 0 1 6-1'), content: Unseal },
];
