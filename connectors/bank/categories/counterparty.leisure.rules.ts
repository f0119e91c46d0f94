import { phrases, type Rule } from './rule.ts';

/** Subscriptions, clubs, giving, going out and away. */
export const LEISURE_RULES: readonly Rule[] = [
  {
    id: 'leisure.subscription',
    category: 'SUBSCRIPTION',
    party: phrases(`
      netflix, spotify, disney plus, disneyplus, disney, videoland, hbo max, amazon prime, prime video, apple
      com bill, itunes, icloud, apple services, google play, google storage, google one, youtube,
      youtubepremium, viaplay, espn, ziggo sport, skyshowtime, npo plus, npo start, dazn, deezer, tidal,
      audible, storytel, kobo plus, nextory, bookbeat, *streaming, abonnement*, *abonnement, dpg media,
      mediahuis, de volkskrant, telegraaf, de telegraaf, nrc, trouw, parool, algemeen dagblad, financieele
      dagblad, fd mediagroep, nederlands dagblad, reformatorisch dagblad, dagblad*, *krant, tijdschrift*,
      magazine*, donald duck, sanoma, hearst, new skool media, roularta, blendle, readly, microsoft, xbox,
      playstation, sony interactive, nintendo, steam, adobe, dropbox, openai, chatgpt, canva, linkedin,
      tinder, relatieplanet, lexa, parship, verisure, feenstra*, univers alarm, nordvpn, hosting, transip, one
      com, strato, myfitness, strava, duolingo, patreon, onlyfans, discord, twitch, headspace, netflix com,
      netflix international, netflix inc, spotify ab, spotify by adyen, spotify nl, disneyplus com, hbomax,
      paramount, paramount plus, apple tv, apple one, apple music, apple com, applecom bill, itunes com bill,
      google play apps, google youtube*, google ireland*, google workspace, google cloud, youtube premium,
      youtube music, prime video nl, amazon prime nl, primevideo, amznprime, audible nl, kobo, kobo software,
      bookchoice, fluister, storytel nl, podimo, soundcloud, qobuz, deezer com, curiositystream, mubi,
      cinetree, picl, pathe thuis, film1, f1 tv, formula 1, eurosport, nba league*, ziggo go, videoland com,
      rtl nederland, nlziet, streamz, volkskrant, het parool, ad nl, de stentor, tubantia, gelderlander, bn de
      stem, eindhovens dagblad, brabants dagblad, pzc, leeuwarder courant, dagblad van het noorden, friesch
      dagblad, noordhollands dagblad, haarlems dagblad, leidsch dagblad, limburger, de limburger, telegraaf
      media, tmg landelijke, nrc media, nrc handelsblad, mediahuis nederland, mediahuis noord, mediahuis
      limburg, persgroep, de persgroep, fd, het financieele dagblad, follow the money, ftm, de correspondent,
      correspondent, de groene amsterdammer, groene amsterdammer, elsevier weekblad, ew magazine, vrij
      nederland, hp de tijd, libelle, margriet, vriendin, kampioen, autoweek, national geographic, new
      scientist, economist, the economist, financial times, new york times, nytimes, washington post, the
      guardian, substack, bladen*, pressreader, microsoft 365, microsoft store, microsoft office, msft, xbox
      game pass, playstation network, sony playstation, playstationnetwork, nintendo eshop, steam games,
      steampowered, epic games, blizzard, roblox, ea com, ubisoft, twitch interactive, discord nitro, patreon
      membership, onlyfans com, ko fi, buymeacoffee, openai chatgpt*, chatgpt subscription, claude ai,
      anthropic, midjourney, github, gitlab, figma, canva pty, adobe systems*, adobe inc, adobe creative*,
      dropbox inc, evernote, lastpass, 1password, bitwarden, nordvpn com, expressvpn, surfshark, proton,
      protonmail, mcafee, norton, kaspersky, zoom us, linkedin premium, tinder plus, bumble, lexa nl, parship
      nl, e matching, badoo, second love, grindr, strava inc, zwift, runkeeper, headspace inc, weight
      watchers, weightwatchers, noom, swapfiets, swap fiets, bikeflip, lease a bike, leaseabike, hello fresh
      abonnement, tado, ring com, eufy, arlo, feenstra, verisure nederland, securitas*, bold smart lock,
      homewizard, google nest, onedrive, icloud storage, wordpress, squarespace, wix com, godaddy, mijndomein,
      mijn domein, hostnet, vimexx, transip bv, yourhosting, versio, antagonist, junda, strato ag, ionos,
      hetzner, digitalocean, aws emea, amazon web services, jottacloud, wetransfer, gamepass, ps plus, bol
      select, ah premium, zalando plus, wehkamp plus, postcode nl, kadaster abonnement, consumentenbond, cv
      ketel onderhoud, feenstra verwarming, kemkens, energiewacht, guidion, cv onderhoud, ketelonderhoud,
      boiler huur, huurketel, volta limburg, wasmachine huur, bundles,
      kamernet, rentbird, stekkies, huurstunt, huurwoningen nl, huurportaal, directwonen, kamerradar, huurradar,
      huurzone, roomspot, rentslam, huurda, huurwoningportaal, kamer nl, woningnet, woonnet rijnmond`),
    not: phrases(`
      salaris, loon, ring bv garage, hypo*, verzekering*`),
  },
  {
    id: 'leisure.membership',
    category: 'MEMBERSHIP',
    party: phrases(`
      fitness*, *fitness, basic fit, basicfit, anytime fitness, sportcity, fit for free, trainmore, healthcity, david
      lloyd, big gym, *gym, sportclub*, crossfit*, yoga*, *yoga, pilates*, zwemschool*, zwemclub*, *vereniging,
      vereniging*, ver, voetbal*, tennis*, hockey*, *hockeyclub, korfbal*, volleybal*, basketbal*, handbal*, rugby*,
      gymnastiek*, atletiek*, judo*, karate*, dansschool*, manege*, schaats*, scouting*, muziekver*, fanfare*,
      harmonie*, sv, vv, rkvv, rksv, svv, fc, hc, ltc, tc, zv, anwb, wegenwacht, fnv, cnv, vakbond*, *vakbond, vcp, de
      unie, nu 91, nu91, aob, vbm, eigen huis, vereniging eigen huis, museumkaart, cineville, natuurmonumenten,
      ledenadministratie, contributie, *bond, bibliotheek*, de bibliotheek, knltb, knvb, nkbv, nbb, nocnsf, classpass,
      urban sports, onefit, buurtver*, volkstuin*, sport city, basic fit international, basic fit nederland, basicfit
      nederland, fit for free nederland, fitforfree, sportcity nl, saints stars, vondelgym, clubsportive, club
      pellikaan, pellikaan, healthclub*, health club*, health city, fit20, curves, ladyline, fitness first, bootcamp*,
      f45, boxschool*, boksschool*, kickboks*, kickbox*, bjj, krav maga, sportcentrum*, *sportcentrum, sporthal*,
      sportstichting, sportvereniging*, *sportvereniging, padel*, *padel, squash*, badminton*, tafeltennis*, ttv, hv,
      kv, ckv, rtc, vc, hvv, hsv, wv, zwemver*, zwem en poloclub, zpc, zc, ijsclub*, ijsvereniging*,
      schietvereniging*, sv de, sportclub, hengelsport*, visvergunning, sportvisserij*, vispas, volleybalclub*,
      voetbalclub*, voetbalvereniging*, hockeyclub*, tennisclub*, tennisvereniging*, golfclub*, golfbaan*, ngf,
      roeivereniging*, zeilvereniging*, watersportvereniging*, wsv, jachthaven*, ligplaats*, ruitervereniging*,
      paardrij*, ponyclub*, korfbalvereniging*, atletiekvereniging*, gymvereniging*, turnvereniging*, dansvereniging*,
      balletschool*, zumba*, padvind*, jeugdvereniging*, studentenvereniging*, studievereniging*, esn, asva, lsvb,
      lidmaatschap*, contributie*, anwb bv, anwb ledenservice, koninklijke nederlandse toeristenbond, wegenwacht
      nederland, fnv vakbond, fnv bondgenoten, abvakabo, abva kabo, fnv zorg, cnv vakmensen, cnv connectief, cnv
      publieke, avv, vhp2, fbz, nipv, acp, npb, politiebond, acom, kmar, vvaa, knmg, knmt, nvj, nba, algemene
      onderwijsbond, avs, ouderenbond*, kbo, anbo, pcob, kbo pcob, woonbond, de woonbond, consumentenbond, stichting
      museumkaart, museumvereniging, vriendenpas, we are public, cjp, vereniging natuurmonumenten, staatsbosbeheer,
      landschap*, het zuid hollands landschap, brabants landschap, geldersch landschap, vogelbescherming*,
      zoogdiervereniging, ivn, knnv, nivon, natuurvrienden, fietsersbond, wandelnet, nkc, nederlandse kampeer*, acsi,
      camperclub, caravanclub, oranjevereniging*, buurtvereniging*, dorpsvereniging*, wijkvereniging*,
      speeltuinvereniging*, volkstuinvereniging*, tuindersvereniging*, carnavalsvereniging*, carnavalsstichting,
      muziekvereniging*, toneelvereniging*, zangvereniging*, zangkoor, popkoor, schutterij*, rotary*, lions*,
      soroptimist*, vvd, d66, pvda, groenlinks, groenlinks pvda, cda, christenunie, sgp, partij voor de dieren, bbb,
      forum voor democratie, politieke partij, *bibliotheek, de nieuwe bibliotheek, bieb, oba, knkv, nevobo, knhb,
      knzb, knsb, knwu, ntfu, knas, gymnastiekbond, sportschool*, *sportschool, vpro, avrotros, kro ncrv, kroncrv,
      bnnvara, bnn vara, omroep*, vereniging eo, ntr, powned,
      socialistische partij, volt nederland, ja21, nsc, nieuw sociaal contract, politieke beweging denk, beweging
      denk, 50plus, democraten 66, volkspartij voor vrijheid*, partij van de arbeid, christen democratisch appel,
      staatkundig gereformeerde partij, boerburgerbeweging, bij1, groen links, jonge socialisten, jovd, jonge
      democraten, cdja, rood jong`),
    not: phrases(
      `
      salaris, loon, eigenaars, eigenaren, verzekering*, nachtclub, hypo*, zorgverz*, rechtsbijstand, nachtclub*, dating, pensioen*, kerk*, camping, energie, lease, creditcard*, visa, reizen, vve, eigenaars*,
      casino, hollandcasino`,
    ),
  },
  {
    id: 'leisure.club',
    category: 'MEMBERSHIP',
    party: phrases(
      'v v, s v, r k s v, r k v v, s v v, c s v, f c, h c, k v, s c, sc, ttv, z v, t c, l t c, w s v, a v, ijsver*, ver',
    ),
    text: phrases(
      'contr, contr*, contributie*, lidm*, seizoen*, jeugdlid*, senior*, jo7, jo8, jo9, jo10, jo11, jo12, jo13, jo14, jo15, jo17, jo19, mo13, mo15, mo17',
    ),
    not: phrases('contract*, eigenaars, eigenaren, kantine, sponsor*, loon, salaris*'),
  },
  {
    id: 'leisure.going-out',
    category: 'LEISURE',
    party: phrases(`
      bioscoop*, pathe, vue, kinepolis, cinema*, *cinema, filmhuis*, theater*, *theater, schouwburg*, museum*,
      *museum, dierenpark*, dierentuin*, artis, blijdorp, diergaarde, burgers zoo, apenheul, beekse bergen, wildlands,
      ouwehands, pretpark*, attractiepark*, efteling, walibi, duinrell, slagharen, madurodam, nemo, zoo, ticketmaster,
      ticketswap, festival*, *festival, paylogic, ticketpoint, concert*, ziggo dome, paradiso, melkweg, bowling*,
      poolcafe, escape*, trampoline*, jump xl, monkey town, ballorig, speelparadijs, speeltuin, lasergame*, karten,
      kartbaan, zwemparadijs, sauna*, thermen*, wellness*, spa, klimhal, klimpark, ijsbaan*, skibaan, snowworld,
      evenement*, event*, kermis, nachtclub, poppodium, bioscoop, pathe theatres, pathe nederland, vue cinemas,
      kinepolis nederland, kinepolis group, euroscoop, movie w, eye filmmuseum, theater, theaters, *schouwburg,
      concertgebouw*, *concertgebouw, tivolivredenburg, tivoli, doornroosje, effenaar, patronaat, oosterpoort, carre,
      delamar, afas live, ahoy, rotterdam ahoy, gelredome, johan cruijff arena, ziggodome, rai amsterdam, jaarbeurs,
      feyenoord, psv, fc utrecht, az alkmaar, fc twente, stadion*, knvb tickets, ticketmaster nl, ticketmaster
      nederland, ticketswap bv, eventim, eventbrite, see tickets, paylogic nederland, ticketcorner, weeztix, eventix,
      cm tickets, cm com tickets, tibbaa, yourticketprovider, lowlands, pinkpop, mojo, mojo concerts, id t, q dance,
      defqon, awakenings, dgtl, zwarte cross, dance valley, museum, musea, rijksmuseum, van gogh museum, stedelijk
      museum, mauritshuis, boijmans, anne frank*, naturalis, nemo science, openluchtmuseum, zaanse schans, keukenhof,
      diergaarde blijdorp, artis zoo, gaiazoo, safaripark*, libema, wildlands adventure zoo, dolfinarium, avifauna,
      aquazoo, sea life, efteling bv, de efteling, walibi holland, toverland, hellendoorn, avonturenpark*,
      bobbejaanland, plopsa*, plopsaland, phantasialand, disneyland*, disneyland paris, movie park, legoland, madame
      tussauds, amsterdam dungeon, this is holland, linnaeushof, drievliet, julianatoren, kinderboerderij*,
      plaswijckpark, speelpark*, binnenspeeltuin*, jumpsquare, street jump, jumpxl, trampolinepark, escaperoom*,
      escape room*, lasergamen, laserquest, bowlen, bowl*, *bowling, bowlingcentrum*, poolen, snooker*, biljart*,
      gamestate, kart*, *karting, coronel, zwembad*, *zwembad, subtropisch*, openluchtzwembad*, tikibad, aquapark,
      *sauna, thermae*, elysium, *wellness, hammam*, klimbos*, klimpark*, boulder*, klimmuur, monk bouldergym,
      *ijsbaan, schaatsbaan, thialf, skidome, skipiste, surf*, wakeboard*, kano*, kanoverhuur, bootverhuur*,
      sloepverhuur, rondvaart*, canal cruise*, stromma, minigolf, midgetgolf*, paintball*, kermis*, pretpark, circus*,
      discotheek*, disco*, club air, nachtclub*, party venue, museumwinkel, groupon, social deal, socialdeal,
      vakantieveilingen, tripper, actievandedag, getyourguide, viator, tiqets, klook, bioscoopbon, nationale
      bioscoopbon, evenementen*, events, bridgeclub, schaakclub, glowgolf, glow golf, prison island, podium*,
      muziekgebouw*, muziekcentrum, chasse theater, philharmonie, orpheus, de doelen, de kuip, indoor*, binnenspeel*,
      bioscopen, poppodium*, virtual reality, vr arcade, fun valley, attractie*`),
    not: phrases(
      'salaris, loon, fc vve, hypo*, badkamer*, sportclub, voetbal*, tennis*, hockey*, volleybal*, golf*, scouting*, contributie, lidmaatschap, verzekering*, school',
    ),
  },
  {
    id: 'leisure.travel',
    category: 'TRAVEL',
    party: phrases(`
      klm, transavia, ryanair, easyjet, vueling, wizz*, lufthansa, tui, tui fly, corendon, sunweb, d reizen,
      vakantie*, *vakanties, reisbureau*, *reizen, travel*, *travel, booking com, airbnb, expedia, hotels com,
      hotel*, *hotel, hostel*, van der valk, fletcher*, camping*, *camping, center parcs, centerparcs, landal,
      roompot, europarcs, bungalow*, vacansoleil, eurocamp, anwb reizen, natuurhuisje*, vrijuit, prijsvrij,
      eliza was here, djoser, koning aap, shoestring, kras, stip reizen, schiphol, eindhoven airport,
      airport*, *airlines, turkish airlines, pegasus, hertz, europcar, avis, budget rent*, enterprise rent*,
      autoverhuur*, rentalcars, sunny cars, stena line, dfds, p o ferries, eurotunnel, booking bv, trivago,
      agoda, trip com, bed breakfast, cheaptickets, vliegtickets*, wintersport*, klm royal dutch*, klm nl,
      transavia com, transavia airlines, ryanair com, ryanair ltd, easyjet com, easyjet airline, wizz air,
      vueling airlines, lufthansa ag, british airways, air france, emirates, qatar airways, pegasus airlines,
      tap air*, iberia, sunexpress, corendon airlines, corendon vlieg*, tui nederland, tui nl, tui belgium,
      sunweb group, sunweb vakanties, d reizen bv, dreizen, prijsvrij vakanties, vakantiediscounter,
      vakantiexperts, vakantieveilingen reis, de jong intra*, bolderman, pelikaan reizen, effeweg, kras
      reizen, sawadee, riksja*, travelworld, fox reizen, fox verre reizen, baobab, sawadee reizen, djoser
      reizen, better places, 333travel, wereldcontact, anwb reisburo, nrv, hoogland reizen, tiaramed*, eliza,
      suntip, neckermann reizen, thomas cook, holidays, vacances*, urlaub*, ferien*, booking com bv, booking
      com b v, bookingcom, hotel at booking*, airbnb payments, airbnb ireland, airbnb hm*, airbnb com, vrbo,
      homeaway, expedia group, agoda com, ctrip, trivago nv, kayak, skyscanner, gotogate, mytrip, budgetair,
      vliegtickets nl, cheaptickets nl, travix, opodo, edreams, lastminute*, hotelspecials, weekendjeweg,
      voordeeluitjes, bebsy, hoteldeal*, zoover, hostelworld com, hostelworld, stayokay*, nh hotel*, nh
      hotels, hilton*, marriott*, ibis*, accor*, novotel*, mercure*, best western*, holiday inn*, radisson*,
      citizenm, motel one, fletcher hotel*, van der valk hotel*, valk exclusief, bastion hotel*, postillion*,
      hampshire*, westcord*, bilderberg*, motel*, gasthof*, gasthaus*, *resort, resort*, lodge*, b en b, bed
      and breakfast*, bed en breakfast*, campingplatz, camper*, campercontact, camperplaats*, park4night,
      goboony, indie campers, landal greenparks, center parcs nl, center parcs europe, roompot vakanties,
      roompot service, europarcs resorts, droomparken, topparken, molecaten, ardoer, rcn vakantieparken,
      siblu, vacanceselect, canvas holidays, homair, yelloh, belvilla, novasol, interhome, micazu,
      natuurhuisje nl, natuurhuisje, villa for you, villaforyou, sunweb ski, skipas, skiverhuur*, bergbahn*,
      snowtrex, bizztravel, gofun, gogo jeugdreizen, jiba, stedentrip*, cruise*, msc cruises, costa cruises,
      holland america, royal caribbean, stena, stena line bv, dfds seaways, brittany ferries, irish ferries,
      color line, ferry*, le shuttle, eurotunnel le shuttle, getlink, schiphol airport, schiphol nederland,
      schiphol group, rotterdam airport, maastricht airport, groningen airport, see buy fly, duty free, dufry,
      world duty free, kappe, sixt nl, sixt rent*, europcar nl, hertz nl, avis nl, budget rent a car, alamo,
      centauro, goldcar, sunnycars, sunny cars bv, rentalcars com, autoeurope, rent a car, carrental, car
      rental, autohuur*, huurauto, bo rent, diks autoverhuur, boels rental auto, kav autoverhuur,
      toeristenbelasting hotel, visum*, visa application, evisum, vfs global, cibt, reisverz, autobahn vignet,
      asfinag, vignette, vignet*, peage, autoroutes*, vinci autoroutes, aprr, sanef, tolltickets, telepass,
      westerscheldetunnel, kiltunnel, tolvignet, *reis, *vakantie, *travels, *tours, touring, trips,
      excursie*, sixt, boat rental*, bike rental*, bootverhuur*, sloepverhuur*, bb,
      pension, b b, gastenverblijf*, gastenkamer*, trekkershut*`),
    not: phrases(
      `
      salaris, loon, verzekering*, ns, pensioen*, huisarts*, reisbond, parke*, parking*, verhuurder, huur kamer, ns reizigers, reizigers, reisproduct, reisverzekering*, reiskosten, gvb, autoverhuurverzekering, boekhandel, visa card, visacard, taxi,
      paard*, hond*, honden*, katten*, dier*, dieren*, stalling*, paarden*, manege, pension fund, weide*, kennel*`,
    ),
  },
];
