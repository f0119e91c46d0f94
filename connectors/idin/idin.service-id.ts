/** What each field of the schema needs of the bank: the bits of iDIN's ServiceID (official library). */
const SERVICE = {
  initials: 4096,
  namePrefix: 4096,
  familyName: 4096,
  preferredNamePrefix: 4096,
  preferredFamilyName: 4096,
  // With its neighbours 256 and 128 the 18+ bit makes the date of birth: iDIN has no date without it.
  birthDate: 448,
  is18OrOver: 64,
  gender: 16,
  address: 1024,
  phoneNumber: 4,
  emailAddress: 2,
} as const;

export type IdinField = keyof typeof SERVICE;

const FIELDS = Object.keys(SERVICE) as readonly IdinField[];

/**
 * The ServiceID that asks for what is wanted and nothing else: iDIN's own data minimisation. The bits of the lasting
 * number (BIN), of signing and of the BSN are in no field, so they cannot be asked.
 *
 * @param wants - field names from the person down, such as `idin.birthDate`
 */
export function serviceIdFor(wants: (field: string) => boolean): number {
  return FIELDS.filter((field) => wants(`idin.${field}`)).reduce((bits, field) => bits | SERVICE[field], 0);
}

/** True when the bank delivered all that this field needs. */
export function isDelivered(field: IdinField, deliveredServiceId: number): boolean {
  return (deliveredServiceId & SERVICE[field]) === SERVICE[field];
}
