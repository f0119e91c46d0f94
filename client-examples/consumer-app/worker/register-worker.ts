const WORKER = '/service-worker.js';

interface Policies {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

/** Where the browser asks for it, our one script address is said to be trusted; every other is refused. */
function trusted(address: typeof WORKER): string {
  const policies: Policies | undefined = Reflect.get(window, 'trustedTypes');
  return (
    policies?.createPolicy('service-worker', { createScriptURL: (given) => given }).createScriptURL(address) ?? address
  );
}

/** Keeps the app's own files on the device and takes its notices; only where the browser lets a page do so. */
export async function registerWorker(): Promise<void> {
  if (!window.isSecureContext || !('serviceWorker' in navigator)) return;
  // The app works without one.
  await navigator.serviceWorker.register(trusted(WORKER)).catch(() => undefined);
}
