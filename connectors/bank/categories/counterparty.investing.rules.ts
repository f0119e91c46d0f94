import { BANKS } from './counterparty.money.rules.ts';
import { phrases, type Rule } from './rule.ts';

/** Putting money by in shares and the like, and what they pay. */
export const INVESTING_RULES: readonly Rule[] = [
  {
    id: 'money.investing',
    category: 'INVESTMENT',
    party: phrases(`
      degiro, de giro, flatex*, flatexdegiro, binck*, saxo, saxo bank, saxobank, brand new day, brandnewday, meesman,
      peaks, bux, bux zero, etoro, e toro, trade republic, traderepublic, trading 212, trading212, interactive
      brokers, lynx, lynx beleggen, evi van lanschot, evi, semmie, bitvavo, coinbase, kraken, binance, bitonic, btc
      direct, litebit, anycoin*, finst, bitstamp, crypto com, blox, belegging*, *beleggen, beleggersgiro,
      beleggersrekening, effecten*, vanguard, blackrock, fidelity, centraal beheer beleggen, rabo beleggen, nn
      beleggen, asr beleggen, abn amro beleggen, ing beleggen, ing easy invest, mintos, crowdfund*, crowdfunding*,
      collin crowdfund, oneplanetcrowd, zonnepanelendelen, raisin, bitpanda, scalable capital, scalable, revolut
      trading, alpha beleggen, actiam, dexter, robeco, pritle, vive beleggen, vivid invest, plus500, degiro bv,
      goudstandaard, hollandgold, goud kopen, the silver mountain, knab beleggen, doelbeleggen, fondsen, fundrise,
      weltsparen, lendahand, duurzaam investeren, nxchange, bolero, keytrade, capital com, xtb, investing, nationale
      nederlanden belegg*, nn belegg*, aegon belegg*, asr belegg*, rabobank belegg*, abn amro belegg*, ing belegg*,
      centraal beheer belegg*, brand new day belegg*, abn amro begeleid*, begeleid beleggen, vermogensbeheer*,
      lijfrenterekening, bank en verzekeren lijfrente`),
    not: phrases('salaris, loon, dividend, hypothe*'),
  },
  {
    id: 'money.investing-at-insurer',
    category: 'INVESTMENT',
    party: [
      ...BANKS,
      ...phrases('nationale nederlanden, nn, aegon, asr, a s r, centraal beheer, achmea, allianz, reaal, zwitserleven'),
    ],
    text: phrases(
      'belegg*, *beleggen, beleggingsrekening, inleg, lijfrente*, banksparen, aankoop fonds*, vermogensopbouw',
    ),
    not: phrases('premie*, polis*, hypothe*, pensioenpremie, advies'),
  },
  {
    id: 'money.savings-interest',
    category: 'INTEREST_RECEIVED',
    party: phrases('bunq'),
    text: phrases('payday, interest, rente*'),
    not: phrases('salaris*, salary, loon'),
  },
  {
    id: 'money.paid-out-on-shares',
    category: 'DIVIDEND',
    party: phrases(
      'degiro, flatex*, binck*, saxo, saxo bank, trade republic, lynx, brand new day, meesman, bux, interactive brokers',
    ),
    text: phrases('div, dividend*, coupon*, couponrente'),
  },
];
