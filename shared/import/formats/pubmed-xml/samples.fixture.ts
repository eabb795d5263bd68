import { type FormatSamples, words, isOdd, xml } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /MedlineImporter.*\.xml$|zotero-translators\/PubMed_XML\/.*\.in\./,
  sound: [
    {
      file: '<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>A &amp; B</ArticleTitle></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>',
      real: ['corpora', 'import', 'zotero-translators', 'PubMed_XML', '04.in.xml'],
    },
  ],
  large: [
    {
      head: '<?xml version="1.0" ?>\n<PubmedArticleSet>\n',
      tail: '</PubmedArticleSet>',
      record: (n) =>
        n % 10 === 1
          ? `<PubmedBookArticle><BookDocument><Book><BookTitle>Boek ${n}</BookTitle></Book></BookDocument></PubmedBookArticle>\n`
          : `<PubmedArticle><MedlineCitation><PMID>${n}</PMID><Article><ArticleTitle>${isOdd(n) ? '' : `Titel ${n}`}</ArticleTitle><Abstract><AbstractText>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</AbstractText></Abstract></Article></MedlineCitation></PubmedArticle>\n`,
    },
  ],
  stretched: {
    'PubMed XML': (v) =>
      `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article><Journal><Title>${xml(v)}</Title><JournalIssue><PubDate><MedlineDate>${xml(v)}</MedlineDate></PubDate></JournalIssue></Journal><ArticleTitle>${xml(v)}</ArticleTitle><Pagination><MedlinePgn>${xml(v)}</MedlinePgn></Pagination><AuthorList><Author><LastName>${xml(v)}</LastName><ForeName>${xml(v)}</ForeName></Author></AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>`,
  },
};
