import { phrases, type Rule } from './rule.ts';

const HEALTH_AND_MORE = phrases(`
      unive, ohra, fbto, asr, a s r, nationale nederlanden, nn, interpolis, ditzo, aegon, promovendum, besured,
      hema, achmea, centraal beheer, national academic, national academ*, aon, delta lloyd, turien, iak, oom,
      de goudse, allianz, onvz, hollandzorg, inshared, anwb, ing, rabobank, abn amro, just, vinkvink, a2 zorg,
      verzeker*, *verzekering, *verzekeringen, insurance, zekur, fnv, yource, caresco, unitedconsumers, vgz, stichting vgz`);

/** Insurers and care. */
export const INSURANCE_RULES: readonly Rule[] = [
  {
    id: 'insurance.health',
    category: 'HEALTH_INSURANCE',
    party: phrases(`
      zorgverzeker*, *zorgverzekering, *zorgverzekeringen, *zorgverzekeraar, ziektekosten*, ziektekostenverzek*,
      zilveren kruis, zilverenkruis, zk zorg*, cz, cz groep, cz zorg*, czdirect, cz direct, just zorg*, vgz, menzis,
      onvz, dsw, dsw zorg*, zorg en zekerheid, zorg zekerheid, de friesland, friesland zorg*, iza, izz, umc
      zorgverzeker*, umczorg, vinkvink, anderzorg, intwente, stad holland, pnozorg, pno zorg, salland, salland zorg*,
      eno, hollandzorg, aevitae, caresco, zekur, zekur zorg, bewuzt, jaaah, ziezo, univezorg, unive zorg,
      unitedconsumers zorg*, ik zorg, ikzorg, prolife, pro life, interpolis zorg*, ohra zorg*, nn zorg*, nationale
      nederlanden zorg*, fbto zorg*, zorgdirect, delta lloyd zorg*, aon zorg*, caresq, avero achmea zorg*, azivo,
      uvit, asr ziektekosten, asr zorg*, a s r zorg*, asr basis ziektekosten*, iptiq zorg, ditzo zorg*, aegon zorg*,
      eucare, besured, national academic, nationale academic, promovendum, zorgpremie, health insurance, zvw, energiek
      zorg*, kiemer, just verzekeringen, just zorg`),
    not: phrases('salaris, loon, uitvaart'),
  },
  {
    id: 'insurance.health-of-insurer',
    category: 'HEALTH_INSURANCE',
    party: HEALTH_AND_MORE,
    text: phrases(`
      zorg, zorgpremie*, zorgverz*, zorg*, *zorgverzekering, *zorgverzekeringen, ziektekosten*, basisverzekering, basisverz,
      aanvullende verzekering, health insurance, health*, bestuursrechtelijke premie, wanbetalers*, eigen risico`),
    not: phrases('uitvaart*, aansprakelijk*, zorgeloos, zorgverlof, auto*'),
  },
  {
    id: 'insurance.paid-out',
    category: 'REFUND',
    party: [
      ...HEALTH_AND_MORE,
      ...phrases(`zilveren kruis, cz, cz groep, menzis, dsw, zorg en zekerheid, de friesland, iza, salland,
        anderzorg, izz, eno, univezorg, prolife, zorgdirect, reaal, allsecur, klaverblad, petplan, figopet, dsw zorg*`),
    ],
    text: phrases(
      'declaratie*, vergoed*, nota, nota s, claim*, schade*, zorgkosten*, zorgnota*, *declaratie, uitbetaling nota',
    ),
    not: phrases('salaris*, loon, km, kilometer*, reiskosten*, onkosten*'),
  },
  {
    id: 'insurance.health-of-defaulter',
    category: 'HEALTH_INSURANCE',
    party: phrases('cak, centraal administratie kantoor'),
    text: phrases('bestuursrechtelijke*, wanbetalers*, premie, zorgverzekering'),
    not: phrases('eigen bijdrage'),
  },
  {
    id: 'insurance.other-of-insurer',
    category: 'INSURANCE',
    party: HEALTH_AND_MORE,
    text: phrases(`
      auto, autoverz*, autoverzekering*, inboedel*, woon*, reisverzekering*, reisverz*, doorlopende reis, aansprakelijk*, opstal*,
      uitvaart*, fiets*, scooter, rechtsbijstand*, caravan, motor, dier*, hond, kat, woonverzekering*`),
    not: phrases('zorg*, basisverzekering, ziektekosten*, hypothe*'),
  },
  {
    id: 'insurance.other',
    category: 'INSURANCE',
    party: phrases(`
      verzeker*, *verzekering, *verzekeringen, *verzekeraar, verz, assurantie*, *assurantie, *assurantien, *assuradeuren,
      volmacht*, polis, insurance*, *insurance, versicherung*, interpolis, centraal beheer, nationale nederlanden schade*,
      nationale nederlanden, nn schade, nn leven, asr, a s r, asr schade, ohra, fbto, unive, allianz, reaal,
      inshared, ditzo, allsecur, klaverblad, dela, monuta, yarden, ardanta, pc hooft, achmea, unigarant, de goudse, goudse,
      nh1816, nh 1816, london verzeker*, lancyr, dazure, scildon, tafvita, de europeesche, europeesche, anker, das,
      das rechtsbijstand, arag, srk, turien, van ameyde, voogd, polisdirect, onna onna, onnaonna, independer, petplan,
      petsecur, petsecurity, figo, figopet, inpetto, aon, aegon, delta lloyd, meeus, univeh, noordhollandsche, bovemij, hdi,
      chubb, baloise, axa, iptiq, polisvoormij, legal general, conservatrix, generali, uitvaart*, begrafenis*, crematie*,
      nuvema, tvm, avero, avero achmea, movir, loyalis, zlm, onderlinge*, rechtsbijstand*, iak, squarelife, lifetri, brand
      new day leven, dl leven, quantum leben, credit life, cardif, bnp paribas cardif, kroodle, lemonade, bikmo, enra,
      kingpolis, fietsverzeker*, hienfeld, vivat, moneyou verzeker*, leidsche verzeker*, hema verzeker*, bol verzeker*,
      anwb verzeker*, ing verzeker*, rabo verzeker*, abn amro verzeker*, abn amro schade*, abn amro leven*, aegon schade*,
      ansvar, vvaa, tielse, oom, sos international, wakam, cover genius, qover, simplesurance,
      zavvy, midglas, ikwilzorgeloos, de vereende, vereende, hetlevenvoorelkaar, broodfonds*, sharepeople, cooperatie unive,
      bovag verzeker*, geld voor elkaar verzeker*,
      alicia benefits, alicia insurance, insify, zzp verzeker*, hiscox, vrij verzekeren`),
    not: phrases(`
      salaris, loon, hypothe*, *hypotheek, *hypotheken, pensioen, lijfrente`),
  },
  {
    id: 'care.provider',
    category: 'HEALTHCARE',
    party: phrases(`
      apotheek*, *apotheek, pharmacy, tandarts*, tandheelkund*, tandtechn*, *tandartsen, dental*, dentist*, mondzorg*,
      orthodont*, kaakchirurg*, endodont*, implantolog*, mondhygien*, prothese*, fysio*, *fysiotherapie, physio*, manueel*,
      chiropract*, huisarts*, *huisartsen, huisartsenpost, ziekenhuis*, *ziekenhuis, hospital*, kliniek*, *kliniek, clinic*,
      polikliniek, infomedics, famed, fa med, vecozo, netnaam, nza, ggz*, psycholo*, psychiat*, psychotherap*, therapie*,
      *therapie, praktijk voor, optic*, *optiek, specsavers, pearle, hans anders, eyewish, eye wish, eyes more, eyelove,
      brilmij, charlie temple, ace tate, lensonline, lensplaza, lenzen*, audicien*, hoortoestel*, beter horen, schoonenberg,
      specsavers hoor*, podotherap*, podolog*, pedicure*, logoped*, dieti*, osteopa*, acupunct*, homeopa*, medisch*,
      medical*, benu, brocacef, mediq, service apotheek, etos apotheek, deonlinedrogist, dierenarts*, *dierenarts,
      dierenkliniek*, dierenziekenhuis*, evidensia, anicura, verloskund*, kraamzorg*, huidtherap*, dermato*, laboratorium,
      diagnos*, eigen bijdrage, cak, centraal administratie kantoor, ctman, zorgnota, medicas, umc, umcg, umcu, lumc, amc,
      vumc, amsterdam umc, erasmus mc, radboudumc, maastricht umc, mumc, isala, olvg, antonius ziekenhuis, catharina ziekenhuis,
      amphia, elisabeth tweesteden, etz, martini ziekenhuis, rijnstate, medisch spectrum, mst, deventer ziekenhuis, zgt,
      gelre, meander mc, diakonessenhuis, haga, hmc, reinier de graaf, franciscus, maasstad, ikazia, albert schweitzer,
      bravis, adrz, jeroen bosch, bernhoven, maxima mc, elkerliek, viecuri, laurentius ziekenhuis, zuyderland, bergman clinics,
      sanquin, thuiszorg*, buurtzorg, medpets, bloedprik*, saltro, unilabs, star shl, prescan, vaccinatie*, ggd, thuisvaccinatie,
      zorgpas, eurocross, revalidatie*, reade, basalt, heliomare, parnassia, altrecht, arkin, openup, mindler`),
    not: phrases('salaris, loon, verzekering*, apotheek nl shop, media*, mediamarkt, mediahuis, medion'),
  },
];
