import { ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { Fraction } from './fraction.type.ts';
import { PersonalField, PersonalList } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Listed, Value } from './record.ts';

@ObjectType({
  description:
    'A mortgage as inscribed at the land register: security for a loan, not the loan and not what is owed. Dutch: hypotheekinschrijving.',
})
export class MortgageInscription {
  @PersonalField(() => Money, {
    nl: {
      label: 'Ingeschreven bedrag',
      explanation: 'Het hoogste bedrag waarvoor je huis als zekerheid geldt. Dit is niet je schuld.',
    },
    en: { label: 'Inscribed sum', explanation: 'The most your home stands security for. It is not what you owe.' },
  })
  securedSum?: Value<Money>;

  @PersonalList(() => String, {
    nl: { label: 'Hypotheekhouders', explanation: 'Van wie het geld is geleend, meestal een bank.' },
    en: { label: 'Mortgage holders', explanation: 'Who lent the money, mostly a bank.' },
    aboutOther: true,
  })
  holders?: Value<Listed<string>>;

  @PersonalField(() => Code, {
    nl: { label: 'Op welk recht', explanation: 'Het recht waarop de hypotheek rust, zoals eigendom.' },
    en: { label: 'On which right', explanation: 'The right the mortgage rests on, such as ownership.' },
  })
  onRight?: Value<Code>;

  @PersonalField(() => Fraction, {
    nl: { label: 'Op welk deel', explanation: 'Het deel van dat recht waarop de hypotheek rust.' },
    en: { label: 'On which part', explanation: 'The part of that right the mortgage rests on.' },
  })
  onPart?: Value<Fraction>;
}

@ObjectType({ description: 'A seizure of property for a claim that was not paid. Dutch: beslag.' })
export class PropertyAttachment {
  @PersonalField(() => Code, {
    nl: { label: 'Soort beslag', explanation: 'Voor zekerheid, of om echt te verkopen.' },
    en: { label: 'Kind of attachment', explanation: 'For security, or to really sell (aard van het beslag).' },
  })
  kind?: Value<Code>;

  @PersonalField(() => Money, {
    nl: { label: 'Bedrag van de vordering', explanation: 'Het bedrag waarvoor het beslag er is.' },
    en: { label: 'Amount claimed', explanation: 'The amount the attachment is there for.' },
  })
  claim?: Value<Money>;

  @PersonalList(() => String, {
    nl: { label: 'Beslagleggers', explanation: 'Wie het beslag liet leggen.' },
    en: { label: 'Claimants', explanation: 'Who had the attachment made.' },
    aboutOther: true,
    purposes: ['DEBT_COUNSELLING'],
  })
  claimants?: Value<Listed<string>>;
}
