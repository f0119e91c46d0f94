/** Where the register's own addresses stand: its word on secrecy (geheimhouding) is about these. */
const OF_THE_REGISTER: ReadonlySet<string> = new Set(['identity.address', 'identity.addressHistory']);
/** Addresses that others hold; they know of no secrecy. */
const OF_OTHERS: ReadonlySet<string> = new Set(['idin.address', 'homeValues.address', 'properties.addresses']);

/** Why an address is covered until somebody asks to see it: it is secret, or nobody asked whether it is. */
export type Cover = 'SECRET' | 'NOT_TOLD';

/**
 * Whether the register says that the person's address is secret; `undefined` where it was not asked or did not say.
 *
 * @param leaves - what is planned of one subject
 * @param data - answers, from the subject down
 */
export function secrecyIn(
  leaves: readonly { readonly path: string; readonly field: string }[],
  data: readonly unknown[],
): boolean | undefined {
  const [path] = leaves.flatMap(({ field, path }) => (field === 'identity.address.isSecret' ? [path] : []));
  const told = path === undefined ? [] : data.map((answer) => path.split('.').reduce(memberOf, answer));
  return told.find((value) => typeof value === 'boolean');
}

/**
 * How an address is covered, so that nobody reads it over a shoulder: a secret one wherever it stands, and one of the
 * register too where nobody asked about secrecy. The flag is a field like any other, and travels only when it is asked.
 *
 * @param field - names in the schema, from the person down
 */
export function coverOf(field: string, isSecret: boolean | undefined): Cover | undefined {
  if (OF_THE_REGISTER.has(field)) return isSecret === undefined ? 'NOT_TOLD' : isSecret ? 'SECRET' : undefined;
  return OF_OTHERS.has(field) && isSecret === true ? 'SECRET' : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
