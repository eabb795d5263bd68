// Nothing of a record may be lost without a word: names without a comma, XML within XML, and JSON that is no CSL.
import { describe, expect, it } from 'vitest';
import { parseTaggedName } from '../../shared/import/normalise/names';
import { parseReferenceFile } from '../../shared/import/parse-file';
import { serialiseReferences } from '../../shared/import/write-file';
import type { ParsedReference } from '../../shared/import/parsed';

function read(text: string): ParsedReference[] {
  const outcome = parseReferenceFile(new TextEncoder().encode(text));
  if (!outcome.ok) throw new Error(outcome.error.message);
  return outcome.value.references;
}
const tags = ({ unknown }: ParsedReference): string[] => unknown.map(({ tag, value }) => `${tag}: ${value}`);

describe('a name without a comma', () => {
  it.each([
    ['Liu R.', 'Liu', 'R.'],
    ['Quintanilla-Dieck L.', 'Quintanilla-Dieck', 'L.'],
    ['Van der Berg J. P.', 'Van der Berg', 'J. P.'],
    ['O’Brien K.', 'O’Brien', 'K.'],
    ['McGuinness LA', 'McGuinness', 'LA'],
    ['J. M. Smith', 'Smith', 'J. M.'],
    ['J.Smith', 'Smith', 'J.'],
    ['Robert C. Martin', 'Martin', 'Robert C.'],
    ['熊 玮', '熊', '玮'],
  ])('%s is a person’s', (text, family, given) => {
    expect(parseTaggedName(text)).toEqual({ family, given });
  });
  it('has its particles', () => {
    expect(parseTaggedName('de Vries J.-P.')).toEqual({
      family: 'Vries',
      given: 'J.-P.',
      'non-dropping-particle': 'de',
    });
    expect(parseTaggedName('X. van der Berg')).toMatchObject({ family: 'Berg', given: 'X.' });
  });
  it.each([
    'World Health Organization',
    'Cancer Research UK',
    'Statistics NL',
    'Philips NV',
    'U.S. Congress',
    'U.S. Department of Labor',
    'HYDRALAB Consortium',
    'INT EROSION CONTROL ASSOC',
    'Jianjun Huang',
    'SMITH J',
    '中国 科学院',
    'Eurofound',
  ])('%s stays whole', (literal) => {
    expect(parseTaggedName(literal)).toEqual({ literal });
  });
  it('is read in the RIS of Embase and of IEEE', () => {
    const [reference] = read('TY  - JOUR\nTI  - T\nAU  - Liu R.\nAU  - J. M. Smith\nED  - Sato G.\nER  - \n');
    expect(reference?.csl).toMatchObject({
      author: [
        { family: 'Liu', given: 'R.' },
        { family: 'Smith', given: 'J. M.' },
      ],
      editor: [{ family: 'Sato', given: 'G.' }],
    });
  });
});

