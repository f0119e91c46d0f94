import '@fontsource/roboto-slab/latin-600.css';
import '@fontsource/roboto-slab/latin-ext-600.css';
import '@nl-design-system-candidate/button-css/button.css';
import '@nl-design-system-candidate/data-badge-css/data-badge.css';
import '@nl-design-system-candidate/heading-css/heading.css';
import '@nl-design-system-candidate/link-css/link.css';
import '@nl-design-system-candidate/paragraph-css/paragraph.css';
import '@utrecht/alert-css/dist/index.css';
import '@utrecht/textbox-css/dist/index.css';
import './style/tokens.css';
import './style/page.css';
import './style/parts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { canReturn, placeOf } from './flow/flow.ts';
import { memoryOf } from './memory/memory.ts';
import { storageOf } from './memory/storage.ts';
import { VisitProvider } from './parts/visit.context.ts';
import { comeBack } from './visit/collecting.ts';
import { stir, tick } from './visit/idle.ts';
import { openLink, takeUpTab, tryAgain } from './visit/joining.ts';
import { NOTHING_SEEN } from './visit/seen.ts';
import { learnOfPartner, refresh } from './visit/session.ts';
import { Visit } from './visit/visit.ts';
import { registerWorker } from './worker/register-worker.ts';

/** Takes what the address says, and its secret out of the address bar and history at once. */
function takeAddress(): URL {
  const address = new URL(window.location.href);
  window.history.replaceState(null, '', '/');
  return address;
}

/** The browser's way back is the app's: one entry ahead of the page, put back each time it is used. */
function ownTheWayBack(visit: Visit): void {
  let isAhead = false;
  const keepAhead = (): void => {
    if (isAhead || !canReturn(visit.seen.flow)) return;
    isAhead = true;
    window.history.pushState(null, '', '/');
  };
  visit.watch(keepAhead);
  window.addEventListener('popstate', () => {
    isAhead = false;
    visit.happen({ did: 'BACK' });
    keepAhead();
  });
}

async function main(): Promise<void> {
  const element = document.getElementById('page');
  if (!element) throw new Error('no #page');
  const address = takeAddress();
  const { endpoint } = (await (await fetch('/config.json')).json()) as { readonly endpoint: string };
  const memory = memoryOf(
    storageOf(() => window.sessionStorage),
    storageOf(() => window.localStorage),
  );
  const visit = new Visit(
    {
      endpoint,
      memory,
      now: () => Date.now(),
      leave: (url) => window.location.assign(url),
    },
    {
      ...NOTHING_SEEN,
      language: memory.language.read() ?? (navigator.language.toLowerCase().startsWith('nl') ? 'nl' : 'en'),
      isOnline: navigator.onLine,
    },
  );
  ownTheWayBack(visit);
  window.setInterval(() => tick(visit), 1_000);
  for (const sign of ['pointerdown', 'keydown', 'scroll'] as const)
    window.addEventListener(sign, () => stir(visit), { passive: true });
  window.addEventListener('focus', () => {
    if (visit.seen.shared) void learnOfPartner(visit).catch(() => undefined);
  });
  window.addEventListener('offline', () => visit.see({ isOnline: false }));
  window.addEventListener('online', () => {
    visit.see({ isOnline: true });
    if (placeOf(visit.seen.flow).at === 'UNREACHABLE') void tryAgain(visit);
    void refresh(visit).catch(() => undefined);
  });
  createRoot(element).render(
    <StrictMode>
      <VisitProvider value={visit}>
        <App />
      </VisitProvider>
    </StrictMode>,
  );
  void registerWorker();
  const isUnderWay = await takeUpTab(visit);
  if (address.pathname === '/login-return') await comeBack(visit, address.searchParams);
  else if (address.pathname.startsWith('/i/')) await openLink(visit, address.href);
  else if (!isUnderWay) visit.happen({ did: 'GO', to: { at: 'START' } });
}

void main();
