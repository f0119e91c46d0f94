import { MONTHS } from './months.ts';
import { phrases, type Rule } from './rule.ts';

const LANDLORDS = phrases(`
      woningstichting*, woningcorporatie*, woningbouw*, woonstichting*, woningbedrijf*, woningverhuur*, kamerverhuur*,
      woningbeheer*, woongroep*, woonbedrijf*, woonservice*, huurincasso, huurdersadministratie, wonenbreburg, ymere,
      rochdale, eigen haard, de alliantie, stadgenoot, lieven de key, de key, de dageraad, woonstad, havensteder,
      vestia, staedion, haag wonen, arcade wonen, rijswijk wonen, woonbron, portaal, mitros, bo ex, woonin, jutphaas
      wonen, vivare, talis, portaal nijmegen, tiwos, tbv wonen, laurentius, wooninc, trudo, thuis eindhoven,
      woonbedrijf sws, elkien, wold en waard, wold waard, lefier, nijestee, de huismeesters, patrimonium, domijn, de
      woonplaats, welbions, ons huis, de woningbouw, vidomes, dunavie, woonforte, parteon, zvh, rochdale zaandam,
      intermaris, woonzorg nederland, woonzorg, habion, mooiland, vesteda, holland2stay, duwo, ssh, ssh utrecht, sshn,
      sshxl, idealis, vestide, studentenhuisvesting, student housing, student experience, the social hub, xior,
      camelot, change is, ourdomain, mvgm, mvgm wonen, rotsvast, bouwinvest, amvest, syntrus vastgoed, altera, cbre
      residential, heimstaden, woonwaard, woonpartners, woonkwartier, alwel, thuisvester, stadlander, casade, zayaz,
      area wonen, brabantwonen, qua wonen, de woonschakel, woonkracht10, trivire, fien wonen, woonpunt, wonen limburg,
      heemwonen, heem wonen, weller, hurenbij, maasvallei, servatius, zowonen, wonen zuid, wonen vierlanden, accolade,
      thus wonen, wonen noordwest friesland, actium, domesta, lefier emmen, woonconcept, woningstichting, eelde, de
      volmacht wonen, beter wonen, sint joseph, deltawonen, swz, openbaar belang, salland wonen, ieder1, de goede
      woning, woonbeweging, veluwonen, triada, omnia wonen, uwoon, delta wonen, de veste, vechtdal wonen, viverion,
      reggewoon, mijande wonen, wonen delden, site woondiensten, plavei, baston wonen, volkshuisvesting arnhem,
      stichting volkshuisvesting, volkshuisvesting, idealis wageningen, woonmeij, kleine meierij, goed wonen gemert,
      compaen, woonpartners helmond, bergopwaarts, wocom, woonveste, kleurrijk wonen, cazas wonen, woongoed, beveland
      wonen, zeeuwland, clavis, l escaut, l en r wonen, provides, heuvelrug wonen, rhenam wonen, woongoed zeist,
      seyster veste, groenwest, viveste, lekstedewonen, de alliantie amersfoort, ymere haarlemmermeer, elan wonen, pre
      wonen, kennemer wonen, woonopmaat, wooncompagnie, van alckmaer, helder wonen, woontij, de wooncompagnie, dudok
      wonen, het gooi en omstreken, het grootslag, welwonen, woonvizier, maaskant wonen, poort6, tablis wonen, rhiant,
      maasdelta, maaswonen, waterweg wonen, woonplus schiedam, de leeuw van putten, hw wonen, ressort wonen, 3b wonen,
      de goede stede, goede stede almere, centrada, oost flevoland, mercatus, chainels, housinganywhere,
      expat housing, nederwoon, interhouse, huurwoningen, pararius, verhuurbeheer*, dekey, verhuur en beheer, verhuur
      beheer, vastgoedbeheer*, wonion, woningbeheer, woonstede, de woonmensen, rentree, de marken, de sleutels, ons
      doel leiden, stek wonen, hof wonen, stedelink, wooninvest, wierden en borgen, groninger huis, acantus, woonborg,
      antares woon*, destion, woongenoot, standvast, de gemeenschap nijmegen, peelrandwonen, wooncompas, woningraat,
      leystromen, woonlinie, nester, de kernen, woonstichting scw, buitenlust, velison, brederode wonen, de zes
      kernen, mozaiek wonen, greystar, vb t, vbt vastgoed*, vbt verhuur*, domica, perfect housing, spotahome,
      uniplaces, socius, ad hoc beheer, gapph, interveste, alvast beheer, villex, monoma, plaza resident*, ourcampus,
      dutch residential, jebber, hotel jansen, eres, capreit, van der linden vastgoed*, studentenwoning*, sor
      rotterdam, quawonen, stichting antares, alleewonen, de bouwvereniging, de vooruitgang, eemland wonen, eigen
      bouw, habeko, helpt elkander, helpt elkaar, joost wonen, stichting joost, kristal wonen, laurens wonen, lyaemer,
      meerwonen, mijande, noordwijkse woning*, omthuis, oosterpoort wonen, prowonen, rb wonen, rijnhart wonen, rws
      partner in wonen, samenwerking slikkerveer, samenwerking vlaardingen, steelande, thius, tiel wonen, vechthorst,
      de vechthorst, vallei wonen, volksbelang, vryleve, vincio wonen, waardwonen, wbo wonen, wetland wonen, woonwenz,
      woonwijze, wulverhorst, de wulverhorst, wuta wonen, zaandams volkshuisvesting, oost west wonen, sint trudo, sint
      servatius, christelijke woning*, bouwvereniging*, 123wonen, 123 wonen, direct wonen, housingxl, househunting,
      huurexpert, klik huren, ikwilhuren, rebo, rebo huurwoning, verra, schep vastgoedmanagers, actys, actys wonen,
      patrizia, round hill, the fizz, student hotel, verhuurpro, maxwoning*, hoen vastgoed, studentsrooms, kamers nu,
      our domain, hausing, roomplaza, sls wonen, ons bezit, woningbouwvereniging*, wooncorporatie*, huurbetaling,
      syntrus achmea real estate, achmea real estate, syntrus achmea vastgoed, asr real estate, a s r real estate, asr
      dutch, a s r dutch, cbre global, pggm vastgoed, nn real estate, delta lloyd vastgoed, stichting area, area,
      goede stede, stichting ons doel, ons doel, rhenam, stichting sor, stek, stichting stek, wonencentraal, wuta, ik
      wil huren, antares, tiel thuis, vincio, fidesta, de zaligheden, charlotte elisabeth van beuningen, charlotte van
      beuningen, de delthe, mijn rentmeester, noordveste, sint antonius van padua, stichting thuis`);

