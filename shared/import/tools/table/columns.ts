// What the columns of a table mean, guessed from their headings: those of Scopus, Embase, Dimensions, Lens, IEEE,
// PubMed, EBSCO, Springer, ProQuest, Zotero, Rayyan, Publish or Perish, BibTeX names, our own export, and Dutch tables.
import { foldText } from '../../../kernel/text';

export const csvTargets = [
  'title',
  'authors',
  'editors',
  'year',
  'month',
  'day',
  'abstract',
  'container-title',
  'container-title-short',
  'collection-title',
  'volume',
  'issue',
  'page',
  'first-page',
  'last-page',
  'article-number',
  'publisher',
  'publisher-place',
  'edition',
  'DOI',
  'URL',
  'ISSN',
  'ISBN',
  'PMID',
  'PMCID',
  'keyword',
  'language',
  'type',
  'number',
  'translators',
  'collection-editors',
  'title-short',
  'collection-number',
  'number-of-pages',
  'number-of-volumes',
  'event-title',
  'genre',
  'accessed',
  'license',
  'archive',
  'archive_location',
  'source',
  'call-number',
  'note',
  'unknown',
  'country',
  'intervention',
  'sms',
  'citedAs',
  'keep',
] as const;
export type CsvTarget = (typeof csvTargets)[number];
/** Target by column index. */
export type CsvMapping = CsvTarget[];

/**
 * Targets whose second and later columns add to the first, in order: keywords of authors and of the index, journal and
 * book title.
 */
const MANY = new Set<CsvTarget>([
  'keyword',
  'ISSN',
  'ISBN',
  'container-title',
  'note',
  'year',
  'URL',
  'unknown',
]);

const TITLE =
  /^(article |document |item |primary |publication )?titles?$|^(volledige |oorspronkelijke )?titel( van)?( de| het)?( publicatie| artikel| rapport| document| onderzoek| studie)?$|^(publicatie|artikel|rapport|document|onderzoeks?|studie)titel$|^naam publicatie$|^ti$|^t1$|^display name$/;
