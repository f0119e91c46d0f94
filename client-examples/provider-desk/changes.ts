/** Tells who looks at a request that something about it is new; what it is, they read. */
export class Changes {
  readonly #listeners = new Map<string, Set<() => void>>();

  /** @returns stops listening */
  listen(requestId: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(requestId) ?? new Set();
    this.#listeners.set(requestId, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(requestId);
    };
  }

  tell(requestId: string): void {
    for (const listener of this.#listeners.get(requestId) ?? []) listener();
  }
}
