import { certainty, type ReferenceFormat } from '../../format';
import { parseBibtex, readBibtex } from './read';
import { bibtexWriter } from './write';

// Libraries may begin with remarks, and entries stand in pages and mails.
const ENTRY = /@\s*[a-zA-Z][\w:.-]{0,49}\s*[{(]/;

export const bibtex: ReferenceFormat = {
  id: 'bibtex',
  name: 'BibTeX',
  extensions: ['bib', 'txt'],
  text: {
    detect: ({ head, hasControls }) => (!hasControls && ENTRY.test(head) ? certainty.within : certainty.none),
    parse: parseBibtex,
    read: readBibtex,
  },
  write: bibtexWriter,
};
