import type { ResultOf } from 'gql.tada';
import { print } from 'graphql';
import type { Opened } from '../sealing/open.ts';
import { type Invitation, invite, type Signer } from './provider/invite.ts';
import type { Caller } from './wire/call.ts';
import { graphql } from './wire/graphql.ts';

/**
 * What this lender needs for a mortgage, and nothing else. The document is checked against the committed schema: a field
 * the schema lacks does not compile.
 */
export const MORTGAGE = graphql(`
  query Mortgage($history: PeriodInput!, $year: PeriodInput!) {
    applicant {
      identity {
        fullName
        birthDate
        nationalities { nationality { label } }
        address { street houseNumber postcode city since }
        isOver(age: 18)
      }
      household { civilStatus partnership { kind since } numberOfChildren }
      employment {
        employers(period: $history) {
          name
          startedOn
          endedOn
          isPermanent
          contractKind { label }
          wages(period: $history) { from to svWage { amount currency } hours }
        }
      }
      bank {
        accounts { iban ownerName kind }
        sums(period: $year, per: MONTH) { category from total { amount } count }
        salary: transactions(period: $year, categories: [SALARY, HOLIDAY_PAY]) { bookedOn amount { amount currency } counterpartyName }
        savings: sums(period: $year, categories: [OWN_TRANSFER], per: PERIOD) @optional(reason: "Laat zien dat je geld opzij kunt zetten.") {
          total { amount }
        }
      }
      pension @optional(reason: "Je pensioen laat zien wat je later kunt betalen.") {
        totals { from { years months } certainPerYear { amount } }
      }
    }
  }
`);

/** What `open` gives this lender: exactly the document's shape; whatever is missing is null and has its gap. */
export type Mortgage = ResultOf<typeof MORTGAGE>;

/** The lender's one call: document, purpose and subjects become a signed request, a link and a record. */
export function askForData(caller: Caller, signer: Signer, returnUrl: string | null): Promise<Invitation> {
  return invite(caller, signer, {
    document: print(MORTGAGE),
    variables: { history: { last: 'P24M' }, year: { last: 'P12M' } },
    purpose: 'MORTGAGE',
    subjects: ['APPLICANT'],
    retentionDays: 0,
    pickupHours: 6,
    recipients: [],
    returnUrl,
    validHours: 72,
  });
}

/** The average SV wage per month the lender's own rules start from; `null` where no period was reported. */
export function averageWage(opened: Pick<Opened, 'data'>): number | null {
  const { applicant } = opened.data as Mortgage;
  const amounts = (applicant?.employment?.employers ?? []).flatMap((employer) =>
    (employer?.wages ?? []).flatMap((wage) => (wage?.svWage?.amount ? [Number(wage.svWage.amount)] : [])),
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
}
