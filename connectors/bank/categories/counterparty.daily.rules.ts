import { phrases, type Rule } from './rule.ts';

/** Shops and food. */
export const DAILY_RULES: readonly Rule[] = [
  {
    id: 'daily.groceries',
    category: 'GROCERIES',
    party: phrases(`
      albert heijn, ah, ah to go, jumbo, lidl, aldi, plus, plus supermarkt*, dirk vdbroek, dirk van den broek, dirk vd
      broek, coop, spar, vomar, hoogvliet, nettorama, dekamarkt, deka, picnic, ekoplaza, odin, poiesz, boni, jan
      linders, boons markt, mcd, crisp, flink, gorillas, getir, makro, sligro, hanos, amazing oriental, toko,
      supermarkt*, *supermarkt, buurtsuper, slagerij*, *slagerij, slager, bakkerij*, *bakkerij, *bakker, banket*,
      vishandel*, viswinkel, vis, kaas*, groente*, agf, poelier*, delicatessen, natuurwinkel, biologisch*, marqt,
      landmarkt, warme bakker, bakker bart, vlaamsch broodhuys, hellofresh, hello fresh, marley spoon, ekomenu,
      hofweb, kruidenier*, levensmiddelen*, gall gall, slijterij*, mitra, dirck iii, dranken*, bidfood, zuivel*,
      boerderijwinkel, weekmarkt, delhaize, carrefour, rewe, edeka, colruyt, intermarche, kaufland, netto, tanger
      markt, avondwinkel*, nachtwinkel*, albert heyn, albertheijn, ah bezorgd, ah bezorgdienst, ah nl, ah togo, ah xl,
      appie, jumbo city, jumbo supermarkten, jumbo foodmarkt, plus retail, dirk, coop vandaag, coop supermarkten, spar
      city, spar express, vomar voordeelmarkt, hoogvliet super*, ekoplaza foodmarqt, foodmarqt, deen, emte, em te,
      troefmarkt, attent, dagwinkel, nah frisch, picnic by, picnic b v, picnic int, crisp bv, flink se, getir nl,
      zapp, butlon, go puff, tanger, sahan, enes super*, yildiz super*, turkse super*, wah nam hong, dun yong,
      oriental, asian food, aziatische*, poelier, keurslager*, ambachtelijke slager*, hema vers, bakkertje*,
      banketbakker*, patisserie*, chocolaterie*, chocolate*, leonidas, jamin, snoep*, versunie, groenteboer,
      groentehal, fruit*, aardappel*, eieren*, biomarkt, biowinkel, de groene weg, gimsel, estafette, natuurvoeding*,
      reformhuis, hello fresh nl, hellofresh benelux, dinnerly, uitgekookt, de keuken van, factor meals, voedselbox,
      streekbox, bierkoning, wijnhandel*, drankenhandel*, slijterij, gall, gall en gall, topdrinks, prik en tik, uw
      topslijter, mercadona, tesco, sainsbury*, waitrose, monoprix, auchan, leclerc, super u, lidl nederland, aldi
      markt, aldi zaandam, penny markt, norma, conad, coop italia, billa, spar abroad, hofer, migros, okay, proxy
      delhaize, ad delhaize, alimentation, minimarket, mini market, supermercado*, nisa, superunie, thuisbezorgd
      boodschappen, gorillas technologies, wijn, wijnhuis, wijnkoper*, wijnwinkel*, wijnkelder*, wijnvoordeel*,
      wijnbeurs, wijnspecialist*, wijnimport*, wijnkoperij, boon s markt, boons, de notenkraam, notenkraam, notenbar*,
      noten*, simon levelt, polski sklep, sklep*, visboer*, *visboer, visspeciaalzaak, vishuis, halal*, ali baba,
      tropic*, markthal, marktkraam*, versmarkt, verswinkel, vleeshandel*, vleeshouwer*, zuivelhoeve, landwinkel*,
      boerenwinkel, traiteur*, bonbon*, stach, bakkerswinkel, de bakkerswinkel, broodhuis*, brood, desem*, agrimarkt`),
    not: phrases(`
      salaris, loon, verzekering*, tankstation*, to go tank, loterij, incasso*, energie, mobiel, verzeker*, jumbo
      visma, markt hypo*, effecten*, plus bank, basketball, catering, eethuis, restaurant, advoca*, notaris*,
      glazenwass*, schildersbedrijf, loodgiet*, installat*, makelaar*, bewind*, klusbedrijf, klussenbedrijf,
      hovenier*, bouwbedrijf, aannem*, schoonmaak*, transport*, dakdekk*, stukadoor*, timmer*, uitvaart*, mediator,
      mediation, administratie*, accountant*, belastingadvies*, verhuur*`),
  },
  {
    id: 'daily.eating-out',
    category: 'EATING_OUT',
    party: phrases(`
      restaurant*, rest, foodtruck*, *restaurant, eethuis*, eetcafe*, *cafe, grand cafe, snackbar*, cafetaria*,
      frituur, friet*, lunchroom*, brasserie*, bistro*, pizzeria*, pizza*, *pizza, sushi*, *sushi, kebab*, grillroom*,
      shoarma, ijssalon*, *ijssalon, gelateria, koffie*, coffee*, espresso*, starbucks, mcdonalds, mcdonald s,
      burger*, kfc, subway, dominos, domino s, new york pizza, febo, smullers, kwalitaria, bram ladage, la place,
      loetje, happy italy, vapiano, wagamama, thuisbezorgd*, takeaway, just eat, uber eats, ubereats, deliveroo, too
      good to go, *bar, pub, kroeg*, taverne, proeflokaal, brouwerij*, bierhal, strandpaviljoen, strandtent,
      paviljoen, wok*, tapas*, pannenkoek*, pannekoek*, poffertjes*, horeca*, catering, bagels beans, dunkin,
      backwerk, julias, kiosk, lebkov, exki, vending, selecta, eatery, trattoria, osteria, ristorante, steakhouse,
      foodhall*, eetkamer, eterij, eetlokaal, herberg*, kantine*, *restaurants, thuisbezorgd nl, takeaway com,
      takeaway com payments, justeat, just eat takeaway, uber eats nl, wolt, foodora, glovo, delivery hero, deliveroo
      nl, deliveroo payments, mcdonalds nl, mc donalds, mcdonald, mcd nederland, mac donalds, burger king, burgerking,
      five guys, taco bell, kfc nederland, domino, dominos pizza, domino s pizza, new york pizza bv, papa johns, pizza
      hut, spare ribs express, sumo*, sushi point, shabu shabu, poke*, ramen*, noodle*, thai*, indian*, indiaas*,
      chinees*, chin ind*, surinaams*, warung*, roti*, toko to go, grieks*, griekse*, turks eethuis, doner*, doner
      company, falafel*, maoz, shoarma*, grill*, gyros*, wereldkeuken, buffet*, wereld restaurant, cafe, cafe de*,
      cafe t, cafe het, eetcafe, *eetcafe, bruin cafe, bruincafe, grandcafe, lunch*, lunchcafe*, ontbijt*, brunch*,
      broodje*, broodjeszaak*, broodbar*, bakkerscafe, tosti*, pannekoekenhuis*, ijs, gelato*, ijscuypje, cafetaria,
      automatiek, snack*, smul*, patat*, frites*, friethuis*, friethuys*, frietje*, frituur*, kroket, de kroket,
      kwekkeboom, febo express, bar, bar bistro, cocktailbar, wijnbar, *wijnbar, biercafe, brouw*, *brouwerij, irish
      pub, stadskasteel, eterie*, eeterij*, eetbar*, eetwinkel, kookstudio, de keuken, theehuis*, tearoom*,
      koffiebar*, koffiehuis*, *koffie, coffeecompany, coffee company, doppio, anne max, anne en max, douwe egberts
      cafe, costa coffee, pret a manger, le pain quotidien, vlaamsch broodhuys cafe, back werk, vapiano nl, loetje*,
      de beren, restaurant de beren, van der valk restaurant, la cubanita, popocatepetl, bierfabriek, zwarte cross
      eten, sligro horeca, food court, foodcourt, food*, albron, sodexo, compass group, eurest, vermaat, hutten,
      bedrijfsrestaurant*, kantine, sportkantine, station to go, julia s, la place express, hms host, hmshost, ssp
      nederland, ah cafe, leon, dunkin donuts, krispy kreme, tim hortons, bagel*, salad*, salades*, vegan*, juice*,
      smoothie*, bistrot, osteria*, tapasbar*, mexicaan*, steak*, spareribs*, stroopwafel*, oliebol*, poffertjeskraam,
      wafel*, viskraam, haring*, visbistro, vishandel en restaurant, strand*, beachclub*, beach club*, havenkantine,
      clubhuis, barista*, *barista, kitchen, *kitchen, keuken, ijsje*, ijsco*, ijsbar, ijscafe*, ijshuis, ijswinkel,
      ijsmaker*, ijskar*, ijsboer*, ijsbakker*, beren restaurant, theeschenk*, theetuin*, theesalon*, theewinkel,
      thee, theelounge, mc donald*, mac donald*, foodmaster, verhage, eeterij, stationskoffie, koffietent*,
      koffiezaak*, lunchbar*, wijnlokaal, bodega*, crepe*, creperie*, pasta*, tortilla*, sushibar, salad bar, foodbar,
      eetpunt, bamischijf, chicken*, spareribs, gastrobar, gastropub, bierlokaal, drinklokaal, stamcafe, theecafe,
      praathuis, eethoek, vreterij, etenstijd, brownies downies, brownies en downies, spaghetteria, hummus*,
      biergarten, biertuin, de pizzabakkers, pizzabakkers, happy tosti, ellis gourmet, sla, salsa shop, taco*,
      taqueria, izakaya, cantina, pinsa*, focacc*, pho, vietnam*, korea*, koreaans*, seafood*, visrestaurant,
      biefstuk*, pancake*, pancakes, rooftop*, skybar, uitspanning, bierboutique, tapperij, streetfood, resto, dining,
      diner*, eetz*, gourmet*, the hummus house, burgerbar, burgerme, burgermeester, strandhuis, beachhouse, lounge,
      ijsboerderij*, coffeelab, bocca coffee, black bloom`),
    not: phrases(
      'salaris, loon, verzekering*, coffeeshop benodigdheden, thuiszorg, eten en drinken bank, verzekering*, hypo*, club van, groothandel',
    ),
  },
  {
    id: 'daily.shopping',
    category: 'SHOPPING',
    party: phrases(`
      bol com, bol, coolblue, amazon, amzn, wehkamp, zalando, otto, aliexpress, alibaba, temu, shein, vinted,
      marktplaats, ebay, etsy, h m, hm, c a, zara, primark, wibra, zeeman, action, hema, blokker, xenos, big bazar,
      flying tiger, sostrene grene, sostrene, kruidvat, etos, trekpleister, da drogist*, drogist*, rituals, douglas,
      ici paris, body shop, holland barrett, mediamarkt, media markt, bcc, expert, mycom, alternate, apple store,
      samsung, ikea, leen bakker, kwantum, jysk, beter bed, swiss sense, leenbakker, goossens, trendhopper, loods 5,
      casa, gamma, praxis, karwei, hornbach, hubo, bauhaus, toolstation, formido, intratuin, tuincentrum*, groenrijk,
      welkoop, boerenbond, ranzijn, pets place, petsplace, zooplus, jumper, discus, dierenwinkel*, dierenspeciaal*,
      decathlon, intersport, perry sport, perrysport, aktiesport, jd sports, daka, bever, run2day, nike, adidas, van
      haren, scapino, manfield, omoda, nelson, schoenen*, *schoenen, dolcis, sacha, ecco, kleding*, *mode, fashion,
      boutique, we fashion, vero moda, only, jack jones, esprit, mango, uniqlo, bershka, pull bear, hunkemoller,
      livera, claudia strater, bijenkorf, de bijenkorf, prenatal, babypark, baby dump, lobbes, intertoys, top 1 toys,
      speelgoed*, bart smit, bruna, primera, ako, boekhandel*, boekenwinkel*, libris, bookspot, selexyz, bloemen*,
      bloemist*, fleurop, kapper*, *kapper, kapsalon*, haarstudio, hairstyl*, barbier, barber*, beauty*, schoonheids*,
      nagelstudio, juwelier*, *juwelier, siebel, lucardi, kringloop*, cadeau*, *cadeau, gift*, fietsen*, rijwiel*,
      tweewieler*, halfords, kwikfit, kwik fit, profile, euromaster, garage*, *garage, autobedrijf*, *autobedrijf,
      carwash*, wasstraat*, autowas*, autoservice, bosch car service, apk, warenhuis, woonexpress, meubel*, *meubelen,
      keuken*, bouwmarkt*, *bouwmarkt, ijzerhandel*, doe het zelf, verfwinkel*, electro*, elektro*, *winkel, *shop,
      webwinkel*, outlet, postnl, dhl, dpd, ups, post nl, foto*, stomerij*, wasserette*, schoenmaker*, sleutel*,
      sigaren*, tabak*, apple retail, asos, about you, shoeby, terstal, bristol, zeb, costes, suitsupply, g star,
      levi*, kiko, miniso, normal, so low, op is op, bol com bv, bol com b v, bolcom, coolblue bv, amazon eu, amazon
      payments, amazon nl, amazon de, amzn mktp, amzn mktp nl, amazon mktpl*, zalando payments, zalando se, wehkamp
      bv, wehkamp nl, fonq, aliexpress com, alipay, wish com, temu com, whaleco, shein com, roadget, joom, vinted uab,
      marktplaats bv, etsy com, ebay o, catawiki, hm com, hennes mauritz, c en a, c a nederland, primark nl, we
      europe, wefashion, zara nl, inditex, stradivarius, massimo dutti, mango nl, hunkemoller bv, ms mode, m s mode,
      miss etam, expresso, cool cat, coolcat, sissy boy, america today, open32, my jewellery, loavies, na kd, boozt,
      bestseller, peek cloppenburg, berden, kuyichi, scotch soda, denham, tommy hilfiger, calvin klein, guess, hugo
      boss, gstar, suit supply, van gils, only for men, jeans centre, the sting, sting, men at work, superdry,
      timberland, lacoste, puma, skechers, foot locker, footlocker, snipes, sneaker*, ziengs, bristol shoes, invito,
      torfs, vanharen, deichmann, durea, duifhuizen, action nederland, op voorraad, wibra nederland, zeeman textiel*,
      hema bv, hema nl, blokker bv, blokker nl, xenos bv, marskramer, dille kamille, dille en kamille, flying tiger
      copenhagen, sostrene grenes, kruidvat nl, as watson, etos bv, dio drogist, drogisterij*, *drogist, parfum*, ici
      paris xl, sephora, lookfantastic, notino, deloox, gezondheidswinkel, vitaminstore, body fit*, myprotein,
      bodyandfit, holland and barrett, media markt saturn, mediamarktsaturn, saturn, bcc elektro, electro world,
      *electro, azerty, megekko, cdromland, conrad, sos solutions, 123inkt, kabelshop, gsmpunt, phone*,
      telefoonreparatie, fixje, thephonelab, apple store r, apple online, apple com nl, samsung electronics, hp store,
      dell, lenovo, dyson, philips shop, ikea nl, ikea bv, ikea nederland, woood, made com, westwing, loods5, jysk
      nederland, leenbakker bv, kwantum nl, carpetright, roobol, beddenreus, emma matras, auping, matt sleeps,
      sleepy*, swiss sense bv, sanitairwinkel, x2o, badkamer*, praxis doe het zelf, gamma nl, gamma bouwmarkt, karwei
      bouwmarkt, hornbach bouwmarkt, hubo bouwmarkt, multimate, fixet, aveve, intratuin bv, life garden, overvecht
      tuin*, *tuincentrum, kwekerij*, *bloemen, topbloemen, bakker com, zooplus se, brekz, bitiba, jumper dieren*,
      dierenspeciaalzaak*, ruitersport*, ruitershop*, epplejeck, divoza, agradi, decathlon nl, decathlon netherlands,
      sport 2000, sportshop*, sportswinkel, bever sport, bever zwerfsport, asadventure, a s adventure, anwb winkel,
      kathmandu, mountain warehouse, futurumshop, mantel, bikes, *bikes, fiets*, *fietsen, fietsenwinkel*,
      fietsenmaker*, fietspunt, van den berg fietsen, gazelle, vanmoof, stella fietsen, tweewielercentrum*, rijwiel,
      prenatal moeder*, baby park, babydump, noppies, mamas papas, kinderkleding*, kinderwinkel*, lobbes nl, toychamp,
      top1toys, lego, lego store, playmobil, game mania, gamemania, nedgame, games workshop, bol com kado, greetz,
      kaartje2go, hallmark, bruna bv, ako stations, the read shop, readshop, libris blz, *boeken, bookstore, american
      book, waterstones, scheltema, donner, broese, athenaeum, paagman, van der velde boeken, de slegte,
      boekwinkeltjes, wereldwinkel*, vivant, cadeauwinkel, *kado, kado*, feestwinkel*, party*, feest*, kapsalon,
      *kapsalon, hair*, *hair, kappers*, *kappers, brainwash, cosmo hairstyling, ami kappers, team kappers, barber,
      *barber, barbershop*, knip*, beauty, *beauty, schoonheidssalon*, huidverzorging, nail*, tattoo*, piercing*,
      massage*, zonnestudio*, zonnebank, sunday s, wellness shop, juwelier, siebel juweliers, brandfield, kish,
      pandora, swarovski, horloge*, kringloopwinkel*, kringloop centrum, *kringloop, rataplan, het goed, emmaus,
      tweedehands*, vintage*, episode, think twice, humana, antiek*, brocante*, rommelmarkt, vlooienmarkt, ijhallen,
      stoffen*, textiel*, handwerk*, pipoos, hobby*, creatief*, van beek art, muziek*, bax*, bax music, thomann,
      keymusic, gitaar*, drukwerk*, drukwerkdeal, vistaprint, hema foto, albelli, fotofabriek, kruidvat foto, foto,
      kamera express, cameranu, coolblue xxl, office centre, staples, viking, bruynzeel*, mandemakers, keukenkampioen,
      i kook, superkeukens, keukenconcurrent, sanders meubelstad, montel, henders hazel, xooon, profijt meubel,
      woonboulevard, woonwinkel*, interieur*, *interieur, gordijn*, verf*, behang*, parket*, zonwering*, kozijn*,
      slotenmaker*, ijzerwaren*, gereedschap*, toolnation, toolmax, manutan, hamo, gereedschapcentrum, autoparts,
      autodoc, winparts, halfords nl, kwik fit nl, profile tyrecenter, profile car, euromaster nl, vakgarage*, bosch
      car, autogarage*, autotaalglas, carglass, apk station, apk*, banden*, bandenservice, *banden, car wash,
      *carwash, imo carwash, loogman, anac, bovag, dealer*, louwman, van mossel, broekhuis, pon dealer, stern auto,
      postnl bv, postnl holding, dhl parcel, dhl ecommerce, gls, myparcel, sendcloud, budbee, homerr, vinted go,
      tabakspeciaalzaak*, tabaksshop*, vape*, vapeshop*, esmoker, coffeeshop*, smartshop*, growshop*, headshop*,
      wasserij*, stomerij, sneltextiel*, kleermaker*, schoenreparatie, schoenmakerij, sleutelservice, mister minit,
      store, *store, *stores, webshop*, *webshop, online shop, batavia stad, designer outlet, bataviastad, rosada,
      mcarthurglen, bazaar*, beverwijkse bazaar, souvenir*, gift shop, galeria, el corte ingles, galeries lafayette,
      harrods, marks spencer, m s simply, bijou brigitte, claire s, accessorize, lovisa, parfumerie*, bath body works,
      loccitane, l occitane, tk maxx, tkmaxx, tedi, woolworth, euroshop, nanu nana, depot, butlers, maisons du monde,
      maxeda, ace hardware, brico, gamma belgie, leroy merlin, obi, toom, hagebau, paypal goods, autobedrijf,
      motorshop*, motorzaak*, scootershop*, autopoets*, auto schade*, autoschade*, automaterialen*, autoservice*,
      autocenter*, autocentrum*, kapper, tegelhandel*, vloeren*, planten*, ca, boekhandel, boekenwinkel, boekwinkel*,
      boeken*, boek, tuinwinkel*, tuinmeubel*, tuinen, tuincentra, tuinplanten, bloemenhal, bloemenhuis*,
      bloemenwinkel*, bloemenkraam, bloemenstal, bloemisterij*, bloem, nagelsalon*, nagelstyl*, nagels, toys xl,
      toysxl, da drogisterij, ep electro, electronic partner, bonprix, otrium, plein nl, farfetch, bouwmaat, wildkamp,
      jola mode, vedder, schuurman schoenen, assem, shoe*, *kleding, da online, nijhof, vrijbuiter, de vrijbuiter`),
    not: phrases(
      'salaris, loon, verzekering*, zorg*, autorijschool*, autolease*, autoverhuur*, autoverzeker*, parkeer*, parking, muziekschool, muziekles*, museum, boete, incasso*, hypo*, verhuur*, lease, motorrijtuigen*, feestdagen bank, pensioen*, wonen limburg',
    ),
  },
];
