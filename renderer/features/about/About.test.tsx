// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { press } from '../../../tests/helpers/fill-in';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { About } from './About';

const notices = {
  version: '4.2.0',
  licence: 'AGPL-3.0',
  text: 'De licentie van het programma',
  notices: ['React', 'zod'].map((name) => ({ name, version: '1.0.0', licence: 'MIT', text: `van ${name}` })),
};
const answers = vi.fn();
vi.stubGlobal('fetch', answers);
afterEach(() => void answers.mockReset());
const open = async (): Promise<void> => {
  draw(<About />);
  await press(nl['about.title']);
};
const names = (): (string | null)[] => screen.getAllByRole('listitem').map((item) => item.textContent);

test('shows the version and every notice, which are found by name; they are read once', async () => {
  answers.mockImplementation(() => Promise.resolve(Response.json(notices)));
  await open();
  expect(await screen.findByText(/4\.2\.0/)).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(names()).toHaveLength(2);
  await userEvent.type(screen.getByLabelText(nl['about.find']), ' REA ');
  expect(names()).toEqual([expect.stringContaining('van React')]);
  await press(nl['common.close']);
  await press(nl['about.title']);
  expect(answers).toHaveBeenCalledTimes(1);
});

test('says why the notices cannot be read, and tries again', async () => {
  answers.mockImplementation(() => Promise.resolve(new Response('', { status: 404 })));
  await open();
  expect((await screen.findByRole('alert')).textContent).toContain('404');
  expect(screen.queryByRole('listitem')).toBeNull();
  await press(nl['common.close']);
  answers.mockImplementation(() => Promise.reject(new Error('geen verbinding')));
  await press(nl['about.title']);
  expect(await screen.findByText(/geen verbinding/)).toBeDefined();
});
