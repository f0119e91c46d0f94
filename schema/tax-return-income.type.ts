import { Int, ObjectType } from 'type-graphql';
import { Code } from './code.type.ts';
import { PersonalField } from './meaning.ts';
import { Money } from './money.type.ts';
import type { Value } from './record.ts';

@ObjectType({
  description:
    'What one payer paid in one calendar year, as the pre-filled tax return says; for each year the period touches and that is over. Dutch: inkomsten per werkgever of instantie.',
})
export class PayerYear {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Betaald door', explanation: 'De werkgever of instantie die je betaalde.' },
    en: { label: 'Paid by', explanation: 'The employer or body that paid you.' },
  })
  payerName?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Jaarbedrag', explanation: 'Wat je in dat jaar kreeg, voor belasting.' },
    en: { label: 'Amount in the year', explanation: 'What you got in that year, before tax.' },
  })
  amount?: Value<Money>;

  @PersonalField(() => Money, {
    nl: { label: 'Ingehouden loonheffing', explanation: 'De belasting die er in dat jaar al af ging.' },
    en: { label: 'Wage tax withheld', explanation: 'The tax already taken off in that year.' },
    purposes: ['MORTGAGE', 'DEBT_COUNSELLING'],
  })
  wageTax?: Value<Money>;

  @PersonalField(() => Code, {
    nl: { label: 'Soort inkomen', explanation: 'Loon, uitkering of pensioen, volgens de Belastingdienst.' },
    en: { label: 'Kind of income', explanation: 'Wage, benefit or pension (soort inkomstenverhouding).' },
  })
  incomeKind?: Value<Code>;
}

@ObjectType({ description: 'What one payer abroad paid in one calendar year. Dutch: buitenlandse inkomsten.' })
export class ForeignPayerYear {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Betaald door', explanation: 'De instantie in het buitenland die je betaalde.' },
    en: { label: 'Paid by', explanation: 'The body abroad that paid you.' },
  })
  payerName?: Value<string>;

  @PersonalField(() => Money, {
    nl: { label: 'Jaarbedrag', explanation: 'Wat je in dat jaar kreeg, zonder Nederlandse belasting.' },
    en: { label: 'Amount in the year', explanation: 'What you got in that year, without Dutch tax.' },
  })
  amount?: Value<Money>;

  @PersonalField(() => Code, {
    nl: { label: 'Land', explanation: 'Het land waar het geld vandaan kwam.' },
    en: { label: 'Country', explanation: 'The country the money came from.' },
  })
  country?: Value<Code>;
}

@ObjectType({
  description: 'Income from work that is no employment, in one year. Dutch: resultaat uit overige werkzaamheden.',
})
export class OtherWorkYear {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => String, {
    nl: { label: 'Soort werk', explanation: 'Gastouder, zorg uit een persoonsgebonden budget, of ander werk.' },
    en: { label: 'Kind of work', explanation: 'CHILDMINDING, CARE_BUDGET or OTHER.' },
  })
  kind?: Value<'CHILDMINDING' | 'CARE_BUDGET' | 'OTHER'>;

  @PersonalField(() => Money, {
    nl: { label: 'Jaarbedrag', explanation: 'Wat je in dat jaar kreeg.' },
    en: { label: 'Amount in the year', explanation: 'What you got in that year.' },
  })
  amount?: Value<Money>;
}

@ObjectType({ description: 'Maintenance received in one year, less what getting it cost. Dutch: alimentatie.' })
export class AlimonyYear {
  @PersonalField(() => Int, {
    nl: { label: 'Jaar', explanation: 'Het jaar waarover dit gaat.' },
    en: { label: 'Year', explanation: 'The year this is about (belastingjaar).' },
  })
  year?: Value<number>;

  @PersonalField(() => Money, {
    nl: { label: 'Saldo alimentatie', explanation: 'De alimentatie die je kreeg, min de kosten ervoor.' },
    en: { label: 'Balance of maintenance', explanation: 'The maintenance you received, less the costs of it.' },
  })
  balance?: Value<Money>;
}
