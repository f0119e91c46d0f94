import { phrases, type Rule } from './rule.ts';

const MAINTENANCE = phrases('lbio, l b i o, landelijk bureau inning*, landelijk bureau onderhoud*');

/** Maintenance by way of the state's office for it, minding children, and learning. */
export const FAMILY_RULES: readonly Rule[] = [
  { id: 'family.maintenance-received', category: 'ALIMONY_RECEIVED', party: MAINTENANCE },
  { id: 'family.maintenance-paid', category: 'ALIMONY_PAID', party: MAINTENANCE },
  {
    id: 'family.childcare',
    category: 'CHILDCARE',
    party: phrases(`
      kinderopvang*, *kinderopvang, bso, kinderdagverblijf*, kdv, gastouder*, smallsteps, partou, kindergarden,
      humankind, kinderrijk, kinderstad, peuterspeel*, peuteropvang, buitenschoolse opvang, naschoolse opvang, dak
      kindercentra, kindercentr*, creche, tinteltuin, tintel tuin, compananny, skippy, bink kinder*, kober, nanny*,
      oppas*, kinderwereld, prokino, junis, kion, norlandia, bijdehandjes, 2samen, un1ek, kindercreche, kinderopvang,
      kinderopvang nederland, kinderdagopvang*, dagopvang, kinderdagverblijf, naschoolse*, bso*, kindercentrum*,
      gastouderbureau*, gastouder, gob, peuterspeelzaal*, peuter*, peuterwerk, kinderclub, childcare, day care,
      daycare, nursery, kdv*, kinderopvang humanitas, humanitas kinderopvang, kindergarten, zonnekinderen, smallsteps
      bv, partou bv, kids first, kidsfirst, kidscare, kibeo, kiddies, korein, korein kinderplein, okidoki, wasko, gro
      up, gro up kinderopvang, ska kinderopvang, skh, sks alles kids, spring kinderopvang, mik kinderopvang, mik piw,
      rollebol, kids society, kanteel, hoera kinder*, nummereen, nummer een kinder*, 4kids, tuttifrutti, columbus
      junior, co kindercentra, estro, catalpa, akros, blosse, forte kinder*, solidoe, ludens, kmn kind, kind co,
      saartje, partou kinderopvang, doomijn, sdk, sko kinder*, dikkie dik, de kleine beer, villa vrolik, zus en zo
      kinder*, bijdehand, oppascentrale, sitly, charly cares, nannynina, babysits, au pair*, tussenschoolse opvang,
      overblijf*, tso, bink, berend botje, op stoom, opstoom, scio groep, vlietkinderen, wij zijn jong, quadrant
      kinder*, floreokids, triodus, raedelijn, uk puk, uk en puk, villa kakelbont, blos, kits primair, kits, viaviela,
      de kinderkamer, kwink, skar, skik, samenspelen, ziezoo, eigen wijzer, eigen en wijzer, de eerste stap, lps luna,
      komkids, kom kids, mundo kinder*, puck co, ecokids, doenja, bambino, happy kids, happykids, het kinderparadijs,
      tierelantijn, olleke bolleke, hoera, dichtbij kinder*, de boomhut, kiekeboe, pinokkio, sportstuif, ijsterk,
      combiwel, de kleine wereld, swazoom, ieniemienie, mik spelenderwijs, kidscasa, kidsvilla, smallstars, dikkertje
      dap, dol fijn, klodders, skpc, kidsfoundation, cop groep, zus zo kinder*, kindencoludens, gastouderland, kinder*`),
    not: phrases(`
      salaris, loon, toeslag*, verzekering*, kinderkleding*, kinderwinkel*, kinderboerderij*, kinderziekenhuis,
      kinderhulp, kinderpostzegels, kinderboek*, kinderfeest*, kinderschoenen*, kinderkapper*, kindertheater,
      kinderfysio*, kinderarts*, kindertelefoon, kinderfonds, kindercoach*, kindermuseum, kinderparadijs cafe,
      kinderspeel*, kinderbijslag`),
  },
  {
    id: 'family.education',
    category: 'EDUCATION_COSTS',
    party: phrases(`
      hogeschool*, *hogeschool, universiteit*, *universiteit, university, tu delft, tu eindhoven, roc, mbo,
      *lyceum, *college, schoolfonds, ouderbijdrage*, ouderfonds, ouderraad, ouderver*, basisschool*, school,
      scholengemeenschap, scholengroep, obs, cbs de, rkbs, gymnasium, openbaar onderwijs, onderwijs, nha, loi,
      ncoi, nti, taalschool, muziekschool, rijschool*, *rijschool, autorijschool*, cbr, studystore, van dijk
      educatie, iddink, schoolboeken, osingadejong, bijles*, huiswerk*, studiekring, leerlingzaken,
      schoolreis*, avans, fontys, inholland, saxion, windesheim, hanze, universiteit leiden,
      rijksuniversiteit*, vrije universiteit, vu amsterdam, erasmus universiteit, erasmus university, radboud
      universiteit, tilburg university, universiteit twente, university of*, *university, maastricht
      university, wageningen university, open universiteit, tudelft, tue, hva, hogeschool van*, nhl stenden,
      nhlstenden, stenden, zuyd, hz university, fontys hogescholen, hanzehogeschool, rotterdamse academie,
      artez, hku, codarts, gerrit rietveld, design academy, nyenrode, roc*, *mbo, aeres, yuverta, curio, summa
      college, deltion, noorderpoort, alfa college, mbo rijnland, graafschap college, koning willem i college,
      scalda, vista college, gilde opleidingen, albeda, zadkine, techniek college, mboraad, horizon college,
      regio college, nova college, lyceum*, *gymnasium, scholen*, *school, *scholengroep, *onderwijs,
      stichting openbaar*, ouderraad*, oudervereniging*, schoolkas*, wis collect, wiscollect, wiskas,
      schoolkassa, schoolreis, schoolfoto*, school foto*, klassenkas, montessori*, dalton*, jenaplan*, vrije
      school*, basisschool, ikc, kindcentrum, integraal kindcentrum, pcbs, cbs, obs*, rkbs*, sbo, vmbo, vavo,
      laudius, lest best, scheidegger, schoevers, iselinge, icm opleidingen, euroforum, isbw, springest,
      studytube, udemy, coursera, skillshare, masterclass, lynda, datacamp, codecademy, duolingo plus, babbel,
      rosetta, elsevier opleiding*, noordhoff, malmberg, thiememeulenhoff, van dijk, studiemeesters,
      studystore bv, managementboek, cursus*, *cursus, opleiding*, *opleidingen, *trainingen, academie*,
      *academie, *academy, instituut, *instituut, taalinstituut, taalcursus, language school, goethe*, british
      council, alliance francaise, volksuniversiteit*, muziekles*, *muziekschool, dansles*, theaterschool,
      zangles*, pianoles*, gitaarles*, rijles*, rijbewijs*, centraal bureau rijvaardigheid*, anwb
      rijopleiding, verkeersschool*, *verkeersschool, theorie toppers, itheorie, bijles, studiebegeleiding*,
      huiswerkbegeleiding*, huiswerkinstituut*, squla, gynzy, examenoverzicht, sslleiden, sophia
      examentraining, lyceo, mr chadd, studeersnel, knoowy, scholarship*, tuition, inholland studie, csg, rsg,
      isg, kpc, sg, osg, scholengemeenschap*`),
    not: phrases(
      'salaris, loon, sportschool, uitvoering, autoverhuur, verzekering*, pensioen*, sport, yoga, dans*, zwem*, peuter*, vereniging van eigenaars, kampeer*, camping*',
    ),
  },
];
