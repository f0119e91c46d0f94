import { phrases, type Rule } from './rule.ts';

/** Names of agencies and bailiffs' offices that are words of nothing else. */
export const COLLECTORS = phrases(`
      pair finance, intrum, intrum justitia, vesting finance, bierens, syncasso, flanderijn, ggn, lavg, cannock,
      cannock chase, direct pay, directpay, ultimoo, tinkebell, hoist, hoist finance, hoist portfolio, pra group,
      lowell, eos nederland, atradius collections, incassade, coeo, alektum, alektum capital, juristen incasso,
      groenewegen partners, groenewegen en partners, janssen janssen, bazuin, bazuin partners, yards deurwaarders,
      modero, gjn, ger deurwaarders, hafkamp groenewegen, agin, agin timmermans, agin pranger, swier cs, van arkel,
      plangroep schuld, pay for people, payforpeople, trust krediet beheer, tkb, webcasso, inkassier, straetus,
      credios, collectmaxx, das incasso, invorderingsbedrijf, nationale incasso*, cash flow incasso, graydon incasso,
      fiditon incasso, revisi incasso, kbs incasso, bvcm, ccc incasso, infoscore, paragon finance partners, arrow
      global, faircasso, credifixx, creditforce, solveon, lindorff, medicas incasso, inject incasso, armada incasso,
      edr, edr credit services, collect4u, collect 4 u, collectplus, collect plus, aktiva, geerlings hofstede,
      geerlings en hofstede, de schout, jongejan wisseborn, landers rogier, landers en rogier, kuik partners, kuik en
      partners, smeets gerechts*, mkb incasso, credit management nederland, fidron, xolv, invorder nl, bsr incasso, de
      klerk vis, rosmalen nedland, snijder incasso, tmc incasso, wigger van het laar, eversdijk, eversdijk van der
      gevel, legalsteps, juristu, bos incasso, collactive, intocash, brm incasso, hcm, van den bergh gerechts*, maas
      delta incasso, caminada, nbi incasso, mediforce, medirisk, tempus incasso, mastering credit, debtco, debtt, payt
      incasso, dun bradstreet incasso, euler hermes collections, eqin, credit exchange, fact incasso, modus vivendi,
      zuidweg partners, zuidweg en partners, lexxus, unitum, graydon, vzn incasso, ontzorg incasso`);

const NO_COLLECTOR = phrases('cjib, justitieel, justitiele, incasso algemeen, creditcard, automatische incasso');

/** Who collects what others are owed: agencies, bailiffs' offices, buyers of debts. */
export const COLLECTOR_RULES: readonly Rule[] = [
  {
    id: 'money.debt-collector',
    category: 'DEBT_COLLECTION',
    // Whose debt it was may stand beside the name.
    tier: 'SURE',
    party: COLLECTORS,
    not: NO_COLLECTOR,
  },
  {
    id: 'money.debt-collection',
    category: 'DEBT_COLLECTION',
    party: phrases(`
      incasso*, *incasso, incassobureau*, incasso bureau, incassokantoor, deurwaarder*, *deurwaarder, *deurwaarders,
      gdw, gerechtsd*, credit management, credit solutions, eos, inkasso*, incassocenter, bosveld, van lith,
      jongerius, yards, swier, van der velde, invorderings*, invordering*, schuldhulp*, schuldregeling*,
      schuldbemiddeling*, schuldsanering*, credit collection, debt collection, debt*, payment regeling,
      debiteurenbeheer, mirus, tdx, centraal invorderings bureau, cib, rosmalen, incassopartners, korenhof, beslag*,
      kredietbeheer, credit services, creditpartner*, credit partner*, schulden*, schuldeisers*, schuldhulpverlen*,
      kredietbank schuld*, deurwaarderskantoor*, *deurwaarderskantoor, *deurwaarderij, hafkamp, credit improvement,
      kredietbank nederland schuld*`),
    not: NO_COLLECTOR,
  },
];
