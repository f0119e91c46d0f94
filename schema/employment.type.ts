import { Int, ObjectType } from 'type-graphql';
import { PERIOD } from './arguments.ts';
import { Code } from './code.type.ts';
import { GraphQLDate } from './date.ts';
import { GraphQLDecimal } from './decimal.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Period } from './period.ts';
import type { Asked, Listed, Value } from './record.ts';

@ObjectType({ description: 'Work in employment, as employers report it every pay period. Dutch: arbeidsverleden.' })
export class Employment {
  @PersonalList(
    () => Employer,
    {
      nl: { label: 'Werkgevers', explanation: 'Waar je in deze tijd werkte.' },
      en: { label: 'Employers', explanation: 'Where you worked in this time.' },
    },
    PERIOD,
  )
  employers?: Asked<{ readonly period: Period }, Listed<Employer>>;

  @PersonalField(
    () => Boolean,
    {
      nl: { label: 'Loon minstens', explanation: 'Alleen ja of nee: verdiende je gemiddeld minstens dit per maand?' },
      en: { label: 'Wage at least', explanation: 'Only yes or no: did you earn at least this per month on average?' },
      threshold: { argument: 'amount', list: 'MONTHLY_AMOUNT' },
    },
    {
      amount: {
        type: () => GraphQLDecimal,
        description: 'Euros of SV wage per month; must be in the list of the purpose.',
      },
      ...PERIOD,
    },
  )
  atLeast?: Asked<{ readonly amount: string; readonly period: Period }, boolean>;
}

@ObjectType({ description: 'One income relation with one employer. Dutch: inkomstenverhouding.' })
export class Employer {
  @PersonalField(() => String, {
    nl: { label: 'Werkgever', explanation: 'De naam van de werkgever.' },
    en: { label: 'Employer', explanation: "The employer's name." },
  })
  name?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Loonheffingennummer', explanation: 'Het nummer van de werkgever bij de Belastingdienst.' },
    en: {
      label: 'Payroll tax number',
      explanation: "The employer's number at the tax office; never of a natural person.",
    },
  })
  payrollTaxNumber?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Begonnen op', explanation: 'De eerste dag bij deze werkgever.' },
    en: { label: 'Started on', explanation: 'The first day with this employer.' },
  })
  startedOn?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Geëindigd op', explanation: 'De laatste dag, als je er niet meer werkt.' },
    en: { label: 'Ended on', explanation: 'The last day, if you no longer work there.' },
  })
  endedOn?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Vast contract', explanation: 'Of je contract geen einddatum heeft.' },
    en: { label: 'Permanent contract', explanation: 'Whether your contract has no end date.' },
  })
  isPermanent?: Value<boolean>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Oproepcontract', explanation: 'Of je alleen werkt als je werkgever je oproept.' },
    en: { label: 'On-call contract', explanation: 'Whether you work only when your employer calls you in.' },
  })
  isOnCall?: Value<boolean>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Schriftelijk contract', explanation: 'Of je contract op papier staat.' },
    en: { label: 'Written contract', explanation: 'Whether your contract is in writing.' },
  })
  isWritten?: Value<boolean>;

  @PersonalField(() => Code, {
    nl: { label: 'Soort contract', explanation: 'De soort arbeidsverhouding volgens UWV.' },
    en: { label: 'Kind of contract', explanation: 'The nature of the work relation according to UWV.' },
  })
  contractKind?: Value<Code>;

  @PersonalField(() => Code, {
    nl: { label: 'Soort inkomen', explanation: 'Loon, uitkering of pensioen, volgens UWV.' },
    en: { label: 'Kind of income', explanation: 'Wage, benefit or pension, according to UWV.' },
  })
  incomeKind?: Value<Code>;

  @PersonalList(
    () => WagePeriod,
    {
      nl: { label: 'Loon per periode', explanation: 'Je loon per maand of per vier weken.' },
      en: { label: 'Wage per period', explanation: 'Your pay per month or per four weeks.' },
      referenceDate: 'PERIOD',
    },
    PERIOD,
  )
  wages?: Asked<{ readonly period: Period }, Listed<WagePeriod>>;
}

@ObjectType({ description: 'What one employer reported for one pay period. Dutch: inkomstenopgave.' })
export class WagePeriod {
  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Van', explanation: 'De eerste dag van de periode.' },
    en: { label: 'From', explanation: 'The first day of the period.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Tot en met', explanation: 'De laatste dag van de periode.' },
    en: { label: 'To', explanation: 'The last day of the period.' },
  })
  to?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'SV-loon', explanation: 'Het loon waarover je premies betaalt.' },
    en: { label: 'SV wage', explanation: 'The pay you pay premiums on.' },
  })
  svWage?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Loon voor de loonheffing', explanation: 'Het loon waarover belasting wordt ingehouden.' },
    en: { label: 'Taxable wage', explanation: 'The pay on which wage tax is withheld.' },
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
  })
  taxableWage?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Ingehouden belasting', explanation: 'De belasting die je werkgever inhield.' },
    en: { label: 'Wage tax withheld', explanation: 'The tax your employer withheld.' },
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
  })
  wageTax?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Vakantietoeslag', explanation: 'Het vakantiegeld in deze periode.' },
    en: { label: 'Holiday allowance', explanation: 'The holiday pay in this period.' },
  })
  holidayAllowance?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Privégebruik auto', explanation: 'De waarde van je privégebruik van de auto van de zaak.' },
    en: { label: 'Private use of car', explanation: 'What your private use of the company car is worth.' },
    purposes: ['MORTGAGE', 'CAR_LEASE', 'DEBT_COUNSELLING'],
  })
  companyCarPrivateUse?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Eigen bijdrage auto', explanation: 'Wat je zelf betaalde voor de auto van de zaak.' },
    en: { label: 'Own payment for car', explanation: 'What you paid yourself for the company car.' },
    purposes: ['MORTGAGE', 'CAR_LEASE', 'DEBT_COUNSELLING'],
  })
  companyCarContribution?: Value<Money>;

  @PersonalField(() => Int, {
    nl: { label: 'Uren', explanation: 'De uren waarvoor je betaald werd.' },
    en: { label: 'Hours', explanation: 'The hours you were paid for.' },
  })
  hours?: Value<number>;
}