const GUESSES: [RegExp, CsvTarget][] = [
  [TITLE, 'title'],
  [
    /^(authors?|author names?|authors? names?|authorships author display name|author full names?|full author names?|(alle )?auteurs?|auteur\(s\)|auteurs?na(am|men)|na(am|men) auteurs?|onderzoekers?|onderzoeker\(s\)|creators?|author\/s|au|author\(s\)|first authors?)$/,
    'authors',
  ],
  [
    /^(editors?|book editors?|editor\(s\)|secondary authors?|redacteurs?|redacteur\(s\)|redactie)$/,
    'editors',
  ],
  [
    /^(publication |pub |published |cover |issue )?(year|date)( of publication| published| online)?$|^((publicatie|verschijnings|uitgave)?jaar|publicatiedatum|datum|jaar van (publicatie|uitgave|verschijnen|verschijning)|jaartal|datum (van )?publicatie|verschenen)$|^publication year$|^date published$|^pubdate$|^py$|^issued$|^year of publication$/,
    'year',
  ],
  [/^(publication |pub |published |cover |issue )?month$|^maand$/, 'month'],
  [/^(publication |pub |published |cover |issue )?day$|^dag$/, 'day'],
  [
    /^(abstract|abstract note|abstracts|notes abstract|samenvatting|korte samenvatting|ab|summary)$/,
    'abstract',
  ],
  [
    /^(journal|journal title|journal name|full journal|source title|source|container title|publication title|publication name|tijdschrift|(naam|titel) (van het )?tijdschrift|tijdschrift(titel|naam)|bron|bron(titel|publicatie)|verschenen in|gepubliceerd in|boektitel|secondary title|journal\/book|book ?title|booktitle|proceedings title|so|host title|primary location source display name|host venue display name|source title\/anthology title|anthology title|publicationtitle|pub ?title)$/,
    'container-title',
  ],
  [
    /^(journal abbreviation|abbreviated source title|iso abbreviation|container title short|journal iso abbreviation|source abbreviation|afkorting tijdschrift|alternate title ?[12]?)$/,
    'container-title-short',
  ],
  [
    /^(series|reeks|serie|reekstitel|book series title|series title|collection title|collection)$/,
    'collection-title',
  ],
  [/^(volume|journal volume|biblio volume|vol|jaargang|jrg|deel|vl)$/, 'volume'],
  [
    /^(issue|number|journal issue|biblio issue|issue number|no|is|nummer|nr van het tijdschrift|tijdschriftnummer|uitgavenummer|afl|aflevering|editienummer)$/,
    'issue',
  ],
  [
    /^(pages?|page range|pagination|pagina('s|s)?|pagina\('s\)|pagina\(s\)|pag|blz|bladzijden?|paginanummers?|page numbers?)$/,
    'page',
  ],
  [
    /^(eerste pagina|beginpagina|startpagina|start ?page|page start|first page|biblio first page|beginning page|bp|sp|pages start)$/,
    'first-page',
  ],
  [
    /^(laatste pagina|eindpagina|end ?page|page end|last page|biblio last page|ending page|ep|pages end)$/,
    'last-page',
  ],
  [
    /^(art\.? no\.?|article (number|no\.?)|article-number|elocation ?id|e-?location|artikelnummer)$/,
    'article-number',
  ],
  [
    /^(publisher|publisher name|uitgever|uitgeverij|instelling|instituut|organisatie|onderzoeksbureau|bureau|institution|school|university)$/,
    'publisher',
  ],
  [
    /^(place|publisher place|place of publication|address|publisher city|plaats|plaats van uitgave|plaats uitgever|vestigingsplaats|publisher location|location|place published)$/,
    'publisher-place',
  ],
  [/^(edition|druk|editie)$/, 'edition'],
  [
    /^(doi|item doi|doi link|document doi|di|digital object identifier|doi-?(nummer|link)|doi number)$/,
    'DOI',
  ],
  [
    /^(urls?|links?|web address|external url|article ?url|dimensions url|open url link|pdf link|plink|source url|document url|webadres|weblink|internetadres|webpagina|url publicatie|link (naar )?(publicatie|rapport|document|bron)|vindplaats|hyperlinks?|website|fulltext ?url|full text url)$/,
    'URL',
  ],
  [
    /^(issns?|e-?issn|eissn|issn \(print\)|print issn|issn\/isbn|sn|issns?\/eissns?|electronic issn)$/,
    'ISSN',
  ],
  [/^(isbns?|bn|isbn \(print\)|e-?isbns?)$/, 'ISBN'],
  [/^(pmid|pubmed-?nummer|ids pmid|pubmed id|pubmed ?number|pubmed ?_?id|pm)$/, 'PMID'],
  [/^(pmcid|pmc id|pmc)$/, 'PMCID'],
  [
    /^(keywords?|keywords display name|author keywords?|trefwoord(en)?|trefwoord\(en\)|sleutelwoorden|zoekwoorden|kernwoorden|manual tags|automatic tags|index keywords|keywords plus|mesh( terms| headings)?|subjects?|tags|de|id keywords|author supplied keywords|descriptors|fields of study|subject terms|identifier keywords|ieee terms|inspec controlled terms)$/,
    'keyword',
  ],
  [
    /^(language( of original document)?|taal|publicatietaal|taal van (de )?publicatie|la|languages)$/,
    'language',
  ],
  [
    /^(item type|document type|publication type|type|entrytype|entry type|content type|reference type|type of reference|doctype|soort|soort (publicatie|document|bron)|type (publicatie|document|bron)|(publicatie|document|bron)(type|soort)|pubtype|ty)$/,
    'type',
  ],
  [/^(report number|rapportnummer|patent number)$/, 'number'],
  [/^(translators?|vertalers?|subsidiary authors?)$/, 'translators'],
  [/^(series editors?|tertiary authors?)$/, 'collection-editors'],
  [/^short title$/, 'title-short'],
  [/^series number$/, 'collection-number'],
  [
    /^(num pages|number of pages|# of pages|page count|aantal (pagina's|paginas|bladzijden))$/,
    'number-of-pages',
  ],
  [/^number of volumes$/, 'number-of-volumes'],
  [/^(conference|meeting) (name|title)$/, 'event-title'],
  [/^(thesis|report) type$/, 'genre'],
  [/^(access date|accessed|date accessed|geraadpleegd( op)?|datum geraadpleegd|raadpleegdatum)$/, 'accessed'],
  [/^(rights|licen[cs]e)$/, 'license'],
  [/^(archive|name of database)$/, 'archive'],
  [/^(loc in archive|archive location|accession number)$/, 'archive_location'],
  [/^(library catalog|database|databank|source database)$/, 'source'],
  [/^call number$/, 'call-number'],
  [/^(notes?|opmerkingen?|notities?|aantekeningen?|toelichting|extra|nb)$/, 'note'],
  [/^(land|country)$/, 'country'],
  [/^(interventie|intervention|maatregel|measure|name of project\/intervention)$/, 'intervention'],
  [/^(sms|sms[- ]?(niveau|level|score)|maryland scientific methods scale[- ](niveau|level))$/, 'sms'],
  [/^(onderzoeksrapport|research report|report|rapport)$/, 'citedAs'],
  [/^zeef$/, 'unknown'],
];

/** A heading as it is compared: no heading that we know is longer than 200 letters. */
const foldHeading = (heading: string): string =>
  heading.length > 200 ? '' : foldText(heading.replace(/[_\uFEFF]/g, ' ').replace(/\s*\.\s*/g, ' '));

const PUBLICATION = 'publication title';

/**
 * What folded headings mean beside the others: of a publication's title and its own, the first is the journal's; of two
 * types, that of the item is.
 */
function meaningsAmong(all: ReadonlySet<string>): (folded: string) => CsvTarget {
  const hasOwnTitle = [...all].some((h) => h !== PUBLICATION && TITLE.test(h));
  return (folded) => {
    if (folded === PUBLICATION && hasOwnTitle) return 'container-title';
    if (folded === 'type' && all.has('item type')) return 'genre';
    return guess(folded) ?? 'keep';
  };
}

const guess = (folded: string): CsvTarget | undefined =>
  GUESSES.find(([pattern]) => pattern.test(folded))?.[1];

/** The words of a heading that is written as one: ProQuest's `documentType`, `DocumentURL`. */
const wordsOfHeading = (heading: string): string =>
  heading.length > 200 ? heading : heading.replace(/(?<=[a-zA-Z][a-z])(?=[A-Z])/g, ' ');

/** A heading as {@link foldHeading} says; one that means nothing so, but does as words, as words. */
function foldedHeading(heading: string): string {
  const folded = foldHeading(heading);
  if (guess(folded) !== undefined) return folded;
  const words = foldHeading(wordsOfHeading(heading));
  return guess(words) === undefined ? folded : words;
}

/**
 * How a column of names writes them, where its heading tells: Lens and OpenAlex given names first, Springer all names
 * in one.
 */
export type NameStyle = 'any' | 'natural' | 'joined';

function nameStyle(heading: string, isSpringer: boolean): NameStyle {
  const folded = foldHeading(heading);
  if (folded === 'author/s' || folded === 'authorships author display name') return 'natural';
  return isSpringer && folded === 'authors' ? 'joined' : 'any';
}

/** Guesses what each heading means; what it does not know is kept as it is. */
export function guessMapping(headings: readonly string[]): CsvMapping {
  const taken = new Set<CsvTarget>();
  // Each once: a hostile table may have a hundred thousand columns.
  const foldings = new Map([...new Set(headings)].map((heading) => [heading, foldedHeading(heading)]));
  const all = new Set(foldings.values());
  const meaningOf = meaningsAmong(all);
  const meanings = new Map([...all].map((heading) => [heading, meaningOf(heading)]));
  const targets = headings.map((heading): CsvTarget => {
    const target = meanings.get(foldings.get(heading) ?? '') ?? 'keep';
    if (taken.has(target) && !MANY.has(target)) return 'keep';
    taken.add(target);
    return target;
  });
  // A first author beside the full list says nothing more; alone it is all there is.
  const firstAuthor = headings.findIndex((h) => /^first authors?$/i.test(h.trim()));
  if (firstAuthor >= 0 && targets[firstAuthor] === 'authors') {
    const full = headings.findIndex((h, i) => i !== firstAuthor && /^authors?$/i.test(h.trim()));
    if (full >= 0) {
      targets[firstAuthor] = 'keep';
      targets[full] = 'authors';
    }
  }
  return targets;
}

/** What a row is read by, for each column: worked out once for a table. */
export type TableColumn = { heading: string; target: CsvTarget; names: NameStyle };

/** The columns under headings; what has no target is kept under its heading. */
export function columnsOf(headings: readonly string[], mapping: CsvMapping): TableColumn[] {
  const isSpringer = headings.includes('Item Title') && headings.includes('Item DOI');
  return headings.map((heading, i) => ({
    heading,
    target: mapping[i] ?? 'keep',
    names: nameStyle(heading, isSpringer),
  }));
}
