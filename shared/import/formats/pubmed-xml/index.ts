import { certainty, type ReferenceFormat } from '../../format';
import { parsePubmedXml, readPubmedXml } from './read';

export const pubmedXml: ReferenceFormat = {
  id: 'pubmed-xml',
  name: 'PubMed XML',
  extensions: ['xml'],
  writtenBy: 'pubmed',
  xml: {
    detect: ({ text }) =>
      /<Pubmed(?:Book)?Article[\s>]|<MedlineCitation[\s>]/.test(text) ? certainty.named : certainty.none,
    parse: (text) => parsePubmedXml(text),
    read: readPubmedXml,
  },
};
