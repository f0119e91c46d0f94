import { phrases, type Rule } from './rule.ts';

/** Living somewhere: rent, mortgage, owners' association, energy, water, telephone. */
export const HOME_RULES: readonly Rule[] = [
  {
    id: 'home.landlord',
    category: 'RENT',
    party: phrases(`
      woningstichting*, woningcorporatie*, woningbouw*, woonstichting*, *wonen, wonen*, vastgoed*,
      woningverhuur*, kamerverhuur*, woningbeheer*, ymere, rochdale, eigen haard, de alliantie, stadgenoot,
      lieven de key, de key, woonstad, havensteder, vestia, staedion, woonbron, portaal, mitros, bo ex, woonin,
      vivare, talis, tiwos, laurentius, wooninc, woonbedrijf, elkien, wold en waard, lefier, nijestee,
      de huismeesters, patrimonium, domijn, de woonplaats, welbions, vidomes, dunavie, woonforte, parteon,
      intermaris, woonzorg nederland, woonzorg, habion, mooiland, vesteda, holland2stay, duwo, ssh, ssh utrecht,
      idealis, studentenhuisvesting, camelot, mvgm, rotsvast, bouwinvest, amvest, heimstaden, woonwaard,
      woonpartners, woonkwartier, alwel, casade, zayaz, qua wonen, de woonschakel, woonkracht10, trivire,
      woonpunt, wonen limburg, heem wonen, weller, hurenbij`),
    not: phrases('salaris, loon, hypothe*, meubel*'),
  },
  {
    id: 'home.mortgage',
    category: 'MORTGAGE',
    party: phrases(`
      hypothe*, *hypotheken, obvion, florius, woonfonds, blg wonen, venn, lot hypo*, hypotrust, tulp,
      tulpenhuis, merius, syntrus achmea, woonnu, attens, philips pensioenfonds hypo*, iqwoon, allianz hypo*,
      argenta, clarian wonen, lloyds bank hypo*, nibc direct, moneyou, westland utrecht, westlandutrecht,
      robuust, svn, stimuleringsfonds volkshuisvesting, direktbank, dynamic credit, elan woonhypotheken,
      bijbouwe, regiobank hypo*, aegon levensverzekering, centraal beheer hypo*, tellius, colibri, quion,
      stater, fort amsterdam`),
    not: phrases('advies*, tussenpersoon, spaarrekening, taxatie'),
  },
  {
    id: 'home.mortgage-of-bank',
    category: 'MORTGAGE',
    party: phrases(`
      abn amro, rabobank, rabo, nationale nederlanden, nn, aegon, asr, a s r, sns, sns bank, regiobank,
      asn bank, triodos, knab, reaal, delta lloyd, allianz, centraal beheer, de volksbank, van lanschot, nibc`),
    text: phrases(`
      hypothe*, rente en aflossing, lening nummer, leningnr, leningnummer, leningdeel, maandtermijn lening,
      verschuldigd bedrag`),
    not: phrases('persoonlijke lening, krediet*, verzekering*, advies*'),
  },
  {
    id: 'home.owners',
    category: 'SERVICE_CHARGES',
    party: phrases(`
      vve, v v e, vereniging van eigenaars, ver van eigenaars, vereniging van eigenaren, ver v eigenaren, ver van eig,
      eigenaarsver*, vvebeheer, vve beheer, erfpacht*, parkbeheer`),
  },
  {
    id: 'home.energy',
    category: 'ENERGY',
    party: phrases(`
      *energie, energie*, energy, *stroom, eneco, essent, vattenfall, nuon, greenchoice, vandebron, oxxio,
      engie, tibber, zonneplan, frank energie, united consumers, unitedconsumers, powerpeers, easyenergy,
      budget energie, budget thuis, innova, dong, coolblue energie, pure energie, stedin, liander, enexis,
      enduris, coteq, ennatuurlijk, stadsverwarming, eteck, hvc, gulf gas, nextenergy, next energy,
      delta energie, warmtebedrijf, sepa green, servicehouse, vrijopnaam, anwb energie, welkom energie,
      clean energy, vattenfall warmte`),
    not: phrases('salaris, loon, energieadvies, incharge, emobility'),
  },
  {
    id: 'home.water',
    category: 'WATER',
    party: phrases(`
      waterbedrijf*, drinkwater*, watermaatschappij*, vitens, evides, dunea, pwn, waternet, brabant water, wml,
      oasen, wmd, waterleiding*, water bedrijf`),
  },
  {
    id: 'home.telecom',
    category: 'INTERNET_TV_PHONE',
    party: phrases(`
      kpn, ziggo, odido, t mobile, vodafone, vodafoneziggo, libertel, tele2, ben nederland, simpel, simyo,
      hollandsnieuwe, lebara, youfone, delta fiber, caiway, budget mobiel, budget alles in 1, online nl,
      freedom internet, xs4all, robin mobile, telfort, canal digitaal, canal plus, canal, lycamobile,
      50plus mobiel, onlinenl, kabelnoord, glasnet, trined, plinq, solcon, stipte, *telecom, telefonie,
      internet, *mobiel, telefoon, breedband*, glasvezel*, kabeltelevisie, belsimpel, upc`),
    not: phrases('winkel, automobiel, bankieren'),
  },
];
