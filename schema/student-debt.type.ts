import { Int, ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { GraphQLDate } from './date.ts';
import { GraphQLDecimal } from './decimal.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import { CREDIT } from './purpose.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({ description: 'Money paid back before it was due. Dutch: extra aflossing.' })
export class ExtraRepayment {
  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Datum', explanation: 'De dag waarop je extra betaalde.' },
    en: { label: 'Date', explanation: 'The day you paid extra.' },
  })
  paidOn?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Bedrag', explanation: 'Wat je die dag extra betaalde.' },
    en: { label: 'Amount', explanation: 'What you paid extra that day.' },
  })
  amount?: Value<Money>;
}

@ObjectType({
  description: 'One loan for studying, under one rule of repayment; loans are never merged. Dutch: studielening.',
})
export class StudentLoan {
  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Stand op', explanation: 'De dag waarop deze gegevens golden.' },
    en: { label: 'As of', explanation: 'The day these details were true (peildatum).' },
  })
  asOf?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Soort lening', explanation: 'De soort studielening, zoals DUO die noemt.' },
    en: { label: 'Kind of loan', explanation: 'The kind of student loan, as DUO calls it.' },
    purposes: CREDIT,
  })
  kind?: Value<Code>;

  @PersonalField(() => Code, {
    nl: { label: 'Terugbetalingsregel', explanation: 'De regel voor terugbetalen, zoals SF15 of SF35.' },
    en: { label: 'Repayment rule', explanation: 'The rule for paying back, such as SF15 or SF35.' },
    purposes: CREDIT,
  })
  repaymentRule?: Value<Code>;

  @PersonalField(() => Money, {
    nl: { label: 'Oorspronkelijke schuld', explanation: 'Je schuld toen het terugbetalen begon.' },
    en: { label: 'Original debt', explanation: 'Your debt when paying back began (oorspronkelijke hoofdsom).' },
    purposes: CREDIT,
  })
  originalPrincipal?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Huidige schuld', explanation: 'Wat je nu nog moet betalen.' },
    en: { label: 'Current debt', explanation: 'What you still have to pay now (actuele hoofdsom).' },
    purposes: CREDIT,
  })
  currentPrincipal?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Achterstand', explanation: 'Wat je al betaald had moeten hebben.' },
    en: { label: 'Arrears', explanation: 'What you should have paid already.' },
    purposes: CREDIT,
    sensitivity: 'HIGH',
  })
  arrears?: Value<Money>;

  @PersonalField(() => GraphQLDecimal, {
    nl: { label: 'Rente', explanation: 'Hoeveel procent rente je per jaar betaalt.' },
    en: { label: 'Interest rate', explanation: 'How many per cent of interest you pay per year.' },
    purposes: CREDIT,
  })
  interestPercentage?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Rente vast tot', explanation: 'Tot wanneer deze rente gelijk blijft.' },
    en: { label: 'Interest fixed until', explanation: 'Until when this interest stays the same.' },
    purposes: CREDIT,
  })
  interestFixedUntil?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Begin van de aflosfase', explanation: 'Vanaf wanneer je moet terugbetalen.' },
    en: { label: 'Repayment began on', explanation: 'From when you have to pay back (aflosfase).' },
    purposes: CREDIT,
  })
  repaymentFrom?: Value<string>;

  @PersonalField(() => Int, {
    nl: { label: 'Looptijd in maanden', explanation: 'Hoeveel maanden je in totaal terugbetaalt.' },
    en: { label: 'Term in months', explanation: 'How many months you pay back in all.' },
    purposes: CREDIT,
  })
  termMonths?: Value<number>;

  @PersonalField(() => Int, {
    nl: { label: 'Resterende maanden', explanation: 'Hoeveel maanden je nog terugbetaalt.' },
    en: { label: 'Months left', explanation: 'How many months you still pay back.' },
    purposes: CREDIT,
  })
  remainingMonths?: Value<number>;

  @PersonalField(() => Int, {
    nl: { label: 'Aflosvrije maanden over', explanation: 'Hoeveel maanden je het betalen nog mag stoppen.' },
    en: { label: 'Payment-free months left', explanation: 'How many months you may still stop paying.' },
    purposes: CREDIT,
  })
  paymentFreeMonthsLeft?: Value<number>;

  @PersonalField(() => Money, {
    nl: { label: 'Wettelijk maandbedrag', explanation: 'Wat je per maand betaalt als je inkomen niet meetelt.' },
    en: { label: 'Statutory monthly amount', explanation: 'What you pay per month where your income does not count.' },
    purposes: CREDIT,
  })
  statutoryMonthlyAmount?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Maandbedrag', explanation: 'Wat je nu elke maand betaalt.' },
    en: { label: 'Monthly amount', explanation: 'What you pay each month now.' },
  })
  monthlyAmount?: Value<Money>;

  @PersonalField(() => Boolean, {
    nl: { label: 'Draagkracht toegepast', explanation: 'Of je minder betaalt omdat je inkomen laag is.' },
    en: { label: 'Means test applied', explanation: 'Whether you pay less because your income is low (draagkracht).' },
    purposes: CREDIT,
  })
  isMeansTested?: Value<boolean>;

  @PersonalList(() => ExtraRepayment, {
    nl: { label: 'Extra aflossingen', explanation: 'Wat je eerder terugbetaalde dan moest.' },
    en: { label: 'Extra repayments', explanation: 'What you paid back sooner than you had to.' },
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
  })
  extraRepayments?: Value<Listed<ExtraRepayment>>;
}

@ObjectType({ description: 'What is owed to DUO for studying: a debt, not the grant. Dutch: studieschuld.' })
export class StudentDebt {
  @PersonalField(() => Money, {
    nl: { label: 'Totale studieschuld', explanation: 'Wat je DUO nog moet betalen, zoals DUO het optelt.' },
    en: { label: 'Total student debt', explanation: 'What you still owe DUO, as DUO adds it up.' },
    purposes: CREDIT,
  })
  total?: Value<Money>;

  @PersonalList(() => StudentLoan, {
    nl: { label: 'Studieleningen', explanation: 'Elke lening met zijn eigen regels.' },
    en: { label: 'Student loans', explanation: 'Each loan with rules of its own.' },
  })
  loans?: Value<Listed<StudentLoan>>;
}
