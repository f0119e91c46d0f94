import { SourceFailure } from '../../connectors/source-failure.ts';
import { type BytesRequest, type SourceConnections, sourceHttp } from '../../connectors/source-http.node.ts';

/** What became of a post, and the status when there was an answer. */
export interface Posted {
  readonly code: 'DELIVERED' | 'ANSWERED' | 'UNREACHABLE' | 'TIMEOUT' | 'MALFORMED';
  readonly status: number | null;
}

const LIMITS = { deadlineMs: 15_000, maxBytes: 64 * 1024 };

/**
 * The way out to an address that somebody else chose: https, its name pinned to a public address, no redirect followed,
 * 15 s for all of it. To be made anew for each round of posts, so that the name is looked up again for the next.
 * @param allowLoopback practice only: http on this machine
 * @throws TypeError for an address that is not https
 */
export function wayTo(url: string, allowLoopback: boolean): SourceConnections {
  return sourceHttp({ origins: [new URL(url).origin], limits: LIMITS, allowLoopback });
}

/** Posts, and says what became of it; 2xx is delivered. */
export async function post(way: SourceConnections, request: Omit<BytesRequest, 'method'>): Promise<Posted> {
  try {
    const { status } = await way.send({ method: 'POST', ...request });
    return { code: status >= 200 && status < 300 ? 'DELIVERED' : 'ANSWERED', status };
  } catch (error) {
    if (!(error instanceof SourceFailure)) throw error;
    return { code: error.code === 'TIMEOUT' || error.code === 'MALFORMED' ? error.code : 'UNREACHABLE', status: null };
  }
}
