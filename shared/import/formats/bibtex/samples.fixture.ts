import { type FormatSamples, isOdd, words } from '../../format.fixture';

const fields = (names: readonly string[]) => (v: string) =>
  `@article{k, ${names.map((f) => `${f} = {${v}}`).join(',\n')}}`;

export const samples: FormatSamples = {
  corpora: /(?<!Minimal(?:Entry)?)\.(?:bib|bibtex|biblatex)$/,
  sound: [
    {
      file: '@string{j = "Journal"}\n@article{k, author = {M{\\"u}ller, J. and {World Bank}}, title = {A {B} $x_2$ \\textit{c}}, journal = j # { of}, year = 2019, crossref = {k}, zeef = {%7B%7D}}\n',
      real: ['corpora', 'import', 'zotero-translators', 'BibTeX', '07.in.bib'],
    },
  ],
  large: [
    {
      record: (n) =>
        `@article{k${n},\n${isOdd(n) ? '' : `  title = {Titel ${n} {DNA}},\n`}  abstract = {${words(n)}}\n}\n\n`,
    },
  ],
  stretched: {
    'BibTeX texts': fields(['title', 'subtitle', 'keywords', 'note']),
    'BibTeX names': fields(['author', 'editor']),
    'BibTeX numbers': fields(['pages', 'date', 'year', 'month', 'doi', 'url', 'howpublished']),
    'BibTeX quoted': (v) => `@article{k, title = "${v}"}`,
    'BibTeX syntax': (v) => `@article{k, title = {x}, ${v}}`,
    'BibTeX keys': (v) => `@article{${v}, title = {x}}`,
    'BibTeX outside': (v) => `@article{k, title = {x}}\n${v}`,
  },
};