/** Living somewhere: rent, mortgage, owners' association, energy, water, telephone. */
export const HOME_RULES: readonly Rule[] = [
  {
    id: 'home.landlord',
    category: 'RENT',
    party: LANDLORDS,
    not: phrases('salaris, loon, hypothe*, meubel*, auto*'),
  },
  {
    id: 'home.landlord-that-insures',
    category: 'RENT',
    party: phrases(
      'achmea, syntrus achmea, asr, a s r, nationale nederlanden, nn, aegon, allianz, delta lloyd, pggm, abp, pfzw',
    ),
    text: phrases('huur, huur*, rent, kale huur, servicekosten'),
    not: phrases('hypothe*, premie, polis*, *verzekering, huurauto, huurdersbelang*'),
  },
  {
    id: 'home.landlord-services',
    category: 'SERVICE_CHARGES',
    party: LANDLORDS,
    text: phrases('afrekening servicekosten, servicekosten afrekening, afrekening stookkosten, servicekosten 20*'),
    not: phrases('huur*'),
  },
  {
    id: 'home.landlord-by-word',
    category: 'RENT',
    tier: 'GUESS',
    party: phrases(`
      *wonen, wonen, woon*, vastgoed*, *vastgoed, real estate, housing, *housing, verhuur*, residential*, huisbaas,
      hoofdhuurder, apartments, appartement*, vve beheer wonen`),
    not: phrases(
      `
      salaris, loon, hypothe*, meubel*, autoverhuur, interieur, advies, auto*, makelaar*, woonwinkel, woonmall`,
    ),
  },
  {
    id: 'home.manager',
    category: 'RENT',
    party: phrases(`
      beheermij, beheer mij, beheermaatschappij, beheermy, beheer my, vastgoedbeheer*, *vastgoedbeheer, vastgoedmij,
      vastgoedmaatschappij, exploitatiemij, exploitatiemaatschappij, onroerend goed, property management, properties,
      huizenbeheer, pandbeheer, woonbeheer,
      og beheer, o g beheer, og exploitatie, vastgoed beheer`),
    text: [
      ...MONTHS,
      ...phrases(`
      huur, kamer, app, appartement, woning, studio, mnd, maand, maandtermijn, borg*, obj, object,
      appt, bovenwoning, benedenwoning`),
    ],
    not: phrases(
      'vve, eigenaars, salaris*, loon, factuur*, nota, contributie*, aandelen, dividend*, servicekosten*, servkosten',
    ),
  },
  {
    id: 'home.agent',
    category: 'RENT',
    party: phrases('makelaar*, *makelaar, *makelaars, *makelaardij, verhuurmakelaar*, huurmakelaar*'),
    text: phrases('borg, huurborg, 1e mnd, 1e maand, eerste maand, kamer, huur, huurtermijn, deposit'),
    not: phrases(`
      koop*, aankoop*, verkoop*, taxatie*, courtage*, bemiddeling*, huurcourtage, factuur*, nota, koopsom, transport*, sleutel*,
      notaris*`),
  },
  {
    id: 'home.mortgage',
    category: 'MORTGAGE',
    party: phrases(`
      hypothe*, *hypotheken, *hypotheek, *hypotheekbank, mortgage*, obvion, florius, woonfonds, blg wonen, venn, lot
      hypo*, hypotrust, tulp hypo*, tulpenhuis, merius, syntrus achmea hypo*, woonnu, attens, iqwoon, argenta,
      clarian, clarian wonen, lloyds bank, bank of scotland, nibc direct, moneyou hypo*, westland utrecht,
      westlandutrecht, westlandutrecht bank, robuust, svn, stimuleringsfonds volkshuisvesting, direktbank, dynamic
      credit, elan woonhypotheken, bijbouwe, vista hypo*, munt, tellius, colibri, quion, stater, fort amsterdam,
      hypinvest, philips pensioenfonds hypo*, ohpen, perspectief woonfonds, hollands woonfonds, wef fonds, conneqt
      woon, hypocasso, rnhb, nestr, domivest, sparck, adaxio, elq, sarphati, callas, hollandwoont, hollandsche
      woningfonds, acier, staalbankiers hypo*, attens hypo*, de nederlandse hypo*, dmpm, dmfco, nhg hypo*, wonen
      hypo*, vista, conneqt`),
    not: phrases(
      'advies*, *advies, adviseur*, hypotheekshop, hypotheker, hypotheek visie, hypotheek company, tussenpersoon, spaarrekening, taxatie, verzekeringen',
    ),
  },
  {
    id: 'home.mortgage-of-bank',
    category: 'MORTGAGE',
    party: phrases(`
      abn amro, abn, rabobank, rabo, ing, ing bank, nationale nederlanden, nn, nn bank, aegon, asr, a s r, sns, sns bank,
      regiobank, asn bank, asn, triodos, knab, reaal, delta lloyd, allianz, centraal beheer, de volksbank, van lanschot,
      nibc, achmea, achmea bank, bunq, interpolis, ohra, zwitserleven, philips pensioenfonds, abp, syntrus achmea`),
    text: phrases(`
      hypothe*, hyp, hypnr, hyp nr, *hypotheek, rente en aflossing, rente aflossing, lening nummer, leningnr, lennr,
      leningnummer, leningdeel, maandtermijn lening, verschuldigd bedrag, mortgage*, leefhypotheek, bouwdepot,
      annuiteit*`),
    not: phrases(`
      persoonlijke lening, krediet*, verzekering*, advies*, premie, orv, *verzekering, overlijdensrisico*, uitvaart*,
      woonlasten*`),
  },
  {
    id: 'home.owners',
    category: 'SERVICE_CHARGES',
    tier: 'SURE',
    party: phrases(`
      vve, v v e, vereniging van eigenaars, ver van eigenaars, vereniging van eigenaren, ver v eigenaren, ver van eig,
      ver van eigenaren, vereniging v eigenaars, ver v eigenaars, vereniging eigenaars, eigenaarsver*, vvebeheer,
      vve beheer, erfpacht*, parkbeheer, homeowners association, owners association, hoa`),
  },
  {
    id: 'home.ground-rent',
    category: 'SERVICE_CHARGES',
    party: phrases('gemeente, gem, municipality, staatsbosbeheer, rijksvastgoed*'),
    text: phrases('erfpacht*, canon, erfpachtcanon, ground lease, ground rent'),
  },
  {
    id: 'home.energy',
    category: 'ENERGY',
    party: phrases(`
      *energie, energie*, energy, *energy, *stroom, eneco, essent, vattenfall, nuon, greenchoice, vandebron, oxxio,
      engie, tibber, zonneplan, frank energie, united consumers, unitedconsumers, powerpeers, easyenergy, easy energy,
      budget energie, budget thuis, innova, innova energie, energiedirect, energie direct, dong, coolblue energie,
      pure energie, stedin, liander, enexis, enduris, coteq, westland infra, rendo, ennatuurlijk, stadsverwarming,
      eteck, hvc, hvc warmte, gulf gas, nextenergy, next energy, delta energie, warmtebedrijf, sepa green,
      servicehouse, vrijopnaam, vrij op naam, anwb energie, welkom energie, clean energy, vattenfall warmte,
      energiewonen, energyzero, energy zero, nieuwestroom, groenestroom, om nieuwe energie, om cooperatie, hegg, mega
      energie, samsam, main energie, nle, nederlandse energie maatschappij, robin energie, qurrent, hollandsnieuwe
      energie, huismerk energie, fenor, eon benelux, e on, total gas power, gasterra, scholt, dgb energie, raedthuys,
      windunie, kieszon, equans warmte, warmtelevering, warmtenet, vaanster, primagaz, antargaz, benegas, ista,
      techem, brunata, vattenfall klantenservice, energie vanons, vanons, sunrock, gasgarant, equans, mijnwater,
      neofin, nuts co, shell energy, mega, svp purmerend, stadsverwarming purmerend`),
    not: phrases('salaris, loon, energieadvies, incharge, emobility, drink, zonnepanelen'),
  },
  {
    id: 'home.water',
    category: 'WATER',
    party: phrases(`
      waterbedrijf*, drinkwater*, watermaatschappij*, vitens, evides, dunea, pwn, waternet, brabant water, wml,
      oasen, wmd, waterleiding*, water bedrijf, waterbedrijf groningen`),
    not: phrases('waterschap*'),
  },
  {
    id: 'home.telecom',
    category: 'INTERNET_TV_PHONE',
    party: phrases(`
      kpn, ziggo, odido, t mobile, tmobile, vodafone, vodafoneziggo, libertel, tele2, ben nederland, ben nl, simpel,
      simyo, hollandsnieuwe, hollands nieuwe, lebara, youfone, delta fiber, delta fiber nederland, delta internet,
      caiway, budget mobiel, budget alles in 1, budget thuis internet, online nl, freedom internet, xs4all, robin
      mobile, telfort, canal digitaal, canal plus, tv vlaanderen, allente, lycamobile, lyca, 50plus mobiel, 50 mobiel,
      onlinenl, kabelnoord, kabeltex, skp, glasnet, trined, plinq, solcon, stipte, jonaz, cambrium, weserve, tweak,
      breedband*, glasvezel*, open dutch fiber, l mobi, lmobi, galaxy mobile, sizz, yip yip, yes telecom, aldi talk,
      ah mobiel, hema mobiel, jumbo mobiel, *telecom, telefonie, internet, *mobiel, telefoon, kabeltelevisie,
      belsimpel, mobiel nl, upc, gomibo, belcompany, the phone house, phonehouse, t for telecom, beltegoed, starlink,
      voys, voipq, airalo, holafly, kabel noord, skv, skv veendam, rekam, kt waalre, cogas kabel, fiber nl, helden van
      nu, snlr, zeelandnet, fiberflevo, kliksafe, edutel, vdx, glashart, multifiber, delta netwerk, ziggo zakelijk,
      kpn mobiel, ben mobiel, one mobile, tele 2, mobile vikings, giga mobile, truphone, bliep, rebtel, digitenne,
      canaldigitaal, rapidxs, netrebel, joyne, m7 group, snelinternet, odf`),
    not: phrases('automobiel, bankieren, energie'),
  },
  {
    id: 'home.telecom-ben',
    category: 'INTERNET_TV_PHONE',
    party: ['ben'],
    text: phrases('sim only, sim, mobiel, factuur, fact, abonnement, bundel, klantnr, klantnummer'),
  },
  {
    id: 'home.telecom-of-energy',
    category: 'INTERNET_TV_PHONE',
    party: phrases(`
      budget thuis, delta, coolblue, unitedconsumers, united consumers, anwb, greenchoice, innova, energie, budget`),
    text: phrases(`
      internet*, tv, mobiel, telefonie, glasvezel, sim only, bellen, alles in 1, alles in een`),
  },
];
