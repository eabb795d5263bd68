// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { report } from '../../../tests/helpers/marked';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { shortLabel } from '../../../shared/model/reference';
import { nl } from '../../lib/i18n/nl';
import { NO_SEED, SeedFields } from './SeedFields';

test('the seed is one of the references, and the file goes one way or the other', async () => {
  const { session } = await openMarked();
  const onChange = vi.fn();
  draw(<SeedFields seed={NO_SEED} onChange={onChange} />, session);
  fireEvent.click(screen.getByRole('combobox', { name: nl['citations.seed'] }));
  fireEvent.click(screen.getByRole('option', { name: shortLabel(report) }));
  fireEvent.click(screen.getByRole('combobox', { name: nl['citations.direction'] }));
  fireEvent.click(screen.getByRole('option', { name: nl['citations.direction.references'] }));
  expect(onChange.mock.calls).toEqual([
    [{ seedId: report.id, direction: 'cited-by' }],
    [{ seedId: null, direction: 'references' }],
  ]);
});
