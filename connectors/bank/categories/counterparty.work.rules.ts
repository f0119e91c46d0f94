import { phrases, type Rule } from './rule.ts';

/** Who pays wages for others, and employers that pay hardly anything else. */
export const WORK_RULES: readonly Rule[] = [
  {
    id: 'work.agency',
    category: 'SALARY',
    party: phrases(`
      uitzend*, *uitzendbureau, *uitzendburo, uitzendgroep, randstad, tempo team, adecco, manpower, youngcapital, young capital, timing,
      olympia uitzend*, start people, unique uitzend*, actief werkt, luba, carriere uitzend*, in person uitzend*, asa student, studentalent,
      studentenwerk, otto workforce, otto work force, covebo, hobij, level one uitzend*, flexcraft, abiant, konnekt, brunel, yacht, maandag,
      driessen, dit flex*, payroll*, *payroll, payrolling, *payrolling, tentoo, brisker, payingit, please payroll, sdp payroll, persoonality,
      backoffice payrolling, we payroll people, flexibility, flexurance, p direkt, pdirekt, salaris*, cfo salaris*, loonservice*, loonverwerk*, salary*, loonbedrijf salarissen,
      personeel, *personeel bv, *personeel b v, personeel bv, personeel b v, personeelsdienst*, personeelsbeheer*,
      personeelszaken, personeelsdiensten, personele diensten, winkelpersoneel, winkelmedewerkers, staffing,
      *staffing, werkgeversdiensten, personnel`),
    not: phrases(
      `
      reiskosten*, declaratie*, onkosten*, expense*, factuur*, lening*, storno*, stornering*, pensioen*, ziekengeld, ziektewet*, zw,
      nota, uw nota, vereniging, fonds, kas, pot, korting*, reiskst*, reisk,,
      km verg*, km decl*, kmverg*`,
    ),
  },
  {
    id: 'work.employer',
    category: 'SALARY',
    tier: 'GUESS',
    party: phrases(
      'ministerie, politie, defensie, rijksoverheid, rijkswaterstaat, dienst justitiele inrichtingen, koninklijke marechaussee',
    ),
    not: phrases('declaratie*, reiskosten*, subsidie, vergoeding*, schade*, terugbetaling*'),
  },
];
