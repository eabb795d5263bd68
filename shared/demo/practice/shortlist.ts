// The twelve reports on the shortlist of the practice study. All of it is invented.
import type { CslItem, CslName } from '../../model/reference';

const name = (family: string, given: string): CslName => ({ family, given });
const year = (y: number) => ({ 'date-parts': [[y]] });

/** A report of the shortlist: `source` is a country for a correspondent's, else one of the searches. */
export type ShortlistReport = {
  key: string;
  source: 'SE' | 'DE' | 'FR' | 'a' | 'b';
  /** What it is counted under. */
  country: string;
  csl: CslItem;
};

export const shortlist: readonly ShortlistReport[] = [
  {
    key: 'frukost-for-alla',
    source: 'SE',
    country: 'SE',
    csl: {
      type: 'report',
      language: 'sv',
      title: 'Frukost för alla: ett lottat försök med skolfrukost i Norrvik',
      author: [name('Dahlin', 'Cecilia'), name('Sandell', 'Fredrik')],
      issued: year(2021),
      publisher: 'Norrviks kommun',
      'publisher-place': 'Norrvik',
      keyword: 'skolfrukost; frånvaro; lottning',
      abstract:
        'Norrviks kommun erbjöd en gratis frukost i tolv skolor. Platserna lottades mellan 640 familjer. Frånvaro och läsresultat mättes före starten, efter ett år och efter två år. Frånvaron blev 3,1 dagar lägre per elev och år i frukostgruppen.',
    },
  },
  {
    key: 'frukost-long-term',
    source: 'a',
    country: 'SE',
    csl: {
      type: 'article-journal',
      language: 'en',
      title:
        'Four years after the lottery: what remained of a free school breakfast in a Swedish municipality',
      author: [name('Sandell', 'Fredrik'), name('Hartley', 'Alice')],
      issued: year(2024),
      'container-title': 'Journal of Small Schools',
      volume: '11',
      issue: '1',
      page: '23-41',
      DOI: '10.99999/jss.2024.0023',
      keyword: 'school breakfast; random assignment; follow-up',
      abstract:
        'We follow the pupils of the lottery in Norrvik into secondary school. Of 640 families 498 were found. Attendance was still higher by 1.2 days a year; reading scores no longer differed. Attrition was larger on the waiting list.',
    },
  },
  {
    key: 'frukostkassen',
    source: 'SE',
    country: 'SE',
    csl: {
      type: 'report',
      language: 'sv',
      title: 'Frukostkassen i Älvhult: en påse hem varje måndag',
      author: [name('Nyström', 'Emma')],
      issued: year(2018),
      publisher: 'Älvhults kommun',
      keyword: 'frukost; hemmet; små kommuner',
      abstract:
        'Elever i Älvhult fick varje måndag en påse med frukost för veckan. Frånvaro och sen ankomst räknades före starten och efter ett läsår. Sen ankomst minskade med en fjärdedel. Någon jämförelsegrupp fanns inte.',
    },
  },
  {
    key: 'guten-morgen-klasse',
    source: 'DE',
    country: 'DE',
    csl: {
      type: 'report',
      language: 'de',
      title: 'Die Guten-Morgen-Klasse: Schulfrühstück in acht Gemeinden des Amtes Steinbach',
      author: [name('Grabow', 'Gesine'), name('Köhler', 'Jörg')],
      issued: year(2020),
      publisher: 'Institut für Ländliche Bildung',
      'publisher-place': 'Steinbach',
      keyword: 'Schulfrühstück; Fehlzeiten; Matching',
      abstract:
        'Seit 2017 beginnt der Tag in 22 Klassen mit einem gemeinsamen Frühstück. Verglichen werden 410 Kinder mit 410 ähnlichen Kindern aus Nachbarämtern. Nach zwei Jahren fehlten die Kinder 2,2 Tage weniger; bei den Noten zeigte sich kein Unterschied.',
    },
  },
  {
    key: 'guten-morgen-kosten',
    source: 'b',
    country: 'DE',
    csl: {
      type: 'article-journal',
      language: 'de',
      title: 'Was kostet ein Schulfrühstück auf dem Land? Eine Rechnung aus dem Amt Steinbach',
      author: [name('Ehlers', 'Holger')],
      issued: year(2021),
      'container-title': 'Kommune und Kindheit',
      volume: '6',
      page: '77-90',
      keyword: 'Schulfrühstück; Kosten',
      abstract:
        'Der Beitrag rechnet die Kosten der Guten-Morgen-Klasse nach. Je Kind und Tag fielen 1,35 Euro an. Befragt wurden 41 Lehrkräfte, die den Nutzen überwiegend hoch einschätzten; gemessen wurde einmal.',
    },
  },
  {
    key: 'brotzeit-paten',
    source: 'DE',
    country: 'DE',
    csl: {
      type: 'report',
      language: 'de',
      title: 'Brotzeit-Paten in Kleinrode: Ehrenamtliche am Frühstückstisch',
      author: [name('Albrecht', 'Anja'), name('Yılmaz', 'Eva')],
      issued: year(2017),
      publisher: 'Gemeinde Kleinrode',
      keyword: 'Ehrenamt; Schulfrühstück; Patenschaft',
      abstract:
        'Jedes Kind, das mitmacht, frühstückt einmal in der Woche mit einer Patin oder einem Paten. Der Bericht beruht auf 26 Gesprächen und einer Befragung am Ende des zweiten Jahres. Kinder und Paten äußern sich zufrieden.',
    },
  },
  {
    key: 'petit-dejeuner-solidaire',
    source: 'FR',
    country: 'FR',
    csl: {
      type: 'report',
      language: 'fr',
      title: 'Le petit-déjeuner solidaire du Val-des-Ormes : évaluation après deux ans',
      author: [name('Marchand', 'Geneviève')],
      issued: year(2019),
      publisher: 'Observatoire des territoires',
      keyword: 'petit-déjeuner; absentéisme; différence de différences',
      abstract:
        'Neuf écoles offrent un petit-déjeuner que les familles paient selon leurs moyens. L’évolution de l’absentéisme y est comparée à celle de quatorze écoles du canton voisin. Il a reculé de deux demi-journées de plus.',
    },
  },
  {
    key: 'table-du-matin',
    source: 'FR',
    country: 'FR',
    csl: {
      type: 'report',
      language: 'fr',
      title: 'La table du matin à Saint-Aubry : premier bilan',
      author: [name('Delmas', 'Hugo'), name('Haddad', 'Chloé')],
      issued: year(2022),
      publisher: 'Commune de Saint-Aubry',
      keyword: 'petit-déjeuner; commune; bilan',
      abstract:
        'Le bilan compare les retards avant l’ouverture de la table du matin et un an plus tard, dans la même école. Ils ont baissé d’un tiers. Les parents tiennent la table à tour de rôle.',
    },
  },
  {
    key: 'ontbijtklas',
    source: 'a',
    country: 'BE',
    csl: {
      type: 'report',
      language: 'nl',
      title: 'De Ontbijtklas in Vaardegem: wat een kwartier eerder eten doet',
      author: [name('Peeters', 'Hanne'), name('Goossens', 'Ivo')],
      issued: year(2022),
      publisher: 'Steunpunt Kleine Scholen',
      keyword: 'schoolontbijt; te laat komen; kleine gemeenten',
      abstract:
        'In de Ontbijtklas eten leerlingen een kwartier voor de eerste les samen in het eigen lokaal. Het aantal keren dat leerlingen te laat kwamen daalde met een derde; op een school in een buurgemeente bleef het gelijk.',
    },
  },
  {
    key: 'morning-club',
    source: 'b',
    country: 'IE',
    csl: {
      type: 'article-journal',
      language: 'en',
      title: 'The Morning Club: breakfast, buses and attendance in the primary schools of Ballycorran',
      author: [name('Tierney', 'Fiona'), name('Osei', 'Isaac')],
      issued: year(2023),
      'container-title': 'Rural Education Quarterly',
      volume: '18',
      issue: '2',
      page: '113-114',
      DOI: '10.99999/req.2023.0113',
      keyword: 'school breakfast; attendance; regression discontinuity',
      abstract:
        'Families who lived more than three kilometres from school were offered a free place in the Morning Club. Children just beyond the threshold are compared with children just within it. Attendance was higher by 2.4 days a year.',
    },
  },
  {
    key: 'morning-club-process',
    source: 'a',
    country: 'IE',
    csl: {
      type: 'report',
      language: 'en',
      title: 'Running a Morning Club: a handbook for counties, with the experiences of seventeen schools',
      author: [name('O’Dowd', 'Brendan')],
      issued: year(2019),
      publisher: 'County Council of Ballycorran',
      URL: 'https://example.org/morning-club-handbook',
      keyword: 'handbook; implementation',
      abstract:
        'A handbook for counties that want to start a Morning Club, drawn from the experiences of seventeen schools. A short survey of head teachers is reported; the effects on pupils are not measured.',
    },
  },
  {
    key: 'ontbijt-overzicht',
    source: 'b',
    country: 'BE',
    csl: {
      type: 'chapter',
      language: 'nl',
      title: 'Ontbijt op kleine scholen: een overzicht van wat in Vlaanderen is geprobeerd',
      author: [name('Claes', 'Fleur')],
      issued: year(2020),
      'container-title': 'Handboek Sociaal Beleid Lokaal',
      publisher: 'Uitgeverij Oefenpers',
      page: '201-226',
      keyword: 'overzicht; schoolontbijt',
      abstract:
        'Dit hoofdstuk zet op een rij welke ontbijtregelingen kleine gemeenten in Vlaanderen sinds 2010 hebben geprobeerd, waaronder de Ontbijtklas. Eigen metingen zijn niet gedaan; wel noemt het hoofdstuk voorwaarden die telkens terugkomen.',
    },
  },
];
