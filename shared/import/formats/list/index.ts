import { certainty, type ReferenceFormat } from '../../format';
import { isList, parseList } from './read';

export const list: ReferenceFormat = {
  id: 'list',
  name: { nl: 'lijst van DOI’s of titels', en: 'list of DOIs or titles' },
  extensions: ['txt'],
  text: {
    detect: ({ head, hasControls }) => (!hasControls && isList(head) ? certainty.lines : certainty.none),
    parse: parseList,
  },
};
