export type OidcLibrary = typeof import('oidc-provider');

const NODE_20_WARNING = 'Unsupported runtime';

/**
 * oidc-provider, without the warning it prints when loaded under Node 20, on which these pages are tested. Everything
 * else it has to say is printed.
 */
export async function loadOidcProvider(): Promise<OidcLibrary> {
  const printer = globalThis.console;
  const { warn } = printer;
  printer.warn = (...said: unknown[]) => {
    if (!String(said[0]).includes(NODE_20_WARNING)) warn.apply(printer, said);
  };
  try {
    return await import('oidc-provider');
  } finally {
    printer.warn = warn;
  }
}
