// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { nl } from '../lib/i18n/nl';
import { useLooks } from '../store/looks';
import { LooksMenu } from './LooksMenu';

test('colours, contrast and density are chosen', async () => {
  draw(<LooksMenu />);
  await userEvent.click(screen.getByRole('button', { name: nl['looks.title'] }));
  const choose = (option: string) =>
    userEvent.click(screen.getByRole('radio', { name: option, hidden: true }));
  await choose(nl['looks.contrast.high']);
  await choose(nl['looks.density.compact']);
  expect(useLooks.getState()).toMatchObject({ density: 'compact', contrast: 'high' });
  await choose(nl['looks.scheme.dark']);
  expect(document.documentElement.dataset['mantineColorScheme']).toBe('dark');
});
