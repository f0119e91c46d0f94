import { phrases, type Rule } from './rule.ts';

/** Charities, churches and who else is given to. */
export const GIVING_RULES: readonly Rule[] = [
  {
    id: 'leisure.charity',
    category: 'CHARITY',
    party: phrases(`
      kwf*, kika, hartstichting, nierstichting, longfonds, alzheimer nederland, rode kruis, het rode kruis, unicef,
      oxfam novib, oxfam, artsen zonder grenzen, amnesty*, greenpeace, wereld natuur fonds, wnf, wwf,
      dierenbescherming, dierenlot, save the children, plan international, plan nederland, war child, warchild, leger
      des heils, cliniclowns, giro555, giro 555, samenwerkende hulporganisaties, cordaid, icco, kerk in actie,
      compassion nederland, compassion, world vision, tear, tearfund, wilde ganzen, terre des hommes, simavi,
      vluchtelingenwerk, stichting vluchteling, hersenstichting, diabetes fonds, reumafonds, reumanederland, ms fonds,
      prinses beatrix*, jantje beton, zonnebloem, de zonnebloem, milieudefensie, stichting aap, sos kinderdorpen, sos
      children*, liliane fonds, mensen met een missie, vastenactie, natuur en milieu, voedselbank*, collecte*, goede
      doelen*, *fonds goede doelen, donatie*, make a wish, ronald mcdonald*, knrm, knrm redders, islamic relief, kwf
      kankerbestrijding, kwf kanker*, stichting kika, alpe d huzes, nederlandse hartstichting, maag lever darm*, mlds,
      diabetesfonds, alzheimer*, parkinson*, parkinsonfonds, stichting als, spierfonds, prinses beatrix spierfonds,
      oogfonds, epilepsie*, fonds gehandicaptensport, handicap nl, revalidatiefonds, borstkanker*, pink ribbon,
      aidsfonds, aids fonds, soa aids, het nederlandse rode kruis, nederlandse rode kruis, red cross, rodekruis,
      unicef nederland, novib, vereniging artsen zonder grenzen, msf, amnesty international, greenpeace nederland,
      wereldnatuurfonds, wnf nl, dierenbescherming*, stichting dierenlot, dierenambulance*, dierenopvang*,
      dierenasiel*, asiel*, wakker dier, stichting wakker dier, four paws, vier voeters, ifaw, proefdiervrij,
      hulphond*, knbg, knbg geleidehonden*, geleidehond*, geleidehonden*, eyedogs, plan international nederland,
      warchild nederland, stichting leger des heils, cliniclowns nederland, cordaid memisa, world vision nederland,
      tear nederland, tear fund, dorcas, zoa, edukans, woord en daad, compassion nl, mercy ships, unhcr,
      vluchtelingenwerk nederland, voedselbanken*, voedselbank nederland, kledingbank*, jarige job, stichting jarige
      job, leergeld, stichting leergeld, jeugdfonds*, nationaal fonds kinderhulp, kinderhulp, ronald mcdonald
      kinderfonds, make a wish nederland, opkikker, stichting opkikker, villa pardoes, kindertelefoon, oranje fonds,
      nationaal ouderenfonds, ouderenfonds, humanitas vereniging, natuur en milieu*, the ocean cleanup, ocean cleanup,
      trees for all, justdiggit, sea shepherd, extinction rebellion, urgenda, koninklijke nederlandse redding
      maatschappij, wikimedia, wikipedia, gofundme, whydonate, geef nl, kentaa, doneeractie*, donorbox, justgiving,
      islamic relief*, muslim aid, stichting ihh, ihh nederland, rahma, human appeal, joods nationaal fonds,
      christenen voor israel, open doors, stichting open doors, mensenrechten*, bits of freedom, evangelische omroep,
      groot nieuws radio, bible*, bijbelgenootschap, nederlands bijbelgenootschap, gideons, zending*, missie*,
      diaconie*, kerkbalans, pkn, protestantse gemeente, protestantse kerk, hervormde gemeente, hervormde kerk,
      gereformeerde kerk, gereformeerde gemeente, christelijke gereformeerde*, r k parochie, rk parochie, parochie*,
      baptisten*, pinkstergemeente, evangelische gemeente, evangeliegemeente, islamitisch centrum, islamitische
      stichting, islamic center, moskee*, *moskee, synagoge*, boeddhist*, bisdom*, klooster*, abdij*, donation*,
      charity, charities, doneer*, actie voor, stichting tot steun, steunfonds, vriendenstichting, vluchteling, st
      vluchteling, als nederland, world animal protection, light for the world, handicap international, bartimeus*,
      humanitas, natuur milieu, het vergeten kind, kinderpostzegels, free a girl, amref*, leprastichting, hivos,
      brandwonden stichting, nederlandse brandwonden*, trombosestichting, spieren voor spieren, nsgk, mama cash, both
      ends, solidaridad, slachtofferhulp, fonds slachtofferhulp, het gehandicapte kind, stichting het gehandicapte
      kind, metakids, stichting semmy, noodhulp*, weeshuis*, oekraine hulp, hulpactie*, ontwikkelingshulp, hospice*,
      kansfonds, nationale vereniging de zonnebloem, sophia kinderziekenhuis vrienden, stichting mee,
      protestantse gem, protestantse wijkgemeente, prot gem, prot gemeente, prot kerk, protestants gem, hervormde gem,
      herv gem, herv gemeente, herv kerk, ned herv gem, gereformeerde gem, geref gem, geref gemeente, geref kerk, ger
      gem, ger gemeente, ger kerk, chr geref*, chr ger kerk, oud gereformeerde gem*, oud geref gem*, hersteld
      hervormde gem*, hersteld herv gem*, evang gemeente, evang gem, evangelische gem, evang lutherse gem*,
      evangelisch lutherse gem*, lutherse gemeente, lutherse gem, doopsgezinde gem*, doopsgez gem*, remonstrantse
      gem*, vrije evangelische gem*, vrije baptisten*, baptistengem*, baptisten gem, pinkstergem*, volle evangelie
      gem*, wijkgemeente*, kerkelijk bureau, kerkrentmeester*, college van kerkrentmeesters, cvk, cama gemeente,
      vergadering van gelovigen, nederlands gereformeerde*, ned geref kerk, joodse gemeente, joodse gem, israelitische
      gem*, israelitische gemeente, gem van christus, gemeente gods, apostolische gem*, rk kerk, r k kerk, parochie
      gem`),
  },
  {
    id: 'leisure.church',
    category: 'CHARITY',
    party: phrases('kerk*, *kerk'),
    // Streets, towns and families are called after them.
    not: phrases(`
      kerkstraat, kerkweg, kerkplein, kerklaan, kerkpad, kerkdijk, kerksingel, kerkrade, kerkdriel, kerkhof*, kerkhoven, kerkwijk,
      kerkman, kerkstra, kerkkamp, ridderkerk, heemskerk, nieuwerkerk, meerkerk, ouderkerk, nijkerk, nieuwkerk, salaris, loon`),
  },
];
