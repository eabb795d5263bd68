import { type FormatSamples, words, isOdd, xml } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /zotero-translators\/MARCXML\/.*\.in\./,
  sound: [
    {
      file: '<collection><record><leader>00000nam a2200000 a 4500</leader><datafield tag="245" ind1="1" ind2="0"><subfield code="a">A title</subfield></datafield></record></collection>',
      real: ['corpora', 'import', 'zotero-translators', 'MARCXML', '05.in.xml'],
    },
  ],
  large: [
    {
      head: '<?xml version="1.0" ?>\n<collection>\n',
      tail: '</collection>',
      record: (n) =>
        `<record>\n<leader>00000nam a2200000 a 4500</leader>${isOdd(n) ? '' : `<datafield tag="245" ind1="0" ind2="0"><subfield code="a">Titel ${n}</subfield></datafield>\n`}<datafield tag="520" ind1=" " ind2=" "><subfield code="a">${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</subfield></datafield></record>\n`,
    },
  ],
  stretched: {
    MARCXML: (v) =>
      `<record><leader>00000naa a2200000 a 4500</leader>${['020', '024', '100', '245', '264', '300', '500', '650', '773', '856'].map((tag) => `<datafield tag="${tag}" ind1=" " ind2=" ">${'abcgu'.replace(/./g, (code) => `<subfield code="${code}">${xml(v)}</subfield>`)}</datafield>`).join('')}</record>`,
  },
};
