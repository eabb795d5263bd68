import { certainty, type ReferenceFormat } from '../../format';
import { parseWordSources, readWordSources } from './read';

export const wordSources: ReferenceFormat = {
  id: 'word-sources',
  name: { nl: 'bronnen van Word', en: 'sources of Word' },
  extensions: ['xml'],
  xml: {
    detect: ({ text }) =>
      text.includes('officeDocument/2006/bibliography') && /<(?:b:)?Source[\s>]/.test(text)
        ? certainty.named
        : certainty.none,
    parse: parseWordSources,
    read: readWordSources,
  },
};
