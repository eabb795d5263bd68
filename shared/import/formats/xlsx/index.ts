import { fail, ok } from '../../../kernel/result';
import { certainty, type ReferenceFormat } from '../../format';
import { parseWorkbook } from './read';

export const xlsx: ReferenceFormat = {
  id: 'xlsx',
  name: 'Excel (.xlsx)',
  extensions: ['xlsx'],
  office: {
    detect: (file) => (file.kind === 'xlsx' ? certainty.columns : certainty.none),
    parse: (file, mapping) => {
      const outcome = parseWorkbook(file.tables, mapping);
      return outcome.references.length === 0 ? fail('no-records', 'no record could be read') : ok(outcome);
    },
  },
};
