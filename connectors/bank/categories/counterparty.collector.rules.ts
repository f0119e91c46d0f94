import { phrases, type Rule } from './rule.ts';

/** Who collects what others are owed: agencies, bailiffs' offices, buyers of debts. */
export const COLLECTOR_RULES: readonly Rule[] = [
  {
    id: 'money.debt-collection',
    category: 'DEBT_COLLECTION',
    party: phrases(`
      incasso*, *incasso, incassobureau*, incasso bureau, incassokantoor, deurwaarder*, *deurwaarder, *deurwaarders,
      gdw, gerechtsd*, credit management, pair finance, credit solutions, intrum, intrum justitia, vesting finance,
      bierens, syncasso, flanderijn, ggn, lavg, cannock, cannock chase, direct pay, directpay, ultimoo, tinkebell,
      hoist, hoist finance, hoist portfolio, pra group, lowell, eos nederland, eos, atradius collections, inkasso*,
      incassade, incassocenter, coeo, alektum, alektum capital, juristen incasso, bosveld, van lith, groenewegen
      partners, groenewegen en partners, janssen janssen, jongerius, bazuin, bazuin partners, yards, yards
      deurwaarders, modero, gjn, ger deurwaarders, hafkamp groenewegen, agin, agin timmermans, agin pranger, swier,
      swier cs, van arkel, van der velde, invorderings*, invordering*, schuldhulp*, schuldregeling*,
      schuldbemiddeling*, schuldsanering*, plangroep schuld, pay for people, payforpeople, credit collection, debt
      collection, debt*, payment regeling, trust krediet beheer, tkb, debiteurenbeheer, webcasso, inkassier, straetus,
      credios, collectmaxx, das incasso, invorderingsbedrijf, nationale incasso*, cash flow incasso, graydon incasso,
      fiditon incasso, mirus, revisi incasso, kbs incasso, bvcm, ccc incasso, infoscore, paragon finance partners,
      tdx, arrow global, centraal invorderings bureau, cib, faircasso, credifixx, creditforce, solveon, rosmalen,
      lindorff, medicas incasso, inject incasso, armada incasso, incassopartners, korenhof, beslag*, kredietbeheer,
      edr, edr credit services, credit services, collect4u, collect 4 u, collectplus, collect plus, aktiva, geerlings
      hofstede, geerlings en hofstede, de schout, jongejan wisseborn, landers rogier, landers en rogier, kuik
      partners, kuik en partners, smeets gerechts*, mkb incasso, credit management nederland, fidron, xolv, invorder
      nl, bsr incasso, de klerk vis, rosmalen nedland, snijder incasso, tmc incasso, wigger van het laar, eversdijk,
      eversdijk van der gevel, legalsteps, juristu, bos incasso, collactive, intocash, brm incasso, hcm, van den bergh
      gerechts*, maas delta incasso, caminada, nbi incasso, mediforce, medirisk, tempus incasso, mastering credit,
      debtco, debtt, payt incasso, creditpartner*, credit partner*, dun bradstreet incasso, euler hermes collections,
      eqin, credit exchange, fact incasso, schulden*, schuldeisers*, schuldhulpverlen*, modus vivendi, zuidweg
      partners, zuidweg en partners, kredietbank schuld*, deurwaarderskantoor*, *deurwaarderskantoor, *deurwaarderij,
      lexxus, unitum, graydon, vzn incasso, ontzorg incasso`),
    not: phrases('cjib, justitieel, justitiele, incasso algemeen, creditcard, automatische incasso'),
  },
];
