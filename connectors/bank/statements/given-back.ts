/**
 * The ISO 20022 code of a reversed entry. A direct debit that comes back is coded like the collection by some banks, with
 * the reversal marked apart: read by its code alone it would be somebody collecting for the consumer.
 *
 * @param direction - +1 when the reversal brought money onto the account
 */
export function givenBackCode(
  code: string | undefined,
  direction: 1 | -1,
  creditorId: string | undefined,
): string | undefined {
  const isDirectDebit = code === undefined ? creditorId !== undefined : code.includes('DDT-');
  return direction === 1 && isDirectDebit ? 'PMNT-RDDT-UPDD' : code;
}
