import { type FormatSamples, words, isOdd } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /blue-light\.json$|zotero-translators\/(?:OpenAlex_JSON|Datacite_JSON)\/.*\.in\./,
  sound: [
    {
      file: '[{"id":"a","type":"book","title":"A","__proto__":{"polluted":1},"author":[{"family":"D"}]}]',
      real: ['corpora', 'import', 'reflib', 'test', 'data', 'blue-light.json'],
    },
    {
      name: 'services',
      file: '{"results":[{"id":"https://openalex.org/W1","type":"article","title":"A","authorships":[{"author":{"display_name":"J. Doe"}}],"abstract_inverted_index":{"a":[0,2],"b":[1]}},{"DOI":"10.1000/x","title":["B"],"type":"journal-article","author":[{"family":"D"}],"issued":{"date-parts":[[2019,2]]}},{"titles":[{"title":"C"}],"creators":[{"name":"Doe, J."}],"types":{"ris":"RPRT"}},{"type":"book","authors":["Doe, J."],"title":"D"}]}',
      real: ['corpora', 'import', 'zotero-translators', 'OpenAlex_JSON', '07.in.json'],
    },
  ],
  large: [
    {
      head: '[\n',
      tail: ']\n',
      record: (n, count) =>
        `  {\n    "type": "article-journal",${isOdd(n) ? '' : `\n    "title": "Titel ${n} {[\\"",`}\n    "author": [\n      {\n        "family": "Jansen"\n      }\n    ],\n    "abstract": "${words(n)}"\n  }${n === count - 1 ? '' : ','}\n`,
    },
  ],
  stretched: {
    'reflib JSON': (v) =>
      JSON.stringify([
        { type: 'journalArticle', title: v, authors: [v], pages: v, doi: v, date: v, isbn: v, year: v },
      ]),
    'JSON of services': (v) =>
      JSON.stringify({
        results: [
          {
            authorships: [{ author: { display_name: v } }],
            title: v,
            doi: v,
            ids: { pmid: v, pmcid: v },
            publication_date: v,
            abstract_inverted_index: { [v]: [1] },
          },
          { DOI: v, title: [v], abstract: v, ISBN: [v], page: v, author: [{ name: v }] },
          {
            titles: [{ title: v }],
            creators: [{ name: v }],
            doi: v,
            dates: [{ date: v, dateType: 'Issued' }],
          },
        ],
      }),
    'CSL-JSON': (v) =>
      JSON.stringify([
        { type: 'article', title: v, author: [{ family: v, given: v }], page: v, DOI: v, issued: { raw: v } },
      ]),
    'JSON syntax': (v) => `[{"type":"article","title":"x"}, ${v}`,
  },
};
