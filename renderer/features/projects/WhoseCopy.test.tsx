// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { WhoseCopy } from './WhoseCopy';

test('asks for one of the persons', () => {
  const onChoose = vi.fn();
  const persons = ['anna', 'bert'].map((value) => ({ value, label: value.toUpperCase() }));
  const asked = { how: { without: [], password: null }, project: {} as never, persons };
  draw(<WhoseCopy asked={asked} onChoose={onChoose} onClose={() => undefined} />);
  expect(screen.getByRole('dialog')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'BERT' }));
  expect(onChoose.mock.calls).toEqual([['bert']]);
});