describe('PubMed’s XML', () => {
  const person = '<LastName>Wood</LastName><ForeName>Dana L</ForeName><Initials>DL</Initials>';
  const record = `<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>1</PMID><Article>
<Journal><Title>Work</Title><ISOAbbreviation>W.</ISOAbbreviation></Journal><ArticleTitle>A <i>study</i></ArticleTitle>
<AuthorList><Author>${person}</Author></AuthorList></Article>
<MedlineJournalInfo><MedlineTA>Work Lond</MedlineTA></MedlineJournalInfo>
<CommentsCorrectionsList><CommentsCorrections><RefSource>Work. 2001</RefSource><PMID>77</PMID></CommentsCorrections></CommentsCorrectionsList>
<PersonalNameSubjectList><PersonalNameSubject><LastName>Koop</LastName><ForeName>C Everett</ForeName></PersonalNameSubject></PersonalNameSubjectList>
<InvestigatorList><Investigator>${person}</Investigator></InvestigatorList><GeneralNote>A note</GeneralNote></MedlineCitation>
<PubmedData><History><PubMedPubDate PubStatus="received"><Year>2001</Year><Month>3</Month><Day>4</Day></PubMedPubDate></History>
<ReferenceList><Reference><Citation>Before <i>within</i> behind</Citation></Reference></ReferenceList></PubmedData></PubmedArticle></PubmedArticleSet>`;

  it('keeps persons who are no authors, others’ numbers, dates of the article’s way, and text around markup', () => {
    const [reference] = read(record);
    expect(reference?.csl).toMatchObject({ title: 'A study', PMID: '1', note: 'A note' });
    expect(reference?.csl.author).toEqual([{ family: 'Wood', given: 'Dana L' }]);
    expect(reference === undefined ? [] : tags(reference)).toEqual([
      'MedlineTA: Work Lond',
      'Investigator: Wood, Dana L',
      'PersonalNameSubject: Koop, C Everett',
      'PubMedPubDate: received 2001-03-04',
      'MedlineCitation/CommentsCorrectionsList/CommentsCorrections/RefSource: Work. 2001',
      'MedlineCitation/CommentsCorrectionsList/CommentsCorrections/PMID: 77',
      'PubmedData/ReferenceList/Reference/Citation: Before within behind',
    ]);
  });
  it('reads the DOI and the pages of a book', () => {
    const [reference] = read(
      '<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>2</PMID><Book><BookTitle>B</BookTitle><ELocationID EIdType="doi">10.1000/b</ELocationID><ELocationID EIdType="pii">P1</ELocationID></Book><ArticleTitle>C</ArticleTitle><Pagination><MedlinePgn>11-9</MedlinePgn></Pagination></BookDocument></PubmedBookArticle></PubmedArticleSet>',
    );
    expect(reference?.csl).toMatchObject({ type: 'chapter', DOI: '10.1000/b', page: '11-19' });
    expect(reference === undefined ? [] : tags(reference)).toEqual(['ELocationID: P1']);
  });
});

describe('JSON of reflib', () => {
  it('is read field by field, and keeps what has none', () => {
    const item = {
      recNumber: '895',
      type: 'journalArticle',
      title: 'Blue light',
      authors: ['Shahtalebi, M. A.', 'Rahmani F.'],
      journal: 'Adv Biomed Res',
      year: '2018',
      date: 'Dec 4',
      volume: 7,
      number: '4',
      pages: '53-60',
      isbn: '2277-9175 (Print)\r2277-9175',
      doi: '10.4103/abr.abr_99_17',
      keywords: ['Acne', 'blue light'],
      urls: ['https://example.org/a', 'https://example.org/b'],
      custom1: 'None declared',
      more: [{ a: 1 }],
    };
    const [reference] = read(JSON.stringify([item]));
    expect(reference?.csl).toEqual({
      type: 'article-journal',
      title: 'Blue light',
      author: [
        { family: 'Shahtalebi', given: 'M. A.' },
        { family: 'Rahmani', given: 'F.' },
      ],
      'container-title': 'Adv Biomed Res',
      issued: { 'date-parts': [[2018, 12, 4]] },
      volume: '7',
      issue: '4',
      page: '53-60',
      ISSN: '2277-9175',
      DOI: '10.4103/abr.abr_99_17',
      keyword: 'Acne; blue light',
      URL: 'https://example.org/a',
    });
    expect(reference === undefined ? [] : tags(reference)).toEqual([
      'urls: https://example.org/b',
      'custom1: None declared',
      'more: {"a":1}',
    ]);
  });
  it('is not taken for it where it is CSL', () => {
    const [reference] = read('[{"type":"book","title":"B","authors":[],"author":[{"family":"A"}]}]');
    expect(reference?.csl).toMatchObject({ type: 'book', author: [{ family: 'A' }] });
  });
});

it('an Excel file of before 2007, as Web of Science writes one, is refused with what to do', () => {
  const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0x50, 0x4b]);
  expect(parseReferenceFile(bytes)).toMatchObject({
    ok: false,
    error: { code: 'old-office', message: expect.stringContaining('.xlsx') as unknown },
  });
});

