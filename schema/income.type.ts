import { ObjectType } from 'type-graphql';
import { PERIOD } from './arguments.ts';
import { PersonalList } from './meaning.ts';
import type { Period } from './period.ts';
import type { Asked, Listed } from './record.ts';
import { RegisteredIncome } from './registered-income.type.ts';
import { AlimonyYear, ForeignPayerYear, OtherWorkYear, PayerYear } from './tax-return-income.type.ts';

/**
 * Income as two registers of the tax office know it, per calendar year. It names no source itself: each field does, and
 * nothing is added up. A source that knows nothing puts its gap on its own fields, never on the whole `income`.
 */
@ObjectType({
  description:
    'Income per calendar year: what is registered, and what the pre-filled tax return holds. Wages per pay period are in `employment`. Dutch: inkomen.',
})
export class Income {
  @PersonalList(
    () => RegisteredIncome,
    {
      nl: { label: 'Geregistreerd inkomen', explanation: 'Het inkomen dat de overheid per jaar van je kent.' },
      en: { label: 'Registered income', explanation: 'The income the government knows of you, per year.' },
      source: 'BRI',
      purposes: ['MORTGAGE', 'RENTAL', 'DEBT_COUNSELLING', 'INCOME_CHECK'],
    },
    PERIOD,
  )
  registered?: Asked<{ readonly period: Period }, Listed<RegisteredIncome>>;

  @PersonalList(
    () => PayerYear,
    {
      nl: { label: 'Loon per jaar', explanation: 'Wat elke werkgever je betaalde, volgens je vooringevulde aangifte.' },
      en: { label: 'Wages per year', explanation: 'What each employer paid you, as your pre-filled tax return says.' },
      source: 'VIA',
    },
    PERIOD,
  )
  wagesPerYear?: Asked<{ readonly period: Period }, Listed<PayerYear>>;

  @PersonalList(
    () => PayerYear,
    {
      nl: {
        label: 'Uitkering en pensioen per jaar',
        explanation: 'Wat elke instantie je uitkeerde, volgens je vooringevulde aangifte.',
      },
      en: {
        label: 'Benefits and pensions per year',
        explanation: 'What each body paid out, as your pre-filled tax return says.',
      },
      source: 'VIA',
      sensitivity: 'HIGH',
      specialCategory: true,
    },
    PERIOD,
  )
  benefitsPerYear?: Asked<{ readonly period: Period }, Listed<PayerYear>>;

  @PersonalList(
    () => ForeignPayerYear,
    {
      nl: {
        label: 'Uitkering of pensioen uit het buitenland',
        explanation: 'Wat je per jaar uit een ander land kreeg.',
      },
      en: { label: 'Benefits from abroad per year', explanation: 'What you got per year from another country.' },
      source: 'VIA',
      sensitivity: 'HIGH',
    },
    PERIOD,
  )
  foreignBenefitsPerYear?: Asked<{ readonly period: Period }, Listed<ForeignPayerYear>>;

  @PersonalList(
    () => OtherWorkYear,
    {
      nl: { label: 'Ander werk per jaar', explanation: 'Inkomen zonder werkgever, zoals gastouder of zorg.' },
      en: { label: 'Other work per year', explanation: 'Income without an employer, such as childminding or care.' },
      source: 'VIA',
    },
    PERIOD,
  )
  otherWorkPerYear?: Asked<{ readonly period: Period }, Listed<OtherWorkYear>>;

  @PersonalList(
    () => AlimonyYear,
    {
      nl: { label: 'Alimentatie per jaar', explanation: 'Geld van je ex-partner dat je kreeg.' },
      en: { label: 'Maintenance per year', explanation: 'Money you received from your former partner (alimentatie).' },
      source: 'VIA',
      purposes: ['MORTGAGE', 'RENTAL', 'CONSUMER_CREDIT', 'DEBT_COUNSELLING'],
    },
    PERIOD,
  )
  alimonyPerYear?: Asked<{ readonly period: Period }, Listed<AlimonyYear>>;
}
