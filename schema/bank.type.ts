import { Int, ObjectType, registerEnumType } from 'type-graphql';
import { PERIOD } from './arguments.ts';
import { BankTransaction } from './bank-transaction.type.ts';
import type { Category } from './category.ts';
import { TransactionCategory } from './category.type.ts';
import { GraphQLDate } from './date.ts';
import { GraphQLDecimal } from './decimal.ts';
import { type ArgumentMeaning, PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Period } from './period.ts';
import type { Asked, Listed, Value } from './record.ts';

export const SumPer = { MONTH: 'MONTH', PERIOD: 'PERIOD' } as const;
registerEnumType(SumPer, {
  name: 'SumPer',
  description: 'One sum per calendar month, or one over the whole period.',
});

const CATEGORY_FILTER: Readonly<Record<string, ArgumentMeaning>> = {
  categories: {
    type: () => [TransactionCategory],
    nullable: true,
    description: 'Only these categories; all of them when left out.',
  },
};

export interface TransactionsArguments {
  readonly period: Period;
  readonly categories?: readonly Category[];
}

export interface SumsArguments extends TransactionsArguments {
  readonly per: keyof typeof SumPer;
}

@ObjectType({ description: 'The bank accounts the consumer chose, and what happened on them. Dutch: bankgegevens.' })
export class Bank {
  @PersonalList(() => BankAccount, {
    nl: { label: 'Rekeningen', explanation: 'De rekeningen die je bij je bank koos.' },
    en: { label: 'Accounts', explanation: 'The accounts you chose at your bank.' },
  })
  accounts?: Value<Listed<BankAccount>>;

  @PersonalList(
    () => BankTransaction,
    {
      nl: { label: 'Betalingen', explanation: 'Elke betaling van de gevraagde soorten, een voor een.' },
      en: { label: 'Payments', explanation: 'Each payment of the kinds asked for, one by one.' },
      sensitivity: 'HIGH',
      specialCategory: true,
    },
    { ...PERIOD, ...CATEGORY_FILTER },
  )
  transactions?: Asked<TransactionsArguments, Listed<BankTransaction>>;

  @PersonalList(
    () => CategorySum,
    {
      nl: { label: 'Totalen per soort', explanation: 'Wat er per soort binnenkwam of wegging. Geen losse betalingen.' },
      en: { label: 'Totals per kind', explanation: 'What came in or went out per kind. No single payments.' },
    },
    {
      ...PERIOD,
      ...CATEGORY_FILTER,
      per: { type: () => SumPer, description: 'One sum per month, or one in all.', defaultValue: 'MONTH' },
    },
  )
  sums?: Asked<SumsArguments, Listed<CategorySum>>;

  @PersonalField(
    () => Boolean,
    {
      nl: {
        label: 'Inkomen minstens',
        explanation: 'Alleen ja of nee: kwam er gemiddeld minstens dit per maand binnen?',
      },
      en: { label: 'Income at least', explanation: 'Only yes or no: did at least this come in per month on average?' },
      threshold: { argument: 'amount', list: 'MONTHLY_AMOUNT' },
    },
    {
      amount: { type: () => GraphQLDecimal, description: 'Euros of salary, pension and benefits per month.' },
      ...PERIOD,
    },
  )
  atLeast?: Asked<{ readonly amount: string; readonly period: Period }, boolean>;
}

@ObjectType({ description: 'A payment or savings account. Dutch: bankrekening.' })
export class BankAccount {
  @PersonalField(() => String, {
    nl: { label: 'IBAN', explanation: 'Het nummer van je rekening.' },
    en: { label: 'IBAN', explanation: 'The number of your account.' },
  })
  iban?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Naam bij de rekening', explanation: 'De naam waarop de rekening staat, ook van een medehouder.' },
    en: { label: 'Name on the account', explanation: 'The name the account is held in, also that of a joint holder.' },
    aboutOther: true,
  })
  ownerName?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Soort rekening', explanation: 'Betalen, sparen of anders.' },
    en: { label: 'Kind of account', explanation: 'CURRENT, SAVINGS or OTHER.' },
  })
  kind?: Value<'CURRENT' | 'SAVINGS' | 'OTHER'>;

  @PersonalField(() => Money, {
    nl: { label: 'Saldo', explanation: 'Wat er op de rekening staat.' },
    en: { label: 'Balance', explanation: 'What is on the account.' },
    sensitivity: 'HIGH',
  })
  balance?: Value<Money>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Saldo op', explanation: 'De dag van het saldo.' },
    en: { label: 'Balance on', explanation: 'The day of the balance.' },
  })
  balanceOn?: Value<string>;
}

@ObjectType({ description: 'What came in or went out in one category. Dutch: totaal per soort.' })
export class CategorySum {
  @PersonalField(() => TransactionCategory, {
    nl: { label: 'Soort', explanation: 'Waar het geld vandaan kwam of heen ging.' },
    en: { label: 'Kind', explanation: 'Where the money came from or went to.' },
  })
  category?: Value<Category>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Van', explanation: 'De eerste dag die meetelt.' },
    en: { label: 'From', explanation: 'The first day counted.' },
  })
  from?: Value<string>;

  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Tot en met', explanation: 'De laatste dag die meetelt.' },
    en: { label: 'To', explanation: 'The last day counted.' },
  })
  to?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Totaal', explanation: 'Alles bij elkaar; met een min als het wegging.' },
    en: { label: 'Total', explanation: 'All together; with a minus where it went out.' },
  })
  total?: Value<Money>;

  @PersonalField(() => Int, {
    nl: { label: 'Aantal', explanation: 'Hoeveel betalingen het waren.' },
    en: { label: 'Count', explanation: 'How many payments there were.' },
  })
  count?: Value<number>;
}
