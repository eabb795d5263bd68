// Bibliographic data of the reports that appendix 3 cites by more than an address.
import type { CslItem, CslName } from '../model/reference';

const name = (family: string, given: string, particle?: string): CslName => ({
  family,
  given,
  ...(particle === undefined ? {} : { 'non-dropping-particle': particle }),
});
const deCuyper = name('De Cuyper', 'Peter');
const vandermeerschen = name('Vandermeerschen', 'Hanne');
const year = (y: number) => ({ 'date-parts': [[y]] });

const KNOWN: readonly { begins: string; csl: CslItem }[] = [
  {
    begins: 'De Cuyper, Peter; Vandermeerschen',
    csl: {
      type: 'article-journal',
      author: [deCuyper, vandermeerschen, name('Purkayastha', 'Damini')],
      issued: year(2019),
      title: 'Migrant mentoring to work: defining an old-but-innovative instrument',
      'container-title': 'International Journal of Evidence Based Coaching and Mentoring',
      volume: '17',
      issue: '2',
      page: '108-121',
    },
  },
  {
    begins: 'De Cuyper, Peter; 2022',
    csl: {
      type: 'chapter',
      author: [deCuyper],
      issued: year(2022),
      title: 'Mentoring migrant talent to work: a conceptual and empirical framework',
      'container-title':
        'Cities for talent. Good practices for internationalization in medium sized European cities',
      page: '183-207',
      publisher: 'University of Groningen Press',
    },
  },
  {
    begins: 'Vandermeerschen, Hanne; De Cuyper',
    csl: {
      type: 'article-journal',
      author: [vandermeerschen, deCuyper],
      issued: year(2018),
      title:
        'Helpt mentoring naar werk om de toegang van anderstalige nieuwkomers tot de arbeidsmarkt te verbeteren? Analyse van een innovatief beleidsinstrument',
      'container-title': 'Over.werk. Tijdschrift van het Steunpunt WSE',
      volume: '28',
      issue: '2',
      page: '64-7',
    },
  },
  {
    begins: 'Vandermeerschen, Hanne; De Paepe',
    csl: {
      type: 'report',
      author: [vandermeerschen, name('De Paepe', 'Liesbeth'), deCuyper, name('Schiepers', 'Mariet')],
      issued: year(2021),
      title:
        'Lerend netwerk als sleutel voor een betere arbeidsmarktintegratie van niet-gealfabetiseerde anderstaligen? Impactevaluatie van JOBstap!',
      publisher: 'Centrum voor Taal en Onderwijs & Hoger Instituut voor Arbeid en Samenleving',
      'publisher-place': 'Leuven',
    },
  },
  {
    begins: 'Kreft/Liesenfeld/Uske 2019',
    csl: {
      type: 'report',
      author: [{ family: 'Kreft' }, { family: 'Liesenfeld' }, { family: 'Uske' }],
      issued: year(2019),
      title: 'Gemeinsam in die Ausbildung (GidA): Schlussbericht',
    },
  },
  {
    begins: 'Toolkit, geen onderzoekrapport',
    csl: {
      type: 'document',
      author: [{ literal: 'BMFSFJ' }],
      title: 'So gelingt der Berufseinstieg von geflüchteten Müttern (toolkit)',
    },
  },
  {
    begins: 'Amon/Czudaj/Worthmann 2017',
    csl: {
      type: 'report',
      author: [{ family: 'Amon' }, { family: 'Czudaj' }, { family: 'Worthmann' }],
      issued: year(2017),
      title: 'Zuwanderung Südosteuropa',
    },
  },
];

/** Metadata of a report as appendix 3 cites it; null where it is known by its address alone. */
export function reportMetadata(cited: string): CslItem | null {
  return KNOWN.find((k) => cited.startsWith(k.begins))?.csl ?? null;
}
