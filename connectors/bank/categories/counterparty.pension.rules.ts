import { phrases, type Rule } from './rule.ts';

/** Who pays pensions, here and abroad, and what they pay to those who cannot work. */
export const PENSION_RULES: readonly Rule[] = [
  {
    id: 'pension.disability',
    category: 'DISABILITY_BENEFIT',
    party: phrases(`
      abp, pfzw, pensioenfonds*, stichting pensioenfonds, loyalis, movir, de amersfoortse, asr, a s r, nationale nederlanden,
      aegon, elips life, de goudse, zwitserleven, allianz, centraal beheer, achmea, interpolis, reaal, tvm, klaverblad,
      unive, delta lloyd, ppi, spms, bpf*`),
    text: phrases(`
      arbeidsongeschikt*, aov uitkering, uitkering aov, aov, ao uitkering, ao pensioen, invaliditeitspensioen,
      aanvulling wia, wia aanvulling, wga hiaat*, hiaatuitkering, wga, disability*, ipap*, ipap uitkering,
      arbeidsongeschiktheidspensioen, hiaat, wia hiaat, wia excedent, wia bodem, wga aanvulling, wia,
      aop, arbeidsong*, ao uitk`),
    not: phrases('premie'),
  },
  {
    id: 'pension.fund',
    category: 'PENSION',
    party: phrases(`
      pensioen*, *pensioen, *pensioenfonds, *pensioenen, stichting pensioenfonds, abp, pfzw, bpf*, bpl, pme, pmt, spw,
      spov, pggm, apg, azl, syntrus, mn services, spms, lijfrente*, shell pensioen*, hoogovens pensioen*, be frank,
      befrank, centraal beheer ppi, zwitserleven, zwitserleven ppi, blue sky group, philips pensioen*, rabo pensioen*,
      pensioenfonds pgb, algemeen pensioenfonds, het nederlandse pensioenfonds, stap, spoorwegpensioenfonds, rail ov,
      bpfbouw, bouwnijverheid, sph, spf, sphp, tkp, nn cdc, brand new day ppi, brand new day pensioen, lifesight,
      aegon cappital, cappital, asr doenpensioen, stichting bedrijfstakpensioenfonds, bedrijfstakpensioenfonds*,
      pension fund, pensions, rentenversicherung, deutsche rentenversicherung, rentenservice, dwp, federale
      pensioendienst, pensioendienst, inpas, vieillesse, cnav, carsat, mediahuis pensioen*, spnp, pnb, pdn, dsm
      pensioen*, klm pensioen*, heineken pensioen*, unilever pensioen*, ing pensioen*, progress, abn amro pensioen*,
      kpn pensioen*, achmea pensioen*, pensioenfonds horeca, detailhandel pensioenfonds, apf, *apf, hnpf, cabinefonds,
      pno media, pwri, stipp, sbz, provisum, pensura, spoa, spt, sagitta, vut fonds, svvpensioen, bpf koopvaardij,
      dnapf, volo, pensionskasse, retraite, agirc arrco,
      renten service*, rentenservice*, niederlassung renten*, deutsche post renten*, dt rentenversicherung,
      rentenversicherung*, drv bund, drv*, knappschaft*, pensionsversicherung*, federale pensioendienst brussel, fpd,
      sfpd, sfp, service federal des pensions, service federal pensions, spf pensions, rva pensioenen, assurance
      retraite, l assurance retraite, carsat*, cnav*, caisse nationale assurance vieillesse*, agirc*, arrco, msa
      retraite, dept for work*, department for work*, dwp state pension, us treasury ssa, social security
      administration, inps, versorgungsanstalt*, vbl, ahv,
      *knappschaft, *versicherungsanstalt, zaklad ubezpieczen*, zus warszawa,
      rentenvers*, dt rentenvers*, deutsche rentenvers*, ssa treas*, soc sec`),
    not: phrases('salaris*, nettoloon, hypothe*, werkgever'),
  },
  {
    id: 'pension.insurer',
    category: 'PENSION',
    party: phrases(`
      nationale nederlanden, nn, aegon, asr, a s r, allianz, achmea, centraal beheer, delta lloyd, reaal, zwitserleven,
      athora, interpolis, scildon, lifetri, generali, brand new day, dl leven, nn leven, a s r levensverzekering, levensverzekering*,
      conservatrix, onderlinge*, monuta, de goudse, verzekeringen, unive, rabobank, abn amro, ing, sns, asn bank`),
    text: phrases(`
      pensioen*, *pensioen, lijfrente*, *lijfrente, lijfr, lijfrente uitkering, periodieke uitkering, uitkering lijfrente, pension*,
      annuity`),
    not: phrases('premie, inleg, salaris*'),
  },
];
