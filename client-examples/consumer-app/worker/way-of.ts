/** A request as far as its way depends on it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  /** `navigate` when a page is opened. */
  readonly mode: string;
}

/** Where an answer comes from. */
export type Way =
  /** the copy, and the network only where there is none: its name holds the hash of its content */
  | 'COPY'
  /** the network, and the copy of the one page where there is none */
  | 'PAGE'
  /** the network, and the copy where there is none */
  | 'FRESH'
  /** not the worker's business: the broker's answers, and all that is not a file of the app */
  | 'NETWORK';

/** The app's own files under names that stay. */
export const NAMED_FILES = ['/', '/config.json', '/app.webmanifest', '/seal.svg', '/seal-192.png'];

/** How the worker answers a request of its pages. @param origin - the app's own */
export function wayOf({ method, url, mode }: Asked, origin: string): Way {
  const asked = new URL(url);
  if (method !== 'GET' || asked.origin !== origin) return 'NETWORK';
  if (mode === 'navigate') return 'PAGE';
  if (asked.pathname.startsWith('/assets/')) return 'COPY';
  return NAMED_FILES.includes(asked.pathname) ? 'FRESH' : 'NETWORK';
}
