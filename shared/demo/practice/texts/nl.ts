// Nederlandse zinnen van de oefenstudie.
import type { Bank } from './bank';

export const dutch: Bank = {
  language: 'nl',
  places: [
    'Vaardegem',
    'Oudermeren',
    'Lindehout',
    'Zandwerve',
    'Klein-Bevere',
    'het Hoge Ven',
    'Westkapelhoek',
  ],
  farPlaces: ['Suriname', 'Curaçao', 'Zuid-Afrika'],
  families: [
    'de Groot',
    'Peeters',
    'Vermeulen',
    'Hofstra',
    'Claes',
    'Dijkman',
    'Wouters',
    'Terpstra',
    'Goossens',
    'Bosch',
  ],
  givens: ['Anneke', 'Bart', 'Carla', 'Dirk', 'Els', 'Fleur', 'Gijs', 'Hanne', 'Ivo', 'Joke'],
  journals: [
    'Tijdschrift voor Kleine Scholen',
    'Gemeente en Jeugd',
    'Vlaamse Bladen voor Onderwijsbeleid',
    'Sociaal Beleid Lokaal',
  ],
  keywords: ['schoolontbijt', 'verzuim', 'kleine gemeenten', 'basisonderwijs', 'evaluatie'],
  backgrounds: [
    'In kleine gemeenten zijn kinderen vaak lang onderweg naar school en vertrekken zij zonder te hebben gegeten.',
    'Scholen buiten de stad hebben weinig personeel, waardoor een nieuwe taak al snel bij de directeur terechtkomt.',
    'Een maaltijd aan het begin van de dag geldt als een eenvoudige manier om leerlingen bij de les te houden.',
    'Over wat er van zulke regelingen overblijft als de eerste subsidie op is, is weinig bekend.',
    'Gemeenten zijn verantwoordelijk voor de aanpak van kinderarmoede, maar hebben daar nauwelijks eigen geld voor.',
  ],
  methods: [
    'Wij vergeleken {n} leerlingen van deelnemende scholen met {m} leerlingen van scholen op de wachtlijst, vóór de start en na {months} maanden.',
    'De plaatsen werden verloot onder {n} gezinnen; het verzuim komt uit de administratie van de scholen.',
    'Het onderzoek berust op {n} gesprekken met ouders, vrijwilligers en leerkrachten en op bezoeken aan {m} scholen.',
    'Onder {n} huishoudens werd een vragenlijst uitgezet; {p}% vulde die in.',
    'Leerlingen werden twee keer gemeten, met {months} maanden ertussen; een vergelijkingsgroep was er niet.',
  ],
  closings: [
    'De belangrijkste voorwaarde blijkt iemand te zijn die elke ochtend de deur opent.',
    'Of dit ook in grotere plaatsen geldt, is met deze gegevens niet te zeggen.',
    'De auteurs raden gemeenten aan het tweede jaar te regelen voordat het eerste begint.',
    'Per leerling waren de kosten lager waar dorpen samen één keuken gebruikten.',
  ],
  subjects: {
    programme: {
      titles: [
        'Samen ontbijten op school: {what} in {place}',
        'Helpt een gratis ontbijt? {what} op scholen in {place}',
        'Eerst eten, dan rekenen. {what} na een ontbijtproef in {place}',
        'Ontbijt in de klas en {what}: evaluatie van een regeling in {place}',
      ],
      whats: ['verzuim', 'leesprestaties', 'concentratie', 'welbevinden', 'te laat komen', 'rekenen'],
      aims: [
        'Dit onderzoek gaat na of een gratis ontbijt op school in {place} iets veranderde aan {what}.',
        'Wij evalueren een regeling van de gemeente die in {place} {m} klassen voor het ontbijt opende, met de nadruk op {what}.',
        'Het doel is te weten voor wie een gedeeld ontbijt werkt, en wat het doet met {what}.',
      ],
      results: [
        'Van de leerlingen die op school ontbeten was {p}% elke dag op tijd, duidelijk meer dan van de anderen.',
        'De effecten op {what} waren in het eerste halfjaar klein en namen daarna toe.',
        'Een effect op {what} werd niet gevonden, hoewel ouders en leerkrachten tevreden waren.',
      ],
    },
    group: {
      titles: [
        'Ontbijt voor {what}: een voorziening in {place}',
        'Samen aan tafel in de ochtend: ervaringen van {what} in {place}',
      ],
      whats: [
        'bewoners van verzorgingshuizen',
        'verpleegkundigen in de nachtdienst',
        'studenten',
        'dak- en thuislozen',
        'revalidanten',
      ],
      aims: [
        'Wij beschrijven een ontbijtvoorziening voor {what} en vragen wat die veranderde.',
        'Dit artikel gaat over {what} in {place} die ’s ochtends een maaltijd kregen aangeboden.',
      ],
      methods: [
        'Onder {n} personen werd een vragenlijst uitgezet; {p}% vulde die in.',
        'Wij spraken met {m} van hen en met de keuken, en telden {months} maanden lang de maaltijden.',
      ],
      results: [
        'Van de {what} maakte {p}% er ten minste eens per week gebruik van.',
        'Het gebruik nam na de eerste weken af; {m} van de ondervraagden aten liever alleen.',
      ],
    },
    habits: {
      titles: [
        'Wie slaat het ontbijt over? {what} bij leerlingen in {place}',
        'Ontbijtgewoonten en {what} in {place}: een enquête',
      ],
      whats: ['slaap', 'schermtijd', 'het inkomen van het gezin', 'reistijd', 'lichaamsgewicht'],
      aims: [
        'Deze enquête beschrijft hoe vaak leerlingen in {place} voor schooltijd eten en hoe dat samengaat met {what}.',
        'Wij verkennen of {what} en het overslaan van het ontbijt samengaan.',
      ],
      results: [
        'Ten minste twee keer per week ging {p}% zonder ontbijt van huis.',
        'De verschillen tussen scholen waren groter dan die tussen gezinnen.',
      ],
    },
    other: {
      titles: [
        '{what} op de scholen van {place}: lessen van drie jaar',
        'De invoering van {what} op kleine scholen in {place}',
      ],
      whats: [
        'warme lunches',
        'gratis fruit',
        'watertappunten',
        'kooklessen',
        'schoolmelk',
        'een langere pauze',
      ],
      aims: [
        'Het artikel volgt de invoering van één maatregel: {what}.',
        'Wij vragen hoe scholen in {place} het nieuwe aanbod organiseerden en wat het kostte.',
      ],
      results: [
        'Na {months} maanden had {p}% van de scholen het aanbod behouden.',
        'Leerlingen waren er blij mee, maar uitkomsten in de klas zijn niet gemeten.',
      ],
    },
  },
};
