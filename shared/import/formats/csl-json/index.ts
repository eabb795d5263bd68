import { certainty, type ReferenceFormat } from '../../format';
import { parseCslJson, readCslJson } from './read';
import { cslWriter } from './write';

export const cslJson: ReferenceFormat = {
  id: 'csl-json',
  name: 'JSON (CSL, OpenAlex, Crossref, DataCite)',
  extensions: ['json'],
  text: {
    detect: ({ head }) =>
      /^[[{]/.test(head) && /^[[{\s]*(?:"|\{|\])/.test(head) ? certainty.begins : certainty.none,
    parse: parseCslJson,
    read: readCslJson,
  },
  write: cslWriter,
};
