/**
 * oidc-provider, without what it prints when loaded: it warns about the Node 20 it runs well on (the tests of
 * `oauth.ts` say so on every run).
 */
export async function loadOidcProvider(): Promise<typeof import('oidc-provider')> {
  const printer = globalThis.console;
  const { warn } = printer;
  printer.warn = () => {};
  try {
    return await import('oidc-provider');
  } finally {
    printer.warn = warn;
  }
}
