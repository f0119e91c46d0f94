import type { GraphQLSchema } from 'graphql';
import type { SourceHttp } from '../../connectors/source-http.ts';
import type { KeyPair, Primitives, Random } from '../../sealing/primitives.ts';

/** What a collector works with besides its job. */
export interface CollectorTools {
  readonly schema: GraphQLSchema;
  /** A way out to these origins and no others. */
  readonly http: (origins: readonly string[]) => SourceHttp;
  readonly random: Random;
  readonly primitives: Primitives;
  /** X25519, this collector's own: what the consumer brings is sealed to it. */
  readonly fileKey: KeyPair;
  /** The machine's clock, by which tokens live. */
  readonly clock: () => Date;
  /** Milliseconds of a clock that only runs forward. */
  readonly ticks: () => number;
}
