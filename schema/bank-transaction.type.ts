import { ObjectType } from 'type-graphql';
import type { Category } from './category.ts';
import { TransactionCategory } from './category.type.ts';
import { GraphQLDate } from './date.ts';
import { GraphQLDecimal } from './decimal.ts';
import { PersonalField } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Value } from './record.ts';

@ObjectType({ description: 'One booked payment. Dutch: transactie.' })
export class BankTransaction {
  @PersonalField(() => GraphQLDate, {
    nl: { label: 'Datum', explanation: 'De dag waarop de bank de betaling boekte.' },
    en: { label: 'Date', explanation: 'The day the bank booked the payment.' },
  })
  bookedOn?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Bedrag', explanation: 'Het bedrag; met een min als het wegging.' },
    en: { label: 'Amount', explanation: 'The amount; with a minus where it went out.' },
  })
  amount?: Value<Money>;

  @PersonalField(() => TransactionCategory, {
    nl: { label: 'Soort', explanation: 'Waar de betaling voor was, door regels bepaald.' },
    en: { label: 'Kind', explanation: 'What the payment was for, decided by rules.' },
  })
  category?: Value<Category>;

  @PersonalField(() => String, {
    nl: { label: 'Regel', explanation: 'De regel die de soort bepaalde.' },
    en: { label: 'Rule', explanation: 'The rule that decided the kind.' },
  })
  categoryRule?: Value<string>;

  @PersonalField(() => GraphQLDecimal, {
    nl: { label: 'Zekerheid', explanation: 'Hoe zeker de soort is, van 0 (onbekend) tot 1.' },
    en: { label: 'Confidence', explanation: 'How sure the kind is, from 0 (unknown) to 1.' },
  })
  categoryConfidence?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Naam van de ander', explanation: 'Wie betaalde of betaald werd.' },
    en: { label: 'Name of the other side', explanation: 'Who paid or was paid.' },
    aboutOther: true,
  })
  counterpartyName?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Rekening van de ander', explanation: 'Het rekeningnummer van wie betaalde of betaald werd.' },
    en: { label: 'Account of the other side', explanation: 'The account number of who paid or was paid.' },
    aboutOther: true,
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
  })
  counterpartyIban?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Omschrijving', explanation: 'De tekst bij de betaling. Die kan veel over je zeggen.' },
    en: { label: 'Description', explanation: 'The text with the payment. It can say a lot about you.' },
    aboutOther: true,
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
  })
  description?: Value<string>;
}
