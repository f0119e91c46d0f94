import { Int, ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { PersonalField } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Value } from './record.ts';

@ObjectType({
  description: 'A bank or investment account as the tax office knows it on 1 January. Dutch: bezit op rekeningen.',
})
export class PrefilledAccount {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Rekeningnummer', explanation: 'Het nummer van de rekening.' },
    en: { label: 'Account number', explanation: 'The number of the account.' },
  })
  accountNumber?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Product', explanation: 'Hoe de bank de rekening noemt.' },
    en: { label: 'Product', explanation: 'What the bank calls the account.' },
  })
  product?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Samen met een ander', explanation: 'Of de rekening ook van iemand anders is.' },
    en: { label: 'Held jointly', explanation: "Whether the account is somebody else's too (gezamenlijk belang)." },
  })
  jointInterest?: Value<Code>;

  @PersonalField(() => Money, {
    nl: { label: 'Saldo op 1 januari', explanation: 'Wat er die dag op de rekening stond.' },
    en: { label: 'Balance on 1 January', explanation: 'What was on the account that day.' },
  })
  balanceOnJanuary1?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Jouw deel op 1 januari', explanation: 'Welk bedrag daarvan van jou was.' },
    en: { label: 'Your part on 1 January', explanation: 'Which amount of it was yours (belang).' },
  })
  ownPartOnJanuary1?: Value<Money>;
}

@ObjectType({
  description: 'An account abroad the tax office knows of; it may have no balance. Dutch: buitenlandse rekening.',
})
export class ForeignAccount {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Rekeningnummer', explanation: 'Het nummer van de rekening.' },
    en: { label: 'Account number', explanation: 'The number of the account.' },
  })
  accountNumber?: Value<string>;

  @PersonalField(() => String, {
    nl: { label: 'Bank', explanation: 'De bank in het buitenland.' },
    en: { label: 'Bank', explanation: 'The bank abroad.' },
  })
  bankName?: Value<string>;

  @PersonalField(() => Code, {
    nl: { label: 'Land', explanation: 'Het land van de rekening.' },
    en: { label: 'Country', explanation: 'The country of the account.' },
  })
  country?: Value<Code>;
}

@ObjectType({ description: 'An insurance that pays a sum later, for example for a home. Dutch: kapitaalverzekering.' })
export class CapitalInsurance {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Product', explanation: 'Hoe de verzekeraar de verzekering noemt.' },
    en: { label: 'Product', explanation: 'What the insurer calls the insurance.' },
  })
  product?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Waarde voor dat jaar', explanation: 'De waarde die in je aangifte van dat jaar staat.' },
    en: { label: 'Value for that year', explanation: "The value in that year's return." },
  })
  valueForYear?: Value<Money>;
}

@ObjectType({ description: 'Borrowed money put aside for building or rebuilding a home. Dutch: bouwdepot.' })
export class ConstructionDeposit {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Product', explanation: 'Hoe de bank het bouwdepot noemt.' },
    en: { label: 'Product', explanation: 'What the bank calls the deposit.' },
  })
  product?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Saldo op 1 januari', explanation: 'Wat er aan het begin van het jaar in zat.' },
    en: { label: 'Balance on 1 January', explanation: 'What was in it as the year began.' },
  })
  balanceOnJanuary1?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Saldo op 31 december', explanation: 'Wat er aan het einde van het jaar in zat.' },
    en: { label: 'Balance on 31 December', explanation: 'What was in it as the year ended.' },
  })
  balanceOnDecember31?: Value<Money>;
}
