/** The request document of a mortgage application: used by tests, the demo and GraphiQL's first tab. */
export const MORTGAGE_DOCUMENT = `query Mortgage($history: PeriodInput!, $year: PeriodInput!) {
  applicant {
    identity {
      fullName
      birthDate
      nationalities { nationality { label } }
      address { street houseNumber postcode city since }
      isOver(age: 18)
    }
    household {
      civilStatus
      partnership { kind since }
      numberOfChildren
    }
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
      savings: sums(period: $year, categories: [OWN_TRANSFER], per: PERIOD) @optional(reason: "Shows that you can set money aside.") {
        total { amount }
      }
    }
    pension @optional(reason: "Your pension tells what you can pay later.") {
      totals { from { years months } certainPerYear { amount } }
    }
  }
}
`;
