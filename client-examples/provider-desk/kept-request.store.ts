import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RequestRecord } from '../../sealing/delivery.ts';
import type { Opened } from '../../sealing/open.ts';
import type { Subject } from '../../sealing/subject.ts';
import { keepFile, readJson } from '../zegel/files.ts';
import type { AskForm } from './ask.parse.ts';

/** A case: a request with all this desk keeps of it, under its own lock. */
export interface KeptRequest {
  readonly id: string;
  readonly form: AskForm;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly logins: number;
  /** What the consumer's visit to this desk is known by; with it the link can be had. */
  readonly visit: string;
  /** Canonical text of the plan: a result is read by it after the keys are gone. */
  readonly plan: string;
  /** Opens a delivery. Null once nothing is to be opened any more: link secret and request key are destroyed. */
  readonly secrets: { readonly link: string; readonly record: RequestRecord } | null;
  readonly results: readonly KeptResult[];
  /** When what was asked to be erased was answered. */
  readonly erasureAnswers: readonly { readonly deliveryId: string; readonly at: string }[];
}

/** What one person shared, opened. */
export interface KeptResult {
  readonly subject: Subject;
  readonly deliveryId: string;
  readonly openedAt: string;
  readonly opened: Opened;
}

/** The cases of one desk: a file each, readable by its user only; a restart finds them. */
export class KeptRequests {
  readonly #folder: string;
  readonly #known: Map<string, KeptRequest>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(folder: string, known: readonly KeptRequest[]) {
    this.#folder = folder;
    this.#known = new Map(known.map((kept) => [kept.id, kept]));
  }

  /** @param folder - made at the first request */
  static async read(folder: string): Promise<KeptRequests> {
    const names = await readdir(folder).catch(() => []);
    const files = names.filter((name) => name.endsWith('.json')).map((name) => join(folder, name));
    // Written by this class alone, and whole or not at all; older files have no answers.
    const known = (await Promise.all(files.map(readJson))) as KeptRequest[];
    return new KeptRequests(
      folder,
      known.map((kept) => ({ ...kept, erasureAnswers: kept.erasureAnswers ?? [] })),
    );
  }

  /** Newest first. */
  all(): readonly KeptRequest[] {
    return [...this.#known.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }

  byId(id: string): KeptRequest | undefined {
    return this.#known.get(id);
  }

  /** The newest request of a visit: a refreshed invitation keeps its visit. */
  byVisit(visit: string): KeptRequest | undefined {
    return this.all().find((kept) => kept.visit === visit);
  }

  /** Keeps a new case. */
  keep(kept: KeptRequest): Promise<void> {
    // Known at once, so that two changes at a time build on each other; written in their order.
    this.#known.set(kept.id, kept);
    const path = join(this.#folder, `${kept.id}.json`);
    const written = this.#writing.then(() => keepFile(path, JSON.stringify(kept)));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** Changes a part of a case, from what it is now. */
  async change(id: string, part: (kept: KeptRequest) => Partial<KeptRequest>): Promise<void> {
    const kept = this.#known.get(id);
    if (kept) await this.keep({ ...kept, ...part(kept) });
  }
}
