/** What was to happen came too late: undoes the transaction it is thrown in. */
export class AlreadyEnded extends Error {
  override readonly name = 'AlreadyEnded';
}

/** What the work came to; `undefined` when it came too late, and nothing of it happened. */
export async function unlessEnded<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AlreadyEnded) return undefined;
    throw error;
  }
}
