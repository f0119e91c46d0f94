import type { Reader } from '../../../sealing/shape.ts';

/** One thing this device remembers under one name, read back through its parser. */
export class Box<T> {
  readonly #storage: Storage;
  readonly #name: string;
  readonly #parse: Reader<T>;

  constructor(storage: Storage, name: string, parse: Reader<T>) {
    this.#storage = storage;
    this.#name = name;
    this.#parse = parse;
  }

  /** What was kept, or nothing when there is none, or it is not of its form. */
  read(): T | undefined {
    try {
      const text = this.#storage.getItem(this.#name);
      return text === null ? undefined : this.#parse(JSON.parse(text), this.#name);
    } catch {
      return undefined;
    }
  }

  /** @returns false where the browser keeps it not: there is no room, or it may keep nothing. What was kept before stays. */
  write(value: T): boolean {
    try {
      this.#storage.setItem(this.#name, JSON.stringify(value));
      return true;
    } catch (error) {
      if (error instanceof DOMException) return false;
      throw error;
    }
  }

  clear(): void {
    this.#storage.removeItem(this.#name);
  }
}
