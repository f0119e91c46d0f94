/** The questions people ask, answered in our words, and what the app says of itself. In Dutch (B1). */
export const HELP_NL = {
  'help.title': 'Help',
  'help.questions': 'Vragen',
  'help.provider': 'Vragen over je aanvraag',
  'help.providerLead': '{provider} beslist over je aanvraag. Wij kunnen je die uitkomst niet geven.',
  'help.none': 'Open eerst een uitnodiging. Dan staat hier de hulp van het bedrijf.',
  'help.phone': 'Telefoon',
  'help.email': 'E-mail',
  'help.page': 'Pagina',
  'help.links': 'Handig',
  'help.complain': 'Een klacht over je privacy',
  'help.complainLead': 'Mailen kan ook: {officer}.',
  'help.complainHere': 'Onze functionaris antwoordt binnen 30 dagen. Alleen die kan je klacht lezen.',
  'help.complainOpen': 'Schrijf je klacht',

  'faq.safe.q': 'Is dit veilig?',
  'faq.safe.a':
    'Je logt in bij de bron zelf. Wij zien je wachtwoord niet. Wat je ophaalt, gaat op slot. Alleen jouw toestel heeft de sleutel, tot je deelt.',
  'faq.real.q': 'Hoe weet ik dat de vraag echt is?',
  'faq.real.a':
    'Begon je zelf op de pagina van dit bedrijf? En klopt het webadres? Dan is het goed. Kreeg je een link die je niet verwacht? Stop dan en bel het bedrijf.',
  'faq.code.q': 'Waar vul ik de code in?',
  'faq.code.a':
    'Op de pagina waar je begon, naast de QR-code. Zie je geen veld? Ververs die pagina. Geef de code nooit aan iemand die belt.',
  'faq.digid.q': 'Mijn DigiD werkt niet',
  'faq.digid.a':
    'Kijk op digid.nl of er een storing is. Zonder sms-controle lukt het niet. Die zet je aan in Mijn DigiD. Dat duurt 3 werkdagen.',
  'faq.bank.q': 'Wat ziet mijn bank, en wat ziet het bedrijf?',
  'faq.bank.a':
    'Je bank geeft één keer leesrecht. Niemand kan betalen of overmaken. Het bedrijf ziet alleen wat op het overzicht staat.',
  'faq.missing.q': 'Er ontbreekt iets. Kan ik toch delen?',
  'faq.missing.a':
    'Ja. Het bedrijf ziet wat ontbreekt. Misschien vraagt het je later meer. Je kunt het ook opnieuw proberen of later verder gaan.',
  'faq.wrong.q': 'Mijn gegevens kloppen niet',
  'faq.wrong.a':
    'Wij kunnen ze niet wijzigen. De bron kan dat wel. Bij elke groep staat waar je moet zijn. Daar kun je ook een opmerking toevoegen.',
  'faq.bsn.q': 'Delen jullie mijn BSN?',
  'faq.bsn.a': 'Nee, nooit. Je BSN is je persoonlijke nummer bij de overheid. Dat blijft bij de bron.',
  'faq.long.q': 'Hoe lang bewaren jullie mijn gegevens?',
  'faq.long.a':
    'Niet. We wissen ze zodra de ontvanger ze heeft. Haalt hij ze niet op? Dan wissen we ze ook. Langer bewaren gebeurt alleen als je apart ja zegt.',
  'faq.collected.q': 'Iemand haalde mijn gegevens op en dat klopt niet',
  'faq.collected.a':
    'Bel wie ze ophaalde en noem je bewijsnummer. Vraag waarom. Twijfel je? Trek je toestemming in. Dan kan niemand ze meer ophalen.',
  'faq.withdraw.q': 'Kan ik het terugdraaien?',
  'faq.withdraw.a':
    'Zolang de ontvanger ze niet heeft, trek je alles in. Daarna kunnen wij niets terughalen. Je kunt de ontvanger vragen om te wissen.',
  'faq.pause.q': 'Kan ik stoppen en later verder gaan?',
  'faq.pause.a':
    'Ja, met Later verder. Sluit je de app zonder dat? Dan wissen we alles na 10 minuten. Je begint dan opnieuw met een nieuwe link.',
  'faq.self.q': 'Moet ik deze app gebruiken?',
  'faq.self.a': 'Nee. Vraag het bedrijf hoe je je gegevens zelf stuurt.',
  'faq.other.q': 'Iemand helpt mij. Mag dat?',
  'faq.other.a':
    'Laat niemand anders met jouw DigiD inloggen. Iemand mag wel naast je zitten. Met een machtiging regelt iemand anders iets voor jou. Dat kan hier nog niet.',

  'about.title': 'Over deze app',
  'about.lead': 'Zegel brengt je gegevens van de bron naar wie ze vraagt. Op slot, en alleen als jij ja zegt.',
  'about.holds': 'Wat wij vasthouden',
  'about.holdsLead': 'Dat er een sessie was, en wanneer. Geen namen, geen nummers, geen bedragen.',
  'about.device': 'Wat dit toestel bewaart',
  'about.tab': 'Zolang dit venster open is: de sleutels van je aanvraag.',
  'about.paused': 'Als je pauzeert: diezelfde sleutels, tot de pauze voorbij is.',
  'about.sharesKept': 'Als je voor langer deelt: je bewijs, met de sleutel om in te trekken.',
  'about.complaints': 'Als je klaagt: het nummer van je klacht, met de sleutel voor het antwoord.',
  'about.links': 'Welke uitnodigingen je hier opende, zonder de geheime code.',
  'about.looked': 'Wat je van je gedeelde gegevens al zag, en waarvan je bericht wilt.',
  'about.files': 'De bestanden van deze app zelf, zodat ze ook zonder internet opent.',
  'about.never': 'Nooit: je gegevens zelf, en nooit een wachtwoord.',
  'about.limits': 'Wat je moet weten',
  'about.limit1': 'Een kort programma leest je gegevens even, om ze op slot te doen.',
  'about.limit2': 'Vertrouw deze pagina alleen als je vertrouwt wie haar aanbiedt.',
  'about.limit3': 'Zegel is niet gecertificeerd en niet gekeurd voor echt gebruik.',
  'about.parts': 'Onderdelen van anderen',
  'about.partsLead': 'Deze app gebruikt onderdelen van NL Design System, ongewijzigd. De stijl is van ons.',
  'about.texts': 'De regels',
} as const;
