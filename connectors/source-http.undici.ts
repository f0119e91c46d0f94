import { lookup } from 'node:dns/promises';
import { isIP, isIPv6 } from 'node:net';
import type { Dispatcher } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';
import { SourceFailure } from './source-failure.ts';
import { isLoopbackAddress, isPublicAddress } from './source-http.address.ts';
import type { HttpLimits, SourceHttp, SourceRequest, SourceResponse } from './source-http.ts';

/** Every address of a name. Only tests replace the machine's own. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

const resolveByMachine: ResolveName = async (name) => (await lookup(name, { all: true })).map(({ address }) => address);

/** A `SourceHttp` over real connections, kept for reuse until `close`. */
export interface SourceConnections extends SourceHttp {
  close(): Promise<void>;
}

/**
 * The way out to sources (security row 24): only the given origins; each name resolved once and its address pinned,
 * public unicast only; redirects never followed; TLS 1.2 or newer, plain http on loopback alone.
 *
 * @param given.origins - such as `https://api.bank.example`
 * @param given.allowLoopback - the practice profile's alone: sources on 127.0.0.1, and http
 * @throws TypeError where an origin is none, or is http without `allowLoopback`
 */
export function sourceHttp(given: {
  readonly origins: readonly string[];
  readonly limits: HttpLimits;
  readonly allowLoopback?: boolean;
  readonly resolveName?: ResolveName;
}): SourceConnections {
  const allowLoopback = given.allowLoopback === true;
  const origins = new Map(
    given.origins.map((origin) => [origin, new Origin(origin, allowLoopback, given.resolveName ?? resolveByMachine)]),
  );
  return {
    send(request) {
      const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
      const origin = url && url.username === '' && url.password === '' ? origins.get(url.origin) : undefined;
      if (!url || !origin) return Promise.reject(new SourceFailure('MALFORMED', 'an address outside the source'));
      return withDeadline(given.limits.deadlineMs, (deadline) =>
        origin.send(url, request, given.limits.maxBytes, deadline),
      );
    },
    async close() {
      await Promise.all([...origins.values()].map((origin) => origin.close()));
    },
  };
}

/** One origin, its pinned address and its idle connections. A connection on which anything failed is not used again. */
class Origin {
  readonly #url: URL;
  readonly #allowLoopback: boolean;
  readonly #resolveName: ResolveName;
  readonly #idle: Client[] = [];
  #address: Promise<string> | undefined;

  constructor(origin: string, allowLoopback: boolean, resolveName: ResolveName) {
    this.#url = new URL(origin);
    const isWeb = this.#url.protocol === 'https:' || (allowLoopback && this.#url.protocol === 'http:');
    if (!isWeb || this.#url.origin !== origin) throw new TypeError('a source is an https origin, without a path');
    this.#allowLoopback = allowLoopback;
    this.#resolveName = resolveName;
  }

  async send(url: URL, request: SourceRequest, maxBytes: number, deadline: Deadline): Promise<SourceResponse> {
    this.#address ??= this.#pin();
    const address = await deadline.race(this.#address);
    const client = this.#idle.pop() ?? this.#connect(address);
    try {
      const response = await deadline.race(exchange(client, url, request, maxBytes));
      this.#idle.push(client);
      return response;
    } catch (error) {
      void client.destroy(null);
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((client) => client.close()));
  }

  #connect(address: string): Client {
    const host = isIPv6(address) ? `[${address}]` : address;
    const port = this.#url.port === '' ? '' : `:${this.#url.port}`;
    return new Client(`${this.#url.protocol}//${host}${port}`, {
      connect: { minVersion: 'TLSv1.2', timeout: 0 },
      headersTimeout: 0,
      bodyTimeout: 0,
      pipelining: 1,
    });
  }

  async #pin(): Promise<string> {
    const name = this.#url.hostname.replace(/^\[|\]$/g, '');
    const addresses = isIP(name) ? [name] : await this.#resolve(name);
    const isAllowed = (address: string): boolean =>
      isPublicAddress(address) || (this.#allowLoopback && isLoopbackAddress(address));
    const [first] = addresses;
    // One address inside is enough to refuse: a name that mixes them is being used to get in.
    if (first === undefined || !addresses.every(isAllowed)) {
      throw new SourceFailure('UNREACHABLE', 'the name leads to no public address');
    }
    return first;
  }

  async #resolve(name: string): Promise<readonly string[]> {
    try {
      return await this.#resolveName(name);
    } catch {
      this.#address = undefined;
      throw new SourceFailure('UNREACHABLE', 'the name does not resolve');
    }
  }
}

