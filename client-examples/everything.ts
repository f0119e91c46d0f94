import { print } from 'graphql';
import { type Invitation, invite, type Signer } from './provider/invite.ts';
import type { Caller } from './wire/call.ts';
import { graphql } from './wire/graphql.ts';

/** A mortgage with a question to every source: what one person's whole paper life looks like, in one document. */
export const EVERYTHING = graphql(`
  query Everything($five: PeriodInput!, $three: PeriodInput!, $year: PeriodInput!) {
    applicant {
      identity { fullName birthDate address { street houseNumber postcode city since } }
      household { civilStatus partnership { kind since } numberOfChildren }
      properties {
        designation
        kind
        purchasePrice { amount }
        purchaseYear
        rights { kind { code label } part { numerator denominator } since }
        mortgageInscriptions { securedSum { amount } }
      }
      homeValues { objectNumber areaSquareMetres values(period: $three) { valuationDate value { amount } isDisputed } }
      income {
        registered(period: $three) { year aggregateIncome { amount } taxableWage { amount } assessment isUnderInvestigation }
        wagesPerYear(period: $three) { year payerName amount { amount } }
      }
      assetsAndDebts {
        bankAccounts(period: $three) { year product balanceOnJanuary1 { amount } }
        debts(period: $three) { year product isMortgage owedOnDecember31 { amount } }
      }
      employment {
        employers(period: $five) {
          name
          startedOn
          endedOn
          isPermanent
          contractKind { label }
          wages(period: $five) { from to svWage { amount } hours }
        }
      }
      benefits(period: $five) { kind { code label } from to amount { amount } }
      socialInsurance { statePension(period: $five) { from to gross { amount } } }
      pension {
        oldAge { from { years months } certain { administrator reachablePerYear { amount } asOf } }
        partner { entitlements { administrator insuredPerYear { amount } } }
      }
      education { diplomas { course level { code label } obtainedOn } enrolments { course from until } }
      studentDebt { total { amount } loans { repaymentRule { code label } currentPrincipal { amount } monthlyAmount { amount } asOf } }
      vehicles { licencePlate role make model registeredSince fuels { kind } }
      vessels { registrationMark kind }
      bank {
        accounts { iban ownerName kind }
        sums(period: $year, per: MONTH) { category from total { amount } count }
      }
      idin { initials familyName birthDate address { street houseNumber postcode city } }
    }
  }
`);

/** Asks every source for a mortgage: twelve, in eight logins, one section per source. */
export function askForEverything(caller: Caller, signer: Signer, returnUrl: string | null): Promise<Invitation> {
  return invite(caller, signer, {
    document: print(EVERYTHING),
    variables: { five: { last: 'P5Y' }, three: { last: 'P3Y' }, year: { last: 'P12M' } },
    purpose: 'MORTGAGE',
    subjects: ['APPLICANT'],
    retentionDays: 0,
    pickupHours: 6,
    recipients: [],
    returnUrl,
    validHours: 72,
  });
}
