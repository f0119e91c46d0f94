import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gapReason } from '../../schema/gap.ts';
import type { Period } from '../../schema/period.ts';
import type { Person } from '../../schema/person.type.ts';
import type { Wanted } from '../connector.ts';
import { PEOPLE } from '../practice/people.ts';
import { type PracticeWorld, practiceWorld } from '../practice/world.ts';
import { type SourceConnections, sourceHttp } from '../source-http.node.ts';
import type { SourceHttp, SourceRequest, SourceResponse } from '../source-http.ts';

export const TODAY = '2026-11-24';
/** The folder of the official specification. */
export const UWV_SPECIFICATION = { service: 'UWVDossierInkomstenGSD', build: 'v0200-b02' } as const;
export const TWO_YEARS: Period = { from: '2024-11-24', to: TODAY };

/** The cast on the practice day, without waiting. */
export function worldOfToday(): PracticeWorld {
  return practiceWorld({ people: PEOPLE, now: () => new Date(`${TODAY}T09:00:00Z`), wait: async () => {} });
}

/** Work and benefits over one period; `parts` narrows it to some of them. */
export function wantedOf(period: Period, parts: readonly string[] = ['employment', 'benefits']): Wanted {
  const isPart = (field: string) => parts.some((part) => field === part || field.startsWith(`${part}.`));
  return { asOf: TODAY, wants: isPart, period: (field) => (isPart(field) ? period : undefined) };
}

/** A record with every function executed, gaps written as their reason: what could be delivered of it, as JSON. */
export function told(record: Person, period: Period, amount = '2500'): unknown {
  const seen = (value: unknown): unknown => {
    const reason = gapReason(value);
    if (reason) return reason;
    if (typeof value === 'function') return seen(value({ period, amount }));
    if (Array.isArray(value)) return value.map(seen);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, seen(part)]));
  };
  return seen(record);
}

/** A real server on a free port of this machine. */
export async function listen(listener: RequestListener): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** The way out to one practice source, that keeps what was said; to be closed after use. */
export interface RecordingHttp extends SourceHttp, Pick<SourceConnections, 'close'> {
  readonly sent: readonly SourceRequest[];
  readonly got: readonly SourceResponse[];
}

export function recordingHttp(origin: string): RecordingHttp {
  const connections = sourceHttp({
    origins: [origin],
    limits: { deadlineMs: 10_000, maxBytes: 4_000_000 },
    allowLoopback: true,
  });
  const sent: SourceRequest[] = [];
  const got: SourceResponse[] = [];
  return {
    sent,
    got,
    close: () => connections.close(),
    async send(request) {
      sent.push(request);
      const response = await connections.send(request);
      got.push(response);
      return response;
    },
  };
}

/** HTTP that has one answer for everything. */
export function answering(body: string, status = 200): SourceHttp {
  return {
    send: async () => ({ status, headers: { 'content-type': 'text/xml; charset=utf-8' }, body: Buffer.from(body) }),
  };
}
