import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { type After, afterByMachine } from './after.ts';
import { SourceFailure } from './source-failure.ts';
import { isLoopbackAddress, isPublicAddress } from './source-http.address.ts';
import type { HttpLimits, SourceHttp, SourceRequest, SourceResponse } from './source-http.ts';

/** An idle connection is closed after this, before most sources would close it under the next request. */
const IDLE_MS = 4_000;

/** Every address of a name. Only tests replace the machine's own. */
export type ResolveName = (name: string) => Promise<readonly string[]>;

const resolveByMachine: ResolveName = async (name) => (await lookup(name, { all: true })).map(({ address }) => address);

/** A request whose body may be bytes that are no text, such as an encrypted push message. */
export type BytesRequest = Omit<SourceRequest, 'body'> & { readonly body?: string | Uint8Array };

/** A `SourceHttp` over real connections, kept for reuse until `close`. */
export interface SourceConnections extends SourceHttp {
  send(request: BytesRequest): Promise<SourceResponse>;
  close(): Promise<void>;
}

/**
 * The way out to sources (security row 24): only the given origins; each name resolved once and its address pinned,
 * public unicast only; redirects never followed; TLS 1.2 or newer, plain http on this machine alone.
 *
 * @param given.origins - such as `https://api.bank.example`
 * @param given.allowLoopback - the practice profile's alone: sources on this machine, and http
 * @param given.after - what the deadline counts by
 * @throws TypeError where an origin is none, or is http without `allowLoopback`
 */
export function sourceHttp(given: {
  readonly origins: readonly string[];
  readonly limits: HttpLimits;
  readonly allowLoopback?: boolean;
  readonly resolveName?: ResolveName;
  readonly after?: After;
}): SourceConnections {
  const after = given.after ?? afterByMachine;
  const allowLoopback = given.allowLoopback === true;
  const origins = new Map(
    given.origins.map((origin) => [origin, new Origin(origin, allowLoopback, given.resolveName ?? resolveByMachine)]),
  );
  return {
    send(request) {
      const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
      const origin = url && url.username === '' && url.password === '' ? origins.get(url.origin) : undefined;
      if (!url || !origin) return Promise.reject(new SourceFailure('MALFORMED', 'an address outside the source'));
      return withDeadline(after, given.limits.deadlineMs, (deadline) =>
        origin.send(url, request, given.limits.maxBytes, deadline),
      );
    },
    async close() {
      for (const origin of origins.values()) origin.close();
    },
  };
}

/** One origin, its pinned address and its idle connections. A connection on which anything failed is not used again. */
class Origin {
  readonly #url: URL;
  readonly #allowLoopback: boolean;
  readonly #resolveName: ResolveName;
  readonly #agent: http.Agent;
  #address: Promise<string> | undefined;

  constructor(origin: string, allowLoopback: boolean, resolveName: ResolveName) {
    this.#url = new URL(origin);
    const isWeb = this.#url.protocol === 'https:' || (allowLoopback && this.#url.protocol === 'http:');
    if (!isWeb || this.#url.origin !== origin) throw new TypeError('a source is an https origin, without a path');
    const { Agent } = this.#url.protocol === 'https:' ? https : http;
    this.#agent = new Agent({ keepAlive: true, timeout: IDLE_MS });
    this.#allowLoopback = allowLoopback;
    this.#resolveName = resolveName;
  }

  async send(url: URL, request: BytesRequest, maxBytes: number, deadline: Deadline): Promise<SourceResponse> {
    this.#address ??= this.#pin();
    const address = await deadline.race(this.#address);
    return deadline.race(exchange(this.#agent, address, url, request, maxBytes, deadline.signal));
  }

  close(): void {
    this.#agent.destroy();
  }

  async #pin(): Promise<string> {
    const name = this.#url.hostname.replace(/^\[|\]$/g, '');
    const addresses = isIP(name) ? [name] : await this.#resolve(name);
    const isAllowed = (address: string): boolean =>
      isPublicAddress(address) || (this.#allowLoopback && isThisMachine(address));
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

/** Loopback, or an address of this machine in its network, where practice portals stand with `--lan`. */
function isThisMachine(address: string): boolean {
  const own = Object.values(networkInterfaces()).flatMap((at) => at ?? []);
  return isLoopbackAddress(address) || own.some((at) => at.address === address);
}

/** One request and its whole answer. Host header and certificate are of the name, whatever address is connected to. */
function exchange(
  agent: http.Agent,
  address: string,
  url: URL,
  { method, headers, body }: BytesRequest,
  maxBytes: number,
  signal: AbortSignal,
): Promise<SourceResponse> {
  return new Promise((resolve, reject) => {
    const options: https.RequestOptions = {
      agent,
      host: address,
      port: url.port,
      path: `${url.pathname}${url.search}`,
      method,
      headers: { ...headers, host: url.host, 'accept-encoding': 'identity' },
      minVersion: 'TLSv1.2',
      signal,
    };
    const asked = (url.protocol === 'https:' ? https : http).request(options, (response) => {
      read(response, maxBytes).then(resolve, (error: Error) => {
        asked.destroy();
        reject(failureOf(error));
      });
    });
    asked.on('error', (error) => reject(failureOf(error)));
    asked.end(body);
  });
}

/** @throws SourceFailure MALFORMED, and whatever happens to the connection */
async function read(response: http.IncomingMessage, maxBytes: number): Promise<SourceResponse> {
  const status = response.statusCode ?? 0;
  const headers = flattened(response.headers);
  const refusal = refusalOf(status, headers, maxBytes);
  if (refusal) throw refusal;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new SourceFailure('MALFORMED', 'the answer is too large');
    chunks.push(chunk);
  }
  return { status, headers, body: Buffer.concat(chunks) };
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

/** An answer that is no HTTP is unusable; whatever happens to the connection leaves the source unreached. */
function failureOf(error: Error): SourceFailure {
  if (error instanceof SourceFailure) return error;
  const code = String(Reflect.get(error, 'code') ?? error.name);
  return new SourceFailure(code.startsWith('HPE_') ? 'MALFORMED' : 'UNREACHABLE', code);
}

interface Deadline {
  /** What is raced goes on by itself; whoever started it ends it. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Aborts when the deadline has passed. */
  readonly signal: AbortSignal;
}

/** One deadline for all of it: name, connection, headers, body. */
async function withDeadline<T>(
  after: After,
  milliseconds: number,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let callOff = (): void => {};
  const passed = new Promise<never>((_resolve, reject) => {
    callOff = after(milliseconds, () => {
      reject(new SourceFailure('TIMEOUT', `no whole answer in ${milliseconds} ms`));
      controller.abort();
    });
  });
  try {
    return await work({ race: (part) => Promise.race([part, passed]), signal: controller.signal });
  } finally {
    callOff();
  }
}
