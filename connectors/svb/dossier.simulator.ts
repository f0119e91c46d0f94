import { addDays } from '../practice/day.ts';
import type { PracticeChild, PracticePayment, PracticePerson } from '../practice/person.ts';
import type { PracticeWorld } from '../practice/world.ts';
import { tag, type Xml } from '../suwi/soap.simulator.ts';
import { datum } from '../suwi/suwi.simulator.ts';

/** How many years of payments the register tells. */
const HISTORY_YEARS = 5;
const MONTH = '1';
const QUARTER = '3';
/** What SVB is called where it pays: the bank account of its payments, and the payer of the state pension. */
const SVB = 'Sociale Verzekeringsbank';
const CHILD_AGE_LIMIT = 18;

interface Paid {
  readonly from: string;
  readonly to: string;
  readonly gross: number;
  readonly net: number;
}

/**
 * The register's file of one person behind the number: the state pension is the one that the payslips of the cast show,
 * and child benefit the one that its bank accounts receive; `undefined` of somebody SVB never paid and whose children it
 * pays nothing for.
 */
export function svbDossier(world: PracticeWorld, bsn: string, isPart: boolean): readonly Xml[] | undefined {
  const person = world.person(bsn);
  if (!person) return undefined;
  const today = world.today();
  const since = `${Number(today.slice(0, 4)) - HISTORY_YEARS}-01-01`;
  const pension = statePension(world, person, since);
  const benefit = childBenefit(person, since, today);
  const children = knownChildren(world, person, today);
  if (pension.length === 0 && benefit.length === 0 && children.length === 0) return undefined;
  return [
    tag('Voornamen', person.firstNames),
    person.namePrefix === undefined ? undefined : tag('Voorvoegsel', person.namePrefix),
    tag('SignificantDeelVanDeAchternaam', person.familyName),
    tag('Geslacht', { M: 1, V: 2, O: 0 }[person.gender]),
    tag('Geboortedat', datum(person.birthDate)),
    ...children.map(child),
    relation(
      'AOW',
      person.jobs.find(({ incomeKind }) => incomeKind === '22')?.startedOn,
      younger(pension, isPart),
      MONTH,
    ),
    relation('AKW', benefit[0]?.from, younger(benefit, isPart), QUARTER),
  ].filter((part) => part !== undefined);
}

function younger<T>(list: readonly T[], isPart: boolean): readonly T[] {
  return isPart ? list.slice(Math.ceil(list.length / 2)) : list;
}

function statePension(world: PracticeWorld, person: PracticePerson, since: string): readonly Paid[] {
  return person.jobs
    .filter(({ incomeKind, employer }) => incomeKind === '22' && employer === SVB)
    .flatMap((job) => world.payslips(job, world.today()))
    .filter(({ to }) => to >= since)
    .map(({ from, to, taxableWage, net }) => ({ from, to, gross: taxableWage, net }));
}

/** Paid in the first days of a quarter, for the quarter before. */
function childBenefit({ accounts }: PracticePerson, since: string, today: string): readonly Paid[] {
  return accounts
    .flatMap(({ recurring }) => recurring)
    .filter(({ truth, counterparty }) => truth === 'CHILD_BENEFIT' && counterparty === SVB)
    .flatMap((payment) => paymentDays(payment, since, today).map((on) => ({ ...quarterBefore(on), ...both(payment) })))
    .filter(({ to }) => to >= since);
}

function both({ cents }: PracticePayment): Pick<Paid, 'gross' | 'net'> {
  return { gross: cents, net: cents };
}

function paymentDays({ months = [], day }: PracticePayment, since: string, today: string): readonly string[] {
  const first = Number(since.slice(0, 4));
  const years = Array.from({ length: Number(today.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  const two = (number: number): string => String(number).padStart(2, '0');
  return years
    .flatMap((year) => months.map((month) => `${year}-${two(month)}-${two(day)}`))
    .filter((on) => on <= today);
}

function quarterBefore(day: string): Pick<Paid, 'from' | 'to'> {
  const to = addDays(`${day.slice(0, 7)}-01`, -1);
  const [year = '', month = ''] = to.split('-');
  return { from: `${year}-${String(Number(month) - 2).padStart(2, '0')}-01`, to };
}

/** Children for whom benefit is paid to this person or to the partner who lives with this person. */
function knownChildren(world: PracticeWorld, person: PracticePerson, today: string): readonly PracticeChild[] {
  const partner =
    person.partnership && !person.partnership.endedOn ? world.person(person.partnership.partner.bsn) : undefined;
  const isPaid = [person, partner].some((parent) =>
    parent?.accounts.some(({ recurring }) =>
      recurring.some(({ truth, counterparty }) => truth === 'CHILD_BENEFIT' && counterparty === SVB),
    ),
  );
  const youngest = `${Number(today.slice(0, 4)) - CHILD_AGE_LIMIT}${today.slice(4)}`;
  return isPaid ? person.children.filter(({ birthDate }) => birthDate > youngest) : [];
}

function child({ bsn, firstNames, namePrefix, familyName, birthDate }: PracticeChild): Xml {
  return tag(
    'Kind',
    tag('Burgerservicenr', bsn),
    tag('Voornamen', firstNames),
    namePrefix === undefined ? undefined : tag('Voorvoegsel', namePrefix),
    tag('SignificantDeelVanDeAchternaam', familyName),
    tag('Geboortedat', datum(birthDate)),
    tag('IndKinderbijslag', 1),
  );
}

function relation(act: string, since: string | undefined, paid: readonly Paid[], term: string): Xml | undefined {
  if (paid.length === 0) return undefined;
  return tag(
    'Uitkeringsverhouding',
    tag('DatBUitkeringsverhouding', datum(since ?? paid[0]?.from ?? '')),
    tag('SzWet', tag('CdSzWet', act)),
    ...paid.map(({ from, to, gross, net }) =>
      tag(
        'Uitkeringsperiode',
        tag('DatBUitkeringsperiode', datum(from)),
        tag('DatEUitkeringsperiode', datum(to)),
        act === 'AOW'
          ? tag('SpecifiekeGegevensAow', tag('IndPartnertoeslagAow', 2), tag('PercToegekendeAow', '10000'))
          : undefined,
        amount('BrutoUitkeringsbedr', gross, term, from, to),
        amount('NettoUitkeringsbedr', net, term, from, to),
      ),
    ),
  );
}

function amount(name: string, cents: number, term: string, from: string, to: string): Xml {
  return tag(
    name,
    tag('CdMunteenheid', 'EUR'),
    tag('WaardeBedr', cents),
    tag('CdUitkeringsperiode', term),
    tag(`DatB${name}`, datum(from)),
    tag(`DatE${name}`, datum(to)),
  );
}
