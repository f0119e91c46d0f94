/** The browser's storage; where it allows none, one in which nothing is and that has no room. */
export function storageOf(browser: () => Storage): Storage {
  try {
    return browser();
  } catch {
    return {
      length: 0,
      key: () => null,
      getItem: () => null,
      setItem: () => {
        throw new DOMException('this browser allows no storage', 'SecurityError');
      },
      removeItem: () => undefined,
      clear: () => undefined,
    };
  }
}
