import { type FormatSamples, words, isOdd, xml } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /zotero-translators\/(?:METS|MODS)\/.*\.in\./,
  sound: [
    {
      file: '<modsCollection><mods><titleInfo><title>A</title></titleInfo><name type="personal"><namePart>Doe, J. [1900-1950]</namePart></name><relatedItem type="host"><part><extent unit="page"><start>1</start></extent></part></relatedItem></mods></modsCollection>',
      real: ['corpora', 'import', 'zotero-translators', 'MODS', '05.in.mods.xml'],
    },
  ],
  large: [
    {
      head: '<?xml version="1.0" ?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3">\n',
      tail: '</modsCollection>',
      record: (n) =>
        `<mods><titleInfo>${isOdd(n) ? '' : `<title>Titel ${n}</title>`}</titleInfo>\n<abstract>${words(n)} ${n % 90 === 3 ? 'a < b' : ''}</abstract></mods>\n`,
    },
  ],
  stretched: {
    MODS: (v) =>
      `<mods><titleInfo><title>${xml(v)}</title></titleInfo><name><namePart>${xml(v)}</namePart></name><originInfo><dateIssued>${xml(v)}</dateIssued></originInfo><physicalDescription><extent>${xml(v)}</extent></physicalDescription><identifier type="isbn">${xml(v)}</identifier><subject><cartographics><scale>${xml(v)}</scale></cartographics></subject></mods>`,
  },
};
