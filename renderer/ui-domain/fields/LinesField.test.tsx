// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { countryLines, textParts } from '../../lib/term-lines';
import { LinesField } from './LinesField';

test('lines that are complete are data; the first five others are marked, the rest counted', async () => {
  const { session } = await openStudy();
  const saved: string[][] = [];
  draw(
    <LinesField
      place={{ table: 'projects', id: 'p', field: 'countries' }}
      label="Landen"
      stored={[]}
      format={countryLines}
      save={(read) => {
        saved.push(read([]).map((c) => c.code));
        return Promise.resolve();
      }}
    />,
    session,
  );
  const field = screen.getByRole('textbox', { name: 'Landen' });
  expect(field.tagName).toBe('TEXTAREA');
  await userEvent.click(field);
  await userEvent.paste('SE; Zweden\n1\n2\n3\n4\n5\n6\n7');
  await userEvent.tab();
  await waitFor(() => expect(saved.at(-1)).toEqual(['SE']));
  const said = field.closest('[data-field]')?.textContent ?? '';
  expect(said).toContain(nl['line.countryCode']);
  expect(said).toContain(nl['line.kept']);
  expect(said).toContain(textNow('line.more', { count: 2 }));
  expect(said.split(nl['line.countryCode'])).toHaveLength(6);
});

test('parts between commas stand on one line', async () => {
  const { session } = await openStudy();
  draw(
    <LinesField
      place={{ table: 'projects', id: 'p', field: 'engines' }}
      label="Zoekmachines"
      stored={['a', 'b']}
      format={textParts}
      save={() => Promise.resolve()}
    />,
    session,
  );
  const field = screen.getByRole('textbox', { name: 'Zoekmachines' });
  expect(field.tagName).toBe('INPUT');
  expect(field).toHaveProperty('value', 'a, b');
});
