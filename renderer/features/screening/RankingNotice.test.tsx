// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { RankingNotice } from './RankingNotice';

const ranking = (status: string): never => ({ status, share: 0.25, error: 'geen geheugen' }) as never;

test('how far it is, while it is prepared', () => {
  draw(<RankingNotice ranking={ranking('preparing')} />);
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('25');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('why there is none, when it failed', () => {
  draw(<RankingNotice ranking={ranking('failed')} />);
  expect(screen.getByRole('alert').textContent).toContain('geen geheugen');
});

test('nothing when it is ready or off', () => {
  for (const status of ['ready', 'off']) draw(<RankingNotice ranking={ranking(status)} />);
  expect([screen.queryByRole('progressbar'), screen.queryByRole('alert')]).toEqual([null, null]);
});
