/** What the provider's library takes from `node:crypto`, by the browser's own. Needs a secure context: https or loopback. */
export function randomUUID(): string {
  return crypto.randomUUID();
}
