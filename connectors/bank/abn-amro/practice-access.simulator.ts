import type { BankAccess } from '../bank.access.ts';
import { OTHER_BANK, PRACTICE_BANKS, type PracticeBank } from '../simulator/banks.simulator.ts';

/** What the practice bank that speaks as ABN AMRO knows Zegel by: practice words, no secrets. */
export const OTHER_BANK_CLIENT = { clientId: 'TPP_test', apiKey: 'practice' } as const;

/** Every practice bank with the access to it, for the desk of a practice environment. @param origin - of the banks */
export function practiceBankAccess(
  origin: string,
): readonly (Pick<PracticeBank, 'id' | 'name'> & { readonly access: BankAccess })[] {
  const berlinGroup = PRACTICE_BANKS.map(({ id, name }) => ({ id, name, access: { baseUrl: `${origin}/${id}` } }));
  const { id, name } = OTHER_BANK;
  const baseUrl = `${origin}/${id}`;
  const access: BankAccess = {
    dialect: 'ABN_AMRO',
    baseUrl,
    authorizationEndpoint: `${baseUrl}/as/authorization.oauth2`,
    tokenEndpoint: `${baseUrl}/as/token.oauth2`,
    bank: 'NLAA01',
    ...OTHER_BANK_CLIENT,
  };
  return [...berlinGroup, { id, name, access }];
}
