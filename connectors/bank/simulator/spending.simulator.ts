import type { Category } from '../../../schema/category.ts';
import { type Chance, chance } from '../../practice/chance.ts';
import { addDays } from '../../practice/day.ts';
import { type Days, type Movement, seedOf } from './movement.simulator.ts';

/** Something bought now and then: where, how often out of a hundred days, between how many cents. */
interface Habit {
  readonly truth: Category;
  readonly percent: number;
  readonly least: number;
  readonly most: number;
  readonly at: readonly string[];
  readonly code?: string;
}

const CARD = 'PMNT-CCRD-POSD';
const TRANSFER = 'PMNT-ICDT-ESCT';

const HABITS: readonly Habit[] = [
  {
    truth: 'GROCERIES',
    percent: 38,
    least: 450,
    most: 9_200,
    at: ['Supermarkt De Zonnehoek', 'Buurtsuper Van Galen', 'Versmarkt Supermarkt'],
  },
  {
    truth: 'GROCERIES',
    percent: 12,
    least: 220,
    most: 2_400,
    at: ['Bakkerij De Korenaar', 'Slagerij Ten Broek', 'Groentehal De Peul'],
  },
  {
    truth: 'EATING_OUT',
    percent: 10,
    least: 350,
    most: 6_400,
    at: ['Eetcafé Het Anker', 'Lunchroom Zoet', 'Pizzeria Vesuvio', 'Snackbar De Hoek'],
  },
  {
    truth: 'SHOPPING',
    percent: 8,
    least: 700,
    most: 11_500,
    at: ['Drogisterij De Roos', 'Kledinghuis Linnen', 'Bouwmarkt De Schroef', 'Boekhandel Bladwijzer'],
  },
  {
    truth: 'SHOPPING',
    percent: 4,
    least: 1_200,
    most: 14_000,
    at: ['Webwinkel Pakjesnet', 'Schoenen Online Shop'],
    code: TRANSFER,
  },
  { truth: 'FUEL', percent: 5, least: 3_500, most: 9_000, at: ['Tankstation Oostweg', 'Benzinestation De Pomp'] },
  {
    truth: 'PUBLIC_TRANSPORT',
    percent: 7,
    least: 210,
    most: 2_600,
    at: ['Streekvervoer Rijnmond', 'OV-chipkaart automaat'],
  },
  { truth: 'PARKING', percent: 4, least: 150, most: 1_800, at: ['Parkeergarage Centrum', 'Parkeerautomaat Kade'] },
  { truth: 'HEALTHCARE', percent: 2, least: 500, most: 4_500, at: ['Apotheek De Gaper', 'Tandartsenpraktijk Brug'] },
  {
    truth: 'LEISURE',
    percent: 3,
    least: 900,
    most: 5_600,
    at: ['Bioscoop Lumen', 'Museum Het Pakhuis', 'Zwemparadijs De Golf'],
  },
  {
    truth: 'CASH_WITHDRAWAL',
    percent: 2,
    least: 2_000,
    most: 10_000,
    at: ['Geldautomaat Markt'],
    code: 'PMNT-CCRD-CWDL',
  },
  {
    truth: 'PERSON_TRANSFER',
    percent: 3,
    least: 500,
    most: 6_000,
    at: ['J. Hofstra', 'Mw. T. Bakelaar', 'P.C. van Wieringen'],
    code: TRANSFER,
  },
];

/** Daily spending on one account, the same for the same account and day whenever it is asked, refunds included. */
export function spendingMovements(iban: string, days: Days): readonly Movement[] {
  const movements: Movement[] = [];
  for (let day = days.from; day <= days.to; day = addDays(day, 1)) {
    const draw = chance(seedOf(`${iban} ${day}`));
    for (const habit of HABITS) if (draw.percent(habit.percent)) movements.push(bought(habit, day, draw));
    if (draw.percent(1)) movements.push(moneyBack(day, draw));
  }
  return movements;
}

function bought(habit: Habit, day: string, draw: Chance): Movement {
  const isCash = habit.truth === 'CASH_WITHDRAWAL';
  const cents = draw.between(habit.least, habit.most);
  return {
    day,
    cents: isCash ? -Math.ceil(cents / 1000) * 1000 : -cents,
    party: { name: draw.oneOf(habit.at) },
    text: textOf(habit, draw),
    bankTransactionCode: habit.code ?? CARD,
    truth: habit.truth,
  };
}

function textOf(habit: Habit, draw: Chance): string {
  const time = `${draw.between(8, 21)}:${draw.between(10, 59)}`;
  if (habit.truth === 'CASH_WITHDRAWAL') return `Geldautomaat ${time} pasnr. 012`;
  if (habit.truth === 'PERSON_TRANSFER') return draw.oneOf(['etentje', 'cadeau', 'voorgeschoten', 'bedankt!']);
  if (habit.code === TRANSFER) return `Bestelling ${draw.between(100_000, 999_999)}`;
  return `Betaalautomaat ${time} pasnr. 012`;
}

function moneyBack(day: string, draw: Chance): Movement {
  return {
    day,
    cents: draw.between(900, 8_000),
    party: { name: 'Webwinkel Pakjesnet' },
    text: `Terugbetaling retour ${draw.between(100_000, 999_999)}`,
    bankTransactionCode: 'PMNT-RCDT-ESCT',
    truth: 'REFUND',
  };
}
