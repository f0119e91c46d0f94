import { phrases, type Rule } from './rule.ts';

/** Who is paid for work that no category is about: the law, the house, the last things. */
export const TRADE_RULES: readonly Rule[] = [
  {
    id: 'trade.office',
    category: 'OTHER_EXPENSE',
    party: phrases(`
      advocaat*, advocaten*, *advocaten, *advocatuur, notaris*, *notarissen, *notariaat, netwerk notarissen, mediator*, *mediation,
      mediation*, rechtbank*, rechtspraak*, griffie*, kadaster, kamer van koophandel, kvk, rdw, accountant*, *accountants,
      belastingadvies*, belastingadviseur*, boekhoud*, *boekhouding, administratiekantoor*, bewindvoer*, *bewindvoering,
      beschermingsbewind*, mentorschap*, curator*, makelaar*, *makelaars, *makelaardij, taxatie*, taxateur*, hypotheekadvies*,
      de hypotheker, hypotheker, hypotheekshop, de hypotheekshop, huurcommissie`),
    not: phrases(`
      salaris*, loon, huur*, schuld*, hypotheek, incasso*, deurwaard*, krediet*, dossier*, parke*, derdengelden,
      boete*, verzeker*, *verzekering, *verzekeringen`),
  },
  {
    id: 'trade.work',
    category: 'OTHER_EXPENSE',
    party: phrases(`
      glazenwass*, loodgiet*, schildersbedrijf*, dakdekk*, stukadoor*, hovenier*, klusbedrijf*, klussenbedrijf*, schoorsteenveeg*,
      schoorsteenveger*, schoonmaakbedrijf*, schoonmaakster, aannemer*, aannemersbedrijf*, timmerbedrijf*, installatiebedrijf*,
      verhuisbedrijf*, *verhuizingen, verhuizingen*, ontstopping*, rioolservice*, ongediertebestrijding*, tuinman, tuinonderhoud*`),
    not: phrases('salaris*, loon, uurloon, verzekering*'),
  },
  {
    id: 'trade.funeral-billed',
    category: 'OTHER_EXPENSE',
    party: phrases('uitvaart*, begrafenis*, crematie*'),
    text: phrases('nota, factuur*, fact, begrafenis, crematie, opdracht, kist, rouwkaarten'),
    not: phrases(`
      premie*, polis*, verzekering*, salaris*, loon,
      *verzekering, *verzekeringen, dela, monuta, yarden`),
  },
  {
    id: 'trade.funeral',
    category: 'OTHER_EXPENSE',
    party: phrases(`
      uitvaartverzorg*, uitvaartcentrum*, uitvaartonderneming*, uitvaartbegeleid*, begrafenisondernem*, begraafplaats*, crematorium*,
      grafsteen*, grafmonument*, natuursteen*`),
    not: phrases('premie*, polis*, verzekering*, salaris*, loon'),
  },
];
