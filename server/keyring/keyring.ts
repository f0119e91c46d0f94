import type { StorageKeyId } from '../database/ids.ts';

/**
 * Storage keys, kept outside the database, its write-ahead log and its backups (design D12). What is wrapped under a
 * key can be read while the key exists; destroying the key erases every copy of it, wherever that copy lies.
 *
 * A folder on one machine (`folder-keyring.ts`); for several machines, a key management service behind the same four.
 */
export interface Keyring {
  /**
   * Makes a new 32-byte key. When it resolves the key is durable, so it comes before the first row wrapped under it.
   * @throws KeyExists when there is one with this id
   */
  readonly create: (id: StorageKeyId) => Promise<void>;
  /** The key, or null when it was destroyed or never made. The caller wipes the copy it gets. */
  readonly use: (id: StorageKeyId) => Promise<Uint8Array | null>;
  /** Destroys the key for good; when it resolves, no `use` on any instance finds it. Destroying again is no error. */
  readonly destroy: (id: StorageKeyId) => Promise<void>;
  /** The keys there are, for the reaper: a key that no row names belongs to nothing any more. */
  readonly list: () => Promise<readonly StorageKeyId[]>;
}

export const storageKeyLength = 32;

/** Two things would share a key, and destroying one would destroy both. */
export class KeyExists extends Error {
  override readonly name = 'KeyExists';

  constructor() {
    super('a storage key with this id exists');
  }
}
