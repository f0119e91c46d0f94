import { NAMED_FILES, wayOf } from './way-of.ts';

/** What the first page loads, and a name that changes with any file of the app: written in when it is built. */
declare const __FIRST_FILES__: readonly string[];
declare const __BUILD__: string;

interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Asking extends Lasting {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
interface Pushed extends Lasting {
  readonly data: { readonly text: () => string } | null;
}
interface Tapped extends Lasting {
  readonly notification: Notification;
}

/** As much of a service worker's world as this one uses: the compiler's library knows a page's only. */
declare const self: {
  readonly location: Location;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (which: { type: 'window' }) => Promise<readonly { readonly focus: () => Promise<unknown> }[]>;
    readonly openWindow: (address: string) => Promise<unknown>;
  };
  addEventListener(kind: 'install' | 'activate', hears: (event: Lasting) => void): void;
  addEventListener(kind: 'fetch', hears: (event: Asking) => void): void;
  addEventListener(kind: 'push', hears: (event: Pushed) => void): void;
  addEventListener(kind: 'notificationclick', hears: (event: Tapped) => void): void;
};

const COPIES = `zegel-${__BUILD__}`;

/** All that a notification ever says; what arrives only chooses the language. */
const NEWS = { nl: 'Er is nieuws over je gegevens.', en: 'There is news about your details.' } as const;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(COPIES).then((copies) => copies.addAll([...NAMED_FILES, ...__FIRST_FILES__])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOlder().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const way = wayOf(request, self.location.origin);
  if (way === 'COPY') event.respondWith(copyOf(request));
  // Kept and found under `/` alone: an address may hold the id of a request, or a portal's answer.
  if (way === 'PAGE') event.respondWith(fetch(request).catch((failure) => kept('/', failure)));
  if (way === 'FRESH') event.respondWith(fetch(request).catch((failure) => kept(request, failure)));
});

self.addEventListener('push', (event) => {
  const language = event.data?.text() === NEWS.en ? 'en' : 'nl';
  const options = { body: NEWS[language], lang: language, icon: '/seal-192.png', tag: 'news' };
  event.waitUntil(self.registration.showNotification('Zegel', options));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(showApp());
});

async function forgetOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== COPIES).map((name) => caches.delete(name)));
}

async function copyOf(request: Request): Promise<Response> {
  const copies = await caches.open(COPIES);
  const copy = await copies.match(request);
  if (copy) return copy;
  const answer = await fetch(request);
  if (answer.ok) await copies.put(request, answer.clone());
  return answer;
}

async function kept(file: Request | string, failure: unknown): Promise<Response> {
  const copy = await (await caches.open(COPIES)).match(file);
  if (!copy) throw failure;
  return copy;
}

async function showApp(): Promise<void> {
  const [open] = await self.clients.matchAll({ type: 'window' });
  await (open ? open.focus() : self.clients.openWindow('/'));
}
