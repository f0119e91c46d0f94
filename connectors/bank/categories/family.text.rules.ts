import { MONTHS } from './months.ts';
import { phrases, type Rule } from './rule.ts';

const ALIMONY = [
  ...MONTHS.flatMap((month) => [`ka ${month}`, `kal ${month}`, `pal ${month}`]),
  ...phrases(`
      *alimentatie, kinderalim*, partneralim*, alim, alimony, child support, child maintenance, spousal support,
      spousal maintenance, kinderbijdrage, onderhoudsbijdrage*, echtscheidingsconvenant, conform convenant,
      ouderschapsplan, bijdrage levensonderhoud kind*, bijdrage kosten kind*, kosten kinderen, unterhalt, lbio,
      landelijk bureau inning*, kinderali*, kinder ali*, kindbijdrage*, partner ali*, onderhoudsgeld*, levensonderhoud
      kind*, levensonderhoud ex*, opvoeding kind*, bijdrage opvoeding*, verzorging en opvoeding, opvoeding en
      verzorging, maintenance kids, pension alimenticia, alimen*, aliman*, allimentatie*, alementatie*, alimetatie*,
      almentatie*, kosten van de kinderen, kosten voor de kinderen, bijdrage kosten van kind*, opvoedkosten,
      opvoedingskosten, levensonderhoud partner, zorgplicht kinderen, kindertoelage, unterhaltszahlung,
      kindesunterhalt, nafaka, kal 0*, kal 1*, kal 20*, pal 0*, pal 1*, pal 20*, kindalim*, kind alim, bijdr kosten
      kind*, kostenbijdrage kind*, bijdrage onderhoud kind*, bijdr levensonderhoud, bijdr lev onderh*, lev onderh*,
      lev onderhoud, levensonderh kind*, onderh bijdr*, onderhoudsbijdr*, aandeel kosten kind*, kinderkostenbijdrage, kinderbijdr*, kindbijdr*, pal kal, kal pal`),
];

/** As parents write it, and schools and clubs too. */
const CONTRIBUTION = phrases(`
      bijdrage kinderen, bijdrage voor de kinderen, bijdrage kids, bijdr kids, bijdr kinderen, bijdr kind, bijdr voor
      kids, bijdr voor de kinderen, bijdrage voor kids, bijdrage voor kinderen, maandbijdrage kids, maandbijdrage
      kinderen, kids bijdrage, kinderen bijdrage, bijdrage kinders, bijdr kinders, kinderkosten, kosten kids, kosten
      kind`);

/** What is not for the upkeep of a child although it is for children. */
const NOT_CONTRIBUTION = phrases(`
      factuur, nota, school*, kamp, kinderkamp, feest*, kinderfeest*, cadeau*, opvang, kinderopvang, bso, oppas*, juf,
      meester, sinterklaas, uitje, sporttas, kleding*, ouderraad, club*`);

/** Maintenance between parents and former partners, both ways. */
export const FAMILY_TEXT_RULES: readonly Rule[] = [
  {
    id: 'sure.alimony-received',
    category: 'ALIMONY_RECEIVED',
    tier: 'SURE',
    text: ALIMONY,
    not: phrases('advocaat, mediation, factuur, advies, vve, eigenaars, eigenaren'),
  },
  {
    id: 'sure.alimony-paid',
    category: 'ALIMONY_PAID',
    tier: 'SURE',
    text: ALIMONY,
    not: phrases('factuur, advies, vve, eigenaars, eigenaren, advoca*, mediat*, notaris*, nota'),
  },
  {
    id: 'sure.contribution-received',
    category: 'ALIMONY_RECEIVED',
    tier: 'SURE',
    text: CONTRIBUTION,
    not: NOT_CONTRIBUTION,
  },
  {
    id: 'sure.contribution-paid',
    category: 'ALIMONY_PAID',
    tier: 'SURE',
    text: CONTRIBUTION,
    not: NOT_CONTRIBUTION,
  },
];
