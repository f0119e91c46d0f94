import { expect, test, vi } from 'vitest';
import { loadOidcProvider } from './oauth.library.ts';

test('the library is loaded without a word, and the printer works again afterwards', async () => {
  const printer = globalThis.console;
  const printed = vi.spyOn(printer, 'warn');
  const { Provider } = await loadOidcProvider();
  expect(Provider).toBeTypeOf('function');
  expect(printed).not.toHaveBeenCalled();
  expect(printer.warn).toBe(printed);
  printed.mockRestore();
});
