import { phrases, type Rule } from './rule.ts';

/** Games of chance, both ways. */
export const GAMBLING_RULES: readonly Rule[] = [
  {
    id: 'money.gambling',
    category: 'GAMBLING',
    party: phrases(`
      *loterij, loterij*, staatsloterij, nederlandse staatsloterij, lotto, eurojackpot, euro jackpot, miljoenenspel,
      nederlandse loterij, postcode loterij, postcodeloterij, nationale postcode*, bankgiro loterij, vriendenloterij,
      vrienden loterij, toto, toto online, toto sport, toto casino, casino*, *casino, holland casino, hollandcasino,
      jacks casino, jacks, jacks nl, jack s, betcity, bet city, bet365, unibet, kansino, circus nl, circus casino,
      leovegas, leo vegas, 888, 888casino, bingoal, betmgm, bet mgm, onecasino, one casino, fair play, fairplay, fair
      play casino, tombola, pokerstars, ggpoker, 711 nl, 711, hommerson, krasloten, kraslot*, krasspel, batavia
      casino, bataviacasino, zebet, livescore bet, livescorebet, betnation, jvh gaming, speelautomaten*, speelhal,
      flash casino*, vbet, starcasino, star casino, hardrock casino, hard rock casino, 10bet, betca, lucky day,
      luckyday, staatsloten, kansspel*, gokkasten, amusementscenter, fairgaming, lotto crossings, runnerz, zeturf,
      betsson, bwin, william hill, ladbrokes, kindred, trannel, eurolotto, lottoland, roulette, poker*, bingo*, grote
      clubactie, clubactie, sponsor bingo, comeon, tonybet, goldrun, gold run, play north, jackpot city, casino777,
      hillside, mr green, mrgreen, staatslot, joi gaming, smart gaming, nsus, electraworks, olybet, expekt, gran
      casino, winners casino, videoslots, betano, casumo, stake com, roobet, betway, royal panda, kroon casino,
      krooncasino, oranje casino, oranjecasino, novibet, pinnacle, eurobet, derby totalisator, renbaan, betfair,
      bethard, rizk, nolimit casino, toto winkel, hommerson casino, holland casino nv, sponsorloterij, kanslot,
      gokhal, gokpaleis, rembrandt casino, scratchcards, paddy power, zetbet, campeon, lotto nl, merkur, merkur
      casino, zonnebloem loterij, kwf loterij, scouting loterij, support actie loterij, zonnebloemloterij,
      betent, bet ent, optdeck, optdeck service, tsg interactive, stars group, jvh, jvh gaming entertainment, fpo
      nederland, fair play online, fairplay online, fair play casinos, gaming1, gaming 1, co gaming, vivaro, softconstruct, soft construct, entain, livescore, live score bet, live score malta, livescore malta, n1
      interactive, holland gaming, blue high house, nord gaming, lottomatica, circus online, circus nederland, circus
      bv, bingoal nederland, winnitt, winnita, casino 777, 777 nl, scoore, napoleon games, napoleon casino, golden
      palace, ladbrokes belgium, betfirst, admiral casino, merkur slots, merkur nl, oranje casino online, kansino nl,
      z bet, ze bet, star casino nl, tipico, bet at home, mybet, cashpoint sport*, jack s nl, jacks online, holland
      casino online, hc online, toto nl, lotto nederland, tombola nl, tombola international, nsus netherlands, gg
      poker, pokercity, hillside new media, hillside sports, play north limited, trannel international, bet 365, uni
      bet, leo vegas nl, bet nation, betnation nl, betca gaming, speelautomatenhal*, automatenhal*, gokhallen`),
    not: phrases(`
      salaris, loon, supermarche, supermarkt, supermercado,
      keuken*, meubel*, interieur*, interieurs, keukens, kapper*, kapsalon, slagerij, bakkerij, brood*, schoen*, mode,
      kleding*, snackbar, snack, cafetaria, tandarts*, apotheek,
      geant, hyper*`),
  },
  {
    id: 'money.gambling-at-a-shop',
    category: 'GAMBLING',
    party: phrases('primera, ako, bruna, the read shop, readshop, tabaksshop*, cigo, vivant'),
    text: phrases('kraslot*, krasloten, lotto, staatslot*, eurojackpot, loterij*'),
  },
  {
    id: 'money.gambling-paid-out',
    category: 'OTHER_INCOME',
    party: phrases(`
      *loterij, loterij*, lotto, eurojackpot, nederlandse loterij, nationale postcode*, toto, toto online, casino*, *casino,
      holland casino, jacks, jacks nl, betcity, bet365, unibet, kansino, leovegas, bingoal, betmgm, onecasino, 711, 888,
      vbet, pokerstars, ggpoker, betnation, tombola, kansspel*,
      betent, optdeck, optdeck service, play north, hillside*, nsus, tsg interactive, joi gaming, jvh gaming, fpo
      nederland, smart gaming, toto winkel, goldrun, circus nl, zebet, starcasino, fair play online, trannel, co gaming`),
    not: phrases('salaris, loon, storno*, terugboeking, stornering, refund, payroll'),
  },
];
