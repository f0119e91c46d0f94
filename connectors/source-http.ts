/** One request to a source. The body is bytes, because a URL or query never carries a person's number. */
export interface SourceRequest {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Absolute; its origin must be the source's own. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface SourceResponse {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/**
 * The only way out to a source: one fixed origin, no redirects followed, a deadline for the whole exchange and a bound
 * on the body. Refusals are `SourceFailure`s: UNREACHABLE (connection, DNS, TLS), TIMEOUT (also for a dripping body),
 * MALFORMED (body larger than `maxBytes`, a redirect).
 */
export interface SourceHttp {
  send(request: SourceRequest): Promise<SourceResponse>;
}

export interface HttpLimits {
  readonly deadlineMs: number;
  readonly maxBytes: number;
}
