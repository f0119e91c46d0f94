import type { Primitives } from '../../sealing/primitives.ts';

/** Where the broker is, and what the platform brings of its own to reach it; a browser brings nothing. */
export interface Connection {
  /** Address of the GraphQL endpoint. */
  readonly endpoint: string;
  /** A WebSocket class where the platform has none: `ws` on Node 20. */
  readonly webSocket?: unknown;
  /** Keys and signatures where the platform has them sooner than plain JavaScript. */
  readonly primitives?: Primitives | undefined;
}
