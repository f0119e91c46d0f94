import type { HttpLimits } from '../../connectors/source-http.ts';

/**
 * What a collector waits for and reads of one answer. Within its memory the heaviest JSON of that size still parses
 * (`client-examples/sources/heap.journey.test.ts`); a year of payments comes in pages of far less.
 */
export const SOURCE_LIMITS: HttpLimits = { deadlineMs: 25_000, maxBytes: 8 * 1024 * 1024 };

/** The heap of a collector, in MiB. */
export const COLLECTOR_HEAP = 512;
