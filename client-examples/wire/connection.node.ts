import { WebSocket } from 'ws';
import { native } from '../../sealing/primitives.node.ts';
import type { Connection } from './connection.ts';

/** A connection from Node: `endpoint` is the broker's GraphQL endpoint. */
export function fromNode(endpoint: string): Connection {
  return { endpoint, webSocket: WebSocket, primitives: native };
}
