import { customType, timestamp } from 'drizzle-orm/pg-core';

/** A bytea column, read as a plain Uint8Array on both engines. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => 'bytea',
  fromDriver: (value) => new Uint8Array(value),
});

/** A moment in domain time, to the millisecond: what a JavaScript Date holds, so it compares equal after a round trip. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
