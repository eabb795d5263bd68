import { ok } from '../../../kernel/result';
import { certainty, type ReferenceFormat } from '../../format';
import { readHeadings } from '../../tools/table/table';
import { hasInventoryForm, isInventoryHeading, parseInventoryForm, parseInventoryText } from './read';

export const inventoryForm: ReferenceFormat = {
  id: 'inventory-form',
  name: { nl: 'ingevuld inventarisatieformulier', en: 'filled inventory form' },
  extensions: ['docx', 'xlsx', 'csv'],
  text: {
    detect: ({ text, hasControls, isMapped }) =>
      !hasControls && !isMapped && isInventoryHeading(readHeadings(text))
        ? certainty.headings
        : certainty.none,
    parse: parseInventoryText,
    headings: readHeadings,
  },
  office: {
    detect: ({ tables }) => (hasInventoryForm(tables) ? certainty.headings : certainty.none),
    parse: ({ tables }) => ok({ ...parseInventoryForm(tables), headings: [] }),
  },
};
