import { ORGANISATIONS } from '../cast/organisation.ts';
import { byCard, collected, ordered, received } from '../cast/payment.ts';
import type { Chance } from '../chance.ts';
import type { PracticeAccount, PracticePayment } from '../person.ts';
import { type DutchBank, practiceIban } from '../practice-number.ts';

const BANKS: readonly DutchBank[] = ['ABNA', 'ASNB', 'INGB', 'KNAB', 'RABO', 'SNSB', 'TRIO'];

/** Two account numbers per person, above those of the cast. */
const SERIALS_FROM = 1_000_000;

/** A current account with fixed costs and shopping, and for most a savings account that grows. */
export function accountsOf(draw: Chance, index: number, name: string): readonly PracticeAccount[] {
  const bank = draw.oneOf(BANKS);
  const iban = practiceIban(bank, SERIALS_FROM + 2 * index);
  const savings = practiceIban(bank, SERIALS_FROM + 2 * index + 1);
  const saved = draw.between(20, 500) * 100;
  const move = { cents: saved, day: 26, description: 'Sparen', truth: 'OWN_TRANSFER' } as const;
  const isSaving = draw.percent(80);
  const current: PracticeAccount = {
    iban,
    kind: 'CURRENT',
    name: 'Betaalrekening',
    balance: draw.between(-50_000, 900_000),
    main: true,
    recurring: [...fixedCosts(draw), ...shopping(draw), ...(isSaving ? [ordered({ name, iban: savings }, move)] : [])],
  };
  if (!isSaving) return [current];
  const recurring = [received({ name, iban }, move)];
  const balance = draw.between(0, 6_000_000);
  return [current, { iban: savings, kind: 'SAVINGS', name: 'Spaarrekening', balance, main: false, recurring }];
}

function fixedCosts(draw: Chance): readonly PracticePayment[] {
  const home = draw.percent(55)
    ? collected(ORGANISATIONS.mortgageBank, {
        cents: draw.between(550, 1_900) * 100,
        day: 1,
        description: 'Hypotheek rente en aflossing',
        truth: 'MORTGAGE',
      })
    : collected(ORGANISATIONS.housing, {
        cents: draw.between(480, 1_350) * 100,
        day: 1,
        description: 'Huur woning',
        truth: 'RENT',
      });
  const sometimes = [
    collected(ORGANISATIONS.educationOffice, {
      cents: draw.between(3_000, 24_000),
      day: 23,
      description: 'Aflossing studielening',
      truth: 'STUDENT_DEBT',
    }),
    collected(ORGANISATIONS.lender, {
      cents: draw.between(5_000, 40_000),
      day: 3,
      description: 'Termijn persoonlijke lening',
      truth: 'LOAN_REPAYMENT',
    }),
    collected(ORGANISATIONS.carLease, {
      cents: draw.between(19_900, 49_900),
      day: 30,
      description: 'Private lease termijn',
      truth: 'CAR_LEASE',
    }),
    collected(ORGANISATIONS.gym, {
      cents: draw.between(1_995, 4_995),
      day: 3,
      description: 'Abonnement sportschool',
      truth: 'MEMBERSHIP',
    }),
  ];
  return [
    home,
    collected(ORGANISATIONS.energy, {
      cents: draw.between(7_000, 32_000),
      day: 4,
      description: 'Termijnbedrag stroom en gas',
      truth: 'ENERGY',
    }),
    collected(ORGANISATIONS.healthInsurer, {
      cents: draw.between(13_500, 18_500),
      day: 1,
      description: 'Premie zorgverzekering',
      truth: 'HEALTH_INSURANCE',
    }),
    collected(ORGANISATIONS.mobile, {
      cents: draw.between(900, 5_500),
      day: 18,
      description: 'Mobiel abonnement',
      truth: 'INTERNET_TV_PHONE',
    }),
    ...sometimes.filter(() => draw.percent(30)),
  ];
}

function shopping(draw: Chance): readonly PracticePayment[] {
  return Array.from({ length: draw.between(4, 12) }, () =>
    byCard(ORGANISATIONS.supermarket, {
      cents: draw.between(450, 13_000),
      day: draw.between(1, 28),
      description: `Betaalpas ${draw.between(1, 99)}`,
      truth: 'GROCERIES',
    }),
  );
}
