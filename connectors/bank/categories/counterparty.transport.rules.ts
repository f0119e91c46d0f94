import { phrases, type Rule } from './rule.ts';

/** Getting about. */
export const TRANSPORT_RULES: readonly Rule[] = [
  {
    id: 'daily.fuel',
    category: 'FUEL',
    party: phrases(`
      *tankstation, tank*, benzine*, brandstof*, shell, esso, bp, texaco, tinq, tango, tamoil, avia, q8, argos,
      berkman, firezone, totalenergies, total express, total nederland, gulf, oktan, haan tank*, de haan olie, makro
      tank*, supertank, amigo, peut, fieten, kuwait petroleum, brand oil, aral, repsol, fastned, allego, incharge,
      greenflux, chargepoint, ionity, supercharger, laadpaal*, laadpas*, shell recharge, vandebron laden, eneco
      emobility, eneco mobility, vattenfall incharge, travelcard, mtc tankpas, lms tankpas, gabriels, lukoil, elan
      tank*, electra, mobility plus, eleport, tankstation*, shell express, shell station, esso express, bp express, bp
      nederland, texaco express, tamoil express, tinq express, avia xpress, avia marees, q8 easy, q8easy, argos self,
      total, totalenergies nederland, total energies, calpam, ok olie, okay olie, vissers olie, salland olie, kuster
      olie, pin2go, pin 2 go, nxt fuels, sakko, de fieter, gulf nederland, tank s, self tank, autogas*, orlen, eni,
      agip, jet tankstelle, star tankstelle, omv, cepsa, intermarche carburant, shell deutschland, tankstelle, station
      service, fuel, esso deutschland, tesla supercharger, tesla charging, shell recharge solutions, newmotion, the
      new motion, e flux, eflux, vattenfall laden, laadkaart, ecotap, evbox, ev box, evnet, fastned bv, last mile
      solutions, laadpas mkb, plugsurfing, evgo, totalenergies charging, equans laden, park n plug, enbw, maingau, tap
      electric, elly charging, allego bv, greenchoice laden, laadpunt*, laadstation*, charging, ev charging, multi
      tankcard, tankcard, tankpas*, yellowbrick tank, oliecentrale, ok oliecentrale, ok tank*, ok nederland, vandebron
      laad*, anwb laad*, anwb laden, laadsessie*, minerale olien, oliehandel*, sakoil, van kessel olie, pompstation*,
      olien, catom, de pooter olie, schreurs oliemaatschappij, varo, slurink, van raak olie,
      haan olie, haan oil, haan brandstof*, tankplein, tankpunt, tankhuis, tankmaxx, tank maxx, green planet,
      pitpoint, orangegas, orange gas, og clean fuels, rolande, weghorst, van der sluijs tank*, oliemaatschappij,
      oliecie, brandoil, willems tank*, fuelplaza, truckstop, lpg station, lpg, dcb tank*, olie bv, olie b v`),
    not: phrases('salaris, loon, shell pensioen*, hypo*, pensioen*, restaurant, oliebollen, olieverf'),
  },
  {
    id: 'daily.charging-at-supplier',
    category: 'FUEL',
    party: phrases(`
      vandebron, eneco, vattenfall, essent, greenchoice, anwb, tibber, unitedconsumers, united consumers, budget energie, engie,
      *energie, energie*, shell, zonneplan, frank energie, essent mobility, gemeente`),
    text: phrases('laadsessie*, laadpas*, laadkosten, laden, opladen, laadpaal, charging*, charge card, snelladen'),
  },
  {
    id: 'daily.public-transport',
    category: 'PUBLIC_TRANSPORT',
    party: phrases(`
      ns groep, ns reizigers, ns international, ns flex, ns business, ns stations, ns automaat, nsautomaat, nsflex,
      ns, ov chipkaart, ovchipkaart, ov chip, ovpay, ov pay, nlov, trans link systems, translink, trans link, gvb,
      ret, htm, connexxion, arriva, qbuzz, keolis, ebs, hermes, breng, syntus, transdev, stadsvervoer*, *vervoer,
      openbaar vervoer, ov, ov fiets, ovfiets, deutsche bahn, db vertrieb, eurostar, thalys, flixbus, taxi*, *taxi,
      uber, bolt, felyx, check technologies, go sharing, donkey republic, greenwheels, mywheels, snappcar, sixt share,
      treinreizen, waterbus, veerdienst*, veerpont, nederlandse spoorwegen, ns zakelijk, ns kaartautomaat, ns e
      ticket, ns int, ns app, ns zwolle, nsr, ovpay nl, nlovpay, nl ov, ov nl, ov chipkaart nl, studentenreisproduct,
      stadsbus*, gvb exploitatie, htmbuzz, ret nv, allgo, rrreis, u ov, uov, brengflex, texelhopper, tesovervoer,
      teso, doeksen, rederij doeksen, wagenborg, wagenborg passagiers*, westerschelde ferry, gvb veer, aquabus,
      watertaxi, regiotaxi, valys, taxicentrale*, tca taxi, bolt eu, uber trip, uber bv, uber nl, uber rides, lyft,
      cabify, heetch, free now, freenow, blablacar, flixmobility, db bahn, db fernverkehr, sncb, nmbs, sncf,
      trainline, eurostar int, thalys international, nightjet, obb, oebb, trenitalia, renfe, tfl, tfl travel, tfl gov
      uk, bvg, mvv, ratp, de lijn, stib, mivb, stadtwerke verkehr, hvv, omio, ns flex abonnement, lime ride, voi, bird
      rides, dott, felyx sharing, check scooter*, go sharing bv, gosharing, cooltra, baqme, cargoroo, flickbike, moby
      bikes, nextbike, ov fiets ns, fietsenstalling, stella next, wheels deelauto, sharenow, share now, amber
      mobility, juuve, ns business card, shuttel, radiuz, xximo, nlov*, gvb*, 9292*, tier mobility, zoov, taxbus, ov
      vervoer, waterbus rotterdam`),
    not: phrases('salaris, loon, ubereats, eats, transportbedrijf'),
  },
  {
    id: 'daily.parking',
    category: 'PARKING',
    party: phrases(`
      q park, qpark, parkmobile, yellowbrick, easypark, parkeer*, parkeren, parking*, *parking, p r, apcoa, parkbee,
      indigo park, anwb parkeren, parkline, sms parking, p1 parking, schiphol parking, mobypark, park mobile,
      parkmobile benelux, parkmobile nl, q park operations, q park nl, q park operations nederland, interparking,
      apcoa parking, indigo, easypark nederland, parkbee bv, parkeergarage*, parkeerautomaat*, parkeerbeheer,
      parkeerterrein, parkeerdek, parkeerservice*, p r noord, p r terrein, transferium, garage parkeren, parkhaus,
      parkplatz, parcheggio, aparcamiento, saba, saba parking, empark, pay by phone, paybyphone, ringgo, seety, yellow
      brick, yellowbrick int, gemeente parkeren, parkeerbedrijf*, parking bv, euro parking, quick parking,
      schipholparking, parkos, parkvia, looking4parking, valet parking, prettig parkeren, prettigparkeren,
      parkeerplaats*, aanwonersparkeren, pr, pr noord, pr terrein, park line, parknow, park now, jaarbeurs parkeren,
      jaarbeurs p1, jaarbeurs p2, jaarbeurs p3, jaarbeurs p4`),
  },
  {
    id: 'daily.parking-at-venue',
    category: 'PARKING',
    party: phrases(`
      jaarbeurs, rai, rai amsterdam, ahoy, efteling, schiphol, ziggo dome, afas live, artis, rijksmuseum, museum*, theater*, schouwburg*,
      ziekenhuis*, *ziekenhuis, umc, umcg, strand*, hotel*, bioscoop*, pathe, winkelcentrum*, station, ns stations, airport*`),
    text: phrases('parkeren, parkeer*, parking*, parkeergarage*'),
  },
];
