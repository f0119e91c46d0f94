import type { Period } from '../schema/period.ts';
import type { Person } from '../schema/person.type.ts';
import type { SourceId } from '../schema/source.ts';
import type { Reference } from '../sealing/payload.ts';
import type { SourceFailure } from './source-failure.ts';
import type { SourceHttp } from './source-http.ts';

/**
 * What is wanted of one source: the asked fields (names from the person down, without aliases, no values of anybody).
 * A connector asks upstream only for these where the source can, and drops the rest.
 */
export interface Wanted {
  /** True when the field itself or anything below it is asked: `wants('identity.address')`. */
  wants(field: string): boolean;
  /** The smallest period that covers every `period:` asked at or below this field; `undefined` where none is asked. */
  period(field: string): Period | undefined;
  /** The day the request counts from, `YYYY-MM-DD`. */
  readonly asOf: string;
}

/** Who the portal's login says the person is. The BSN ends in the connector: it is never an id, a log line or a result. */
export interface LoggedIn {
  readonly bsn?: string;
  /** The bank's consent (Berlin Group `consentId`) that the person gave at the bank. */
  readonly consentId?: string;
  /** The source's access token, where the portal issues one. */
  readonly accessToken?: string;
  /** What the portal itself asserted while logging in, as the source sent it (iDIN's answer is the login). */
  readonly assertion?: Uint8Array;
  /** The consumer's IP address, told to banks (Berlin Group PSU-IP-Address): they are asked because somebody is waiting. */
  readonly psuAddress?: string;
  /** BAG adresseerbaarObjectIdentificatie of the home, 16 digits; known once BRP has answered behind the same login. */
  readonly homeObject?: string;
}

/** What login and source assert about who the data are of; hashed under the device's personKey and dropped (D11). */
export interface AssertedPerson {
  readonly bsn?: string;
  readonly familyName?: string;
  readonly birthDate?: string;
}

/** One source's answer: the part of a person it knows, in the shapes of the schema. */
export interface SourceAnswer {
  readonly record: Person;
  readonly person: AssertedPerson;
  /** Paths are field names from the person down, with indices in lists: `['employment', 'employers', 0]`. */
  readonly references: readonly Omit<Reference, 'fetchedAt'>[];
  /** What a later source behind the same login is asked by; it ends in the collector. */
  readonly onward?: Pick<LoggedIn, 'homeObject'>;
  /**
   * Where several logins were read as one and part of it could not be had, as the answer says: why each gave nothing, in
   * their order, `null` of one that did. For the operator's log, and for how each bank does.
   */
  readonly shortfalls?: readonly (SourceFailure | null)[];
}

/** Where a source is, and the credentials of Zegel at it; live and practice differ by these only. */
export interface SourceAccess {
  readonly baseUrl: string;
  readonly apiKey?: string;
}

/** A login at another bank, collected together with the first. */
export interface FurtherLogin {
  readonly access: SourceAccess;
  readonly loggedIn: LoggedIn;
  readonly http: SourceHttp;
}

export interface Connector {
  readonly source: SourceId;
  /**
   * Fetches what is wanted of one person and maps it. An unknown person is an empty record, not a failure.
   *
   * @throws SourceFailure with a named code; nothing personal is in its message; EveryLoginFailure where several were read
   */
  fetch(input: {
    readonly access: SourceAccess;
    readonly loggedIn: LoggedIn;
    readonly wanted: Wanted;
    readonly http: SourceHttp;
    readonly now: Date;
    /** Sources behind the same login that are asked by what only this one knows: WOZ by the home that BRP names. */
    readonly onwardTo?: readonly SourceId[];
    /** Further banks, or why one of them came to nothing; other sources have none. */
    readonly further?: readonly (FurtherLogin | SourceFailure)[];
  }): Promise<SourceAnswer>;
}

/**
 * The other transport of a source: a file the consumer downloaded there. It has the same mapping, and the collector
 * marks what it says as brought by the consumer.
 */
export interface FileReader {
  readonly source: SourceId;
  /** The largest file, in bytes. */
  readonly maxBytes: number;
  /**
   * The format is told by the content, never by a name.
   *
   * @throws SourceFailure MALFORMED when it is no file of this source
   */
  read(input: { readonly file: Uint8Array; readonly wanted: Wanted; readonly now: Date }): SourceAnswer;
}