it('a file without one readable record says where it begins to be none', () => {
  const outcome = parseReferenceFile(
    new TextEncoder().encode(
      '<rdf:RDF xmlns:rdf="a">\n<bib:Article rdf:about="x"><dc:title>T</bib:Article>\n',
    ),
  );
  expect(outcome).toMatchObject({
    ok: false,
    error: { code: 'no-records', first: { reason: expect.stringContaining('xml') as unknown } },
  });
});

it('XML of an unknown kind is refused, not read as EndNote’s', () => {
  const outcome = parseReferenceFile(
    new TextEncoder().encode('<records><record><title>A</title><author>Doe, J</author></record></records>'),
  );
  expect(outcome.ok ? outcome.value : outcome.error.code).toBe('unknown-format');
});

describe('LaTeX', () => {
  it('keeps the key of a citation, knows fractions, and drops environments and phantoms', () => {
    const [reference] = read(
      '@book{a, title = {Reprinted in \\cite{NONMON}. $\\frac12$ of $\\frac{n}{2}$ \\begin{em}B\\end{em}$\\vphantom{x}$ \\begin{itemize}\\item one\\item two\\end{itemize}}}',
    );
    expect(reference?.csl.title).toBe('Reprinted in NONMON. ½ of n/2 B one two');
  });
});

it('BibTeX says signs of LaTeX’s own so that LaTeX prints them', () => {
  const csl = { type: 'book', title: 'a\\b {c} ~ ^ 5 % & $ # _' };
  expect(serialiseReferences([{ csl, unknown: [] }], 'bibtex')).toContain(
    String.raw`a\textbackslash{}b \{c\} \textasciitilde{} \textasciicircum{} 5 \% \& \$ \# \_`,
  );
});

describe('words that every object knows', () => {
  it.each([
    ['RIS', 'TY  - constructor\nTI  - T\nM3  - toString\nER  - \n'],
    ['BibTeX', '@constructor{a, title = {T \\constructor{x}}, constructor = {x}, valueof = {y}}'],
    [
      'EndNote XML',
      '<xml><records><record><ref-type name="valueOf">1</ref-type><titles><title>T</title></titles><constructor>x</constructor></record></records></xml>',
    ],
    [
      'MODS',
      '<mods><titleInfo><title>T</title></titleInfo><genre>constructor</genre><typeOfResource>toString</typeOfResource><name><namePart>D, J</namePart><role><roleTerm>valueOf</roleTerm></role></name></mods>',
    ],
    [
      'MARCXML',
      '<record><leader>x</leader><datafield tag="245"><subfield code="a">T</subfield></datafield><datafield tag="constructor"><subfield code="a">x</subfield></datafield></record>',
    ],
    [
      'Crossref’s XML',
      '<doi_record><crossref><constructor><titles><title>T</title></titles></constructor><book><book_metadata><titles><title>T</title></titles><contributors><person_name contributor_role="valueOf"><surname>D</surname></person_name></contributors></book_metadata></book></crossref></doi_record>',
    ],
    [
      'Primo',
      '<record xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib"><display><type>constructor</type><title>T</title></display><addata><ristype>toString</ristype></addata></record>',
    ],
    [
      'Word’s sources',
      '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography"><b:Source><b:SourceType>constructor</b:SourceType><b:Title>T</b:Title><b:valueOf>x</b:valueOf><b:LCID>toString</b:LCID></b:Source></b:Sources>',
    ],
    ['Crossref', '[{"type":"constructor","title":["T"],"DOI":"10.1000/x","constructor":"y","toString":"z"}]'],
    ['reflib', '[{"type":"valueOf","authors":["Doe, J"],"title":"T","constructor":"q"}]'],
    ['Refer', '%0 constructor\n%T T\n%A Doe, J\n'],
    ['PubMed', 'PMID- 1\nTI  - T\nPT  - constructor\n'],
  ])('are words like others in %s', (_, text) => {
    const [reference] = read(text);
    expect(typeof reference?.csl.type).toBe('string');
    expect(reference?.csl.title).toMatch(/^T/);
    // Nothing but text and lists: a function would be copied to no worker.
    expect(structuredClone(reference)).toEqual(reference);
    expect(Object.keys(reference?.csl ?? {}).join()).not.toMatch(/function/);
  });
});
