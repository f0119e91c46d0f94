import { phrases, type Rule } from './rule.ts';

const HEALTH_AND_MORE = phrases(`
      unive, ohra, fbto, asr, a s r, nationale nederlanden, interpolis, ditzo, aegon, promovendum, besured,
      hema, achmea, centraal beheer, national academic, national academ*, aon, delta lloyd, turien, iak,
      de goudse, allianz, onvz, hollandzorg, inshared, anwb, ing, rabobank, abn amro`);

/** Insurers and care. */
export const INSURANCE_RULES: readonly Rule[] = [
  {
    id: 'insurance.health',
    category: 'HEALTH_INSURANCE',
    party: phrases(`
      zorgverzeker*, *zorgverzekering, *zorgverzekeringen, *zorgverzekeraar, ziektekosten*, zilveren kruis, cz,
      cz groep, vgz, menzis, onvz, dsw, zorg en zekerheid, de friesland, iza, izz, umc zorgverzeker*, vinkvink,
      anderzorg, intwente, stad holland, pnozorg, salland, eno, hollandzorg, aevitae, caresco, zekur, bewuzt,
      jaaah, ziezo, univezorg, unive zorg, unitedconsumers zorg*, ik zorg, ikzorg, prolife, pro life,
      interpolis zorg*, ohra zorg*, nn zorg, fbto zorg*, zorgdirect, delta lloyd zorg*, aon zorg*, caresq,
      avero, azivo, uvit, asr ziektekosten, iptiq zorg`),
    not: phrases('salaris, loon'),
  },
  {
    id: 'insurance.health-of-insurer',
    category: 'HEALTH_INSURANCE',
    party: HEALTH_AND_MORE,
    text: phrases(`
      zorg*, *zorgverzekering, *zorgverzekeringen, ziektekosten*, basisverzekering, aanvullende verzekering`),
    not: phrases('uitvaart*, aansprakelijk*'),
  },
  {
    id: 'insurance.other',
    category: 'INSURANCE',
    party: phrases(`
      verzeker*, *verzekering, *verzekeringen, verz, assurantie*, *assurantien, *assuradeuren, volmacht*, polis,
      interpolis, centraal beheer, nationale nederlanden schade*, nationale nederlanden, nn schade, nn leven,
      asr, a s r, ohra, fbto, unive, allianz, reaal, inshared, ditzo, allsecur, klaverblad, dela, monuta,
      yarden, ardanta, achmea, unigarant, de goudse, nh1816, london verzeker*, lancyr, dazure, scildon,
      de europeesche, anker, das rechtsbijstand, arag, turien, voogd, polisdirect, onna onna, independer,
      petplan, aon, aegon, delta lloyd, meeus, univeh, noordhollandsche, bovemij, hdi, chubb, baloise, axa,
      iptiq, polisvoormij, legal general, conservatrix, generali, uitvaart*, begrafenis*, crematie*, nuvema,
      tvm, avero achmea, movir, loyalis, zlm, onderlinge*, rechtsbijstand*, iak, squarelife`),
    not: phrases('salaris, loon, hypothe*, pensioen, lijfrente'),
  },
  {
    id: 'care.provider',
    category: 'HEALTHCARE',
    party: phrases(`
      apotheek*, *apotheek, tandarts*, mondzorg*, orthodont*, mondhygien*, fysio*, huisarts*, ziekenhuis*,
      kliniek*, polikliniek, infomedics, famed, vecozo, netnaam, ggz, psycholo*, optic*, specsavers, pearle,
      hans anders, eyewish, eyes more, brilmij, audicien*, beter horen, schoonenberg, podotherap*, pedicure,
      logoped*, dieti*, osteopa*, acupunct*, medisch*, medical, benu, brocacef, mediq, etos apotheek,
      dierenarts*, dierenkliniek*, verloskund*, kraamzorg*, huidtherap*, laboratorium, diagnos*, eigen bijdrage,
      cak, ctman, zorgnota, medicas, umc, erasmus amsterdam umc, thuiszorg*`),
    not: phrases('salaris, loon, verzekering*'),
  },
];
