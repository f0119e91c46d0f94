import { Int, ObjectType } from 'type-graphql';
import { GraphQLDate } from './date.ts';
import { PersonalField } from './meaning.ts';
import { Money } from './money.type.ts';
import { CREDIT, type Purpose } from './purpose.ts';
import type { Value } from './record.ts';

const ON_THE_HOME: readonly Purpose[] = ['MORTGAGE', 'DEBT_COUNSELLING'];

@ObjectType({
  description:
    'A loan or mortgage as one pre-filled tax return holds it: what is owed, on a day that the name of the field tells. Dutch: schuld.',
})
export class PrefilledDebt {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Leningnummer', explanation: 'Het nummer van de lening of rekening.' },
    en: { label: 'Loan number', explanation: 'The number of the loan or account.' },
    purposes: ON_THE_HOME,
  })
  accountNumber?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Product', explanation: 'Hoe de bank de lening noemt.' },
    en: { label: 'Product', explanation: 'What the bank calls the loan.' },
  })
  product?: Value<string>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Hypotheek', explanation: 'Of een huis als zekerheid geldt voor deze lening.' },
    en: { label: 'Mortgage', explanation: 'Whether a home stands security for this loan.' },
  })
  isMortgage?: Value<boolean>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Annuïtair', explanation: 'Of rente en aflossing samen elke maand gelijk blijven.' },
    en: { label: 'Annuity', explanation: 'Whether interest and repayment together stay equal each month.' },
    purposes: CREDIT,
  })
  isAnnuity?: Value<boolean>;

  @PersonalField(() => Money, {
    nl: { label: 'Startbedrag', explanation: 'Wat je leende toen de lening begon.' },
    en: { label: 'Start amount', explanation: 'What you borrowed when the loan began.' },
    purposes: CREDIT,
  })
  startAmount?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Schuld op 1 januari', explanation: 'Wat er aan het begin van het jaar open stond.' },
    en: { label: 'Owed on 1 January', explanation: 'What was still owed as the year began.' },
  })
  owedOnJanuary1?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Schuld op 31 december', explanation: 'Wat er aan het einde van het jaar open stond.' },
    en: { label: 'Owed on 31 December', explanation: 'What was still owed as the year ended.' },
  })
  owedOnDecember31?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Jouw deel op 31 december', explanation: 'Welk bedrag daarvan jouw schuld was.' },
    en: { label: 'Your part on 31 December', explanation: 'Which amount of it was your debt (belang).' },
    purposes: CREDIT,
  })
  ownPartOnDecember31?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Eigenwoningschuld op 31 december', explanation: 'Het deel van de schuld dat voor je eigen huis is.' },
    en: { label: 'Own-home debt on 31 December', explanation: 'The part of the debt that is for your own home.' },
    purposes: ON_THE_HOME,
  })
  ownHomeDebtOnDecember31?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Restschuld op 31 december', explanation: 'De schuld die bleef na de verkoop van een huis.' },
    en: { label: 'Residual debt on 31 December', explanation: 'The debt left after selling a home (restschuld).' },
    purposes: CREDIT,
  })
  residualDebtOnDecember31?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Rente in het jaar', explanation: 'De rente op deze schuld in dat jaar.' },
    en: { label: 'Interest in the year', explanation: 'The interest on this debt in that year.' },
    purposes: CREDIT,
  })
  interestInYear?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Rente eigen woning in het jaar', explanation: 'De rente over het deel voor je eigen huis.' },
    en: { label: 'Own-home interest in the year', explanation: 'The interest on the part for your own home.' },
    purposes: ON_THE_HOME,
  })
  ownHomeInterestInYear?: Value<Money>;
}

@ObjectType({
  description:
    'A home loan from somebody who is no bank, often family; the tax return holds no amount of it. Dutch: lening bij anderen dan banken.',
})
export class PrivateLoan {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Van', explanation: 'De dag waarop de lening begon.' },
    en: { label: 'From', explanation: 'The day the loan began.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Tot', explanation: 'De dag waarop de lening klaar is.' },
    en: { label: 'Until', explanation: 'The day the loan ends.' },
  })
  until?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Manier van aflossen', explanation: 'Annuïtair, lineair of anders.' },
    en: { label: 'Way of repaying', explanation: 'ANNUITY, LINEAR or OTHER.' },
  })
  repayment?: Value<'ANNUITY' | 'LINEAR' | 'OTHER'>;

  @PersonalField(() => String, {
    nl: { label: 'Geleend van', explanation: 'De naam van wie je het geld leende.' },
    en: { label: 'Lender', explanation: 'The name of who lent you the money.' },
    aboutOther: true,
    purposes: ['MORTGAGE'],
  })
  lenderName?: Value<string>;
}
