import type { PracticeJob } from '../person.ts';
import { type DutchBank, practiceCreditorId, practiceIban, practicePayrollNumber } from '../practice-number.ts';

/** Whoever the practice people pay, or are paid by. Except for public bodies the names are invented. */
export interface Organisation {
  readonly name: string;
  readonly iban: string;
  readonly creditorId: string;
}

function organisation(serial: number, bank: DutchBank, name: string): Organisation {
  return { name, iban: practiceIban(bank, serial), creditorId: practiceCreditorId(serial) };
}

export const ORGANISATIONS = {
  taxOffice: organisation(1001, 'INGB', 'Belastingdienst'),
  benefitsOffice: organisation(1002, 'INGB', 'Belastingdienst Toeslagen'),
  socialInsuranceBank: organisation(1003, 'RABO', 'Sociale Verzekeringsbank'),
  educationOffice: organisation(1004, 'INGB', 'DUO Hoofdrekening'),
  hagueTaxes: organisation(1011, 'RABO', "Gemeente 's-Gravenhage Belastingen"),
  rotterdamTaxes: organisation(1012, 'RABO', 'Gemeente Rotterdam Belastingen'),
  utrechtTaxes: organisation(1013, 'RABO', 'Gemeente Utrecht Belastingen'),
  reeuwijkTaxes: organisation(1014, 'RABO', 'Gemeente Bodegraven-Reeuwijk Belastingen'),

  mortgageBank: organisation(2001, 'ABNA', 'Hypotheekbank De Sleutel'),
  housing: organisation(2002, 'RABO', 'Woningstichting Het Anker'),
  landlord: organisation(2003, 'SNSB', 'Vastgoed Polderzicht'),
  ownersAssociation: organisation(2004, 'TRIO', 'VvE Eemhavenweg 2 t/m 28'),
  energy: organisation(2011, 'INGB', 'Duinstroom Energie'),
  water: organisation(2012, 'RABO', 'Waterbedrijf De Bron'),
  internet: organisation(2013, 'ABNA', 'Draadwerk Internet en Telefoon'),
  mobile: organisation(2014, 'INGB', 'Belvrij Mobiel'),
  healthInsurer: organisation(2021, 'RABO', 'Zorgverzekeraar Het Baken'),
  insurer: organisation(2022, 'ABNA', 'Verzekeringen De Vuurtoren'),
  childcare: organisation(2031, 'RABO', 'Kinderopvang De Krokus'),
  school: organisation(2032, 'RABO', 'Stichting Ouderfonds Het Lyceum'),
  lender: organisation(2041, 'KNAB', 'Kredietmaatschappij De Brug'),
  carLease: organisation(2042, 'ABNA', 'Autolease Rijwind'),
  payLater: organisation(2043, 'KNAB', 'LaterKlaar Achteraf Betalen'),
  collector: organisation(2044, 'INGB', 'Incassobureau Stroomlijn'),
  gym: organisation(2051, 'RABO', 'Sportschool De Halter'),
  club: organisation(2052, 'RABO', 'Voetbalvereniging De Kievieten'),
  streaming: organisation(2053, 'ABNA', 'Kijkbuis Streaming'),
  newspaper: organisation(2054, 'TRIO', 'Dagblad De Morgenster abonnement'),
  lottery: organisation(2055, 'ABNA', 'Loterij Het Gouden Lot'),
  charity: organisation(2056, 'TRIO', 'Stichting Schoon Strand'),
  supermarket: organisation(2061, 'RABO', 'Supermarkt De Korenmolen'),
  bakery: organisation(2062, 'RABO', 'Bakkerij Van Korst'),
  fuel: organisation(2063, 'INGB', 'Tankstation De Rotonde'),
  transport: organisation(2064, 'INGB', 'Stadsvervoer Ritten'),
  restaurant: organisation(2065, 'RABO', 'Eethuis De Pollepel'),
  clothes: organisation(2066, 'ABNA', 'Kledinghuis Knoop'),
  pharmacy: organisation(2067, 'RABO', 'Apotheek De Vijzel'),
  clientOne: organisation(2071, 'KNAB', 'Aannemersbedrijf Grondslag BV'),
  clientTwo: organisation(2072, 'ABNA', 'Keukenstudio Blad en Blok'),
  tenant: organisation(2073, 'ASNB', 'M. Okkerman'),
} as const satisfies Record<string, Organisation>;

type EmployerFacts = Pick<PracticeJob, 'employer' | 'payrollTaxNumber' | 'employerIban'>;

function employer(serial: number, bank: DutchBank, name: string): EmployerFacts {
  return { employer: name, payrollTaxNumber: practicePayrollNumber(serial), employerIban: practiceIban(bank, serial) };
}

/** Whoever pays wages, benefits and pensions. */
export const EMPLOYERS = {
  installation: employer(5001, 'RABO', 'Haagse Installatietechniek BV'),
  hospital: employer(5002, 'RABO', 'Stichting Zorggroep Duinzicht'),
  logistics: employer(5003, 'ABNA', 'Maaskade Logistiek BV'),
  kitchens: employer(5004, 'INGB', 'Keukenmakerij Eikenhout BV'),
  software: employer(5005, 'KNAB', 'Softwarehuis De Linde BV'),
  supermarket: employer(5006, 'RABO', 'Supermarkt De Korenmolen Filialen BV'),
  agency: employer(5007, 'ABNA', 'Flexpunt Haaglanden Uitzendbureau BV'),
  payroll: employer(5008, 'INGB', 'Loonstrook Payrolling BV'),
  homeCare: employer(5009, 'RABO', 'Thuiszorg De Zonnewijzer BV'),
  council: employer(5010, 'RABO', 'Gemeentelijke Dienst Zuid-Limburg'),
  research: employer(5011, 'ABNA', 'Instituut voor Waterbouw'),
  transport: employer(5012, 'INGB', 'Transportbedrijf Wielsloot BV'),
  catering: employer(5013, 'RABO', 'Bedrijfscatering Lepel en Vork BV'),
  benefits: employer(5101, 'INGB', 'UWV'),
  statePension: employer(5102, 'RABO', 'Sociale Verzekeringsbank'),
  pensionCare: employer(5103, 'ABNA', 'Pensioenfonds Zorgzaam'),
  pensionTrade: employer(5104, 'INGB', 'Pensioenfonds De Winkelhaak'),
  pensionSchool: employer(5105, 'RABO', 'Pensioenfonds Krijt en Bord'),
  pensionHarbour: employer(5106, 'ABNA', 'Pensioenfonds De Meerpaal'),
} as const satisfies Record<string, EmployerFacts>;