/** One request and its whole answer. The Host header is the name, whatever address the connection goes to. */
function exchange(client: Client, url: URL, request: SourceRequest, maxBytes: number): Promise<SourceResponse> {
  return new Promise((resolve, reject) => {
    const answer = { status: 0, headers: {} as Record<string, string>, chunks: [] as Buffer[], bytes: 0 };
    const options: Dispatcher.DispatchOptions = {
      method: request.method,
      path: `${url.pathname}${url.search}`,
      headers: { ...request.headers, host: url.host, 'accept-encoding': 'identity' },
      body: request.body ?? null,
    };
    client.dispatch(options, {
      // Tells undici that the handler speaks its current interface.
      onRequestStart() {},
      onResponseStart(controller, status, headers) {
        if (status < 200) return;
        answer.status = status;
        answer.headers = flattened(headers);
        const refusal = refusalOf(status, answer.headers, maxBytes);
        if (refusal) controller.abort(refusal);
      },
      onResponseData(controller, chunk) {
        answer.bytes += chunk.length;
        if (answer.bytes > maxBytes) controller.abort(new SourceFailure('MALFORMED', 'the answer is too large'));
        else answer.chunks.push(chunk);
      },
      onResponseEnd() {
        const { status, headers, chunks } = answer;
        resolve({ status, headers, body: Buffer.concat(chunks) });
      },
      onResponseError(_controller, error) {
        reject(failureOf(error));
      },
    });
  });
}

function refusalOf(
  status: number,
  headers: Readonly<Record<string, string>>,
  maxBytes: number,
): SourceFailure | undefined {
  if (status >= 300 && status < 400) return new SourceFailure('MALFORMED', `a redirect, ${status}`);
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') return new SourceFailure('MALFORMED', 'an encoded answer');
  if (Number(headers['content-length'] ?? 0) > maxBytes)
    return new SourceFailure('MALFORMED', 'the answer is too large');
  return undefined;
}

function flattened(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : (value ?? ''),
  ]);
  return Object.fromEntries(entries);
}

const NO_HTTP: ReadonlySet<string> = new Set(['UND_ERR_HEADERS_OVERFLOW', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH']);

/** An answer that is no HTTP is unusable; whatever happens to the connection leaves the source unreached. */
function failureOf(error: Error): SourceFailure {
  if (error instanceof SourceFailure) return error;
  const code = String(Reflect.get(error, 'code') ?? error.name);
  const isUnusable = error.name === 'HTTPParserError' || NO_HTTP.has(code);
  return new SourceFailure(isUnusable ? 'MALFORMED' : 'UNREACHABLE', code);
}

interface Deadline {
  /** What is raced goes on by itself; whoever started it ends it. */
  race<T>(work: Promise<T>): Promise<T>;
}

/** One deadline for all of it: name, connection, headers, body. */
async function withDeadline<T>(milliseconds: number, work: (deadline: Deadline) => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new SourceFailure('TIMEOUT', `no whole answer in ${milliseconds} ms`)),
      milliseconds,
    );
  });
  try {
    return await work({ race: (part) => Promise.race([part, passed]) });
  } finally {
    clearTimeout(timer);
  }
}
