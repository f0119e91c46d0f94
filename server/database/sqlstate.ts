const uniqueViolation = '23505';
const insufficientPrivilege = '42501';

/**
 * The five characters by which PostgreSQL names what went wrong, from an error of either driver; null when the error
 * is not the database's. Log this, never the error: the query builder's message holds the statement's values.
 */
export function sqlStateOf(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code: unknown = Reflect.get(cause, 'code');
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return null;
}

/** A row with this key is there already: how a lost race, a replay or a second redemption shows. */
export const isUniqueViolation = (error: unknown): boolean => sqlStateOf(error) === uniqueViolation;

/** The app's role may not do this: a fact was to be changed or deleted. */
export const isPrivilegeViolation = (error: unknown): boolean => sqlStateOf(error) === insufficientPrivilege;
