// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { press } from '../../../../tests/helpers/fill-in';
import { screen } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { openExternal } from '../../../host/host';
import { nl } from '../../../lib/i18n/nl';
import { ConfirmLink } from './ConfirmLink';

vi.mock('../../../host/host', async (original) => ({ ...(await original<object>()), openExternal: vi.fn() }));
const onClose = vi.fn();
beforeEach(() => vi.clearAllMocks());

test('asks only where there is an address', () => {
  draw(<ConfirmLink url={null} onClose={onClose} />);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('opens the address once that is agreed with', async () => {
  draw(<ConfirmLink url="https://voorbeeld.nl/a" onClose={onClose} />);
  expect(screen.getByText('https://voorbeeld.nl/a')).toBeDefined();
  await press(nl['reading.link.open']);
  expect(vi.mocked(openExternal).mock.calls).toEqual([['https://voorbeeld.nl/a']]);
  expect(onClose).toHaveBeenCalledTimes(1);
});

test('opens nothing when it is not', async () => {
  draw(<ConfirmLink url="https://voorbeeld.nl/a" onClose={onClose} />);
  await press(nl['common.cancel']);
  expect(openExternal).not.toHaveBeenCalled();
  expect(onClose).toHaveBeenCalledTimes(1);
});
