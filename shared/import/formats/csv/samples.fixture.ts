import { type FormatSamples, isOdd, words } from '../../format.fixture';

const cell = (text: string): string => `"${text.replace(/"/g, '""')}"`;

export const samples: FormatSamples = {
  corpora: /\.(?:csv|tsv)$/,
  sound: [
    {
      file: 'title,authors,year,doi,zeef\n"A ""B""","Doe, J.; Smit, K.",2019,10.1000/x,"{""volume"":""1""}"\n',
      real: ['corpora', 'import', 'asreview', 'tests', 'demo_data', 'embase.csv'],
    },
  ],
  large: [
    {
      head: 'title;year;abstract\r\n',
      record: (n) => `${isOdd(n) ? '' : `Titel ${n}`};2019;"${words(n)}${n % 90 === 3 ? ' ""stil' : ''}"\r\n`,
    },
  ],
  stretched: {
    'CSV cells': (v) =>
      `Title,Authors,Year,Journal,Pages,DOI,Keywords,ISSN\n${Array.from({ length: 8 }, () => cell(v)).join(',')}\n`,
    'CSV syntax': (v) => `Title,Authors,Year,Journal\n${v}`,
    'CSV headings': (v) => `Title,Authors,${v}\nx,y,z\n`,
  },
};
