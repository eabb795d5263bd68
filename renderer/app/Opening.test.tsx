// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { act, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { ProjectId } from '../../shared/kernel/ids';
import { nl } from '../lib/i18n/nl';
import { enterProject } from '../store/app.store';
import { Opening } from './Opening';

test('says what is being opened where a reader of screens hears it', () => {
  draw(<Opening />);
  expect(screen.getByRole('status').textContent).toBe(nl['app.starting']);
  act(() => enterProject('p' as ProjectId));
  expect(screen.getByRole('status').textContent).toBe(nl['app.openingStudy']);
});
