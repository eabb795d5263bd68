// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { LevelStrip } from './LevelStrip';

const level = (n: number) => ({ level: n, label: { nl: `Niveau ${n}`, en: '' }, help: { nl: '', en: '' } });
const scale = { short: 'SMS', levels: [0, 1, 2, 3].map(level) } as never;

test('shows what was given and where the answers lead; a press gives a level', () => {
  const onChoose = vi.fn();
  draw(
    <LevelStrip
      scale={scale}
      value={{ type: 'range', low: 1, high: 2 }}
      led={3}
      disabled={false}
      onChoose={onChoose}
    />,
  );
  const buttons = screen.getAllByRole('button');
  expect(buttons.map((b) => b.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'true', 'false']);
  expect(buttons.map((b) => b.dataset['led'])).toEqual(['false', 'false', 'false', 'true']);
  expect(buttons[3]!.title).toBe(`Niveau 3 (${nl['rating.ledHere']})`);
  expect(buttons[0]!.title).toBe('Niveau 0');
  fireEvent.click(buttons[0]!);
  expect(onChoose).toHaveBeenCalledWith(0);
});

test('what is locked gives nothing', () => {
  const onChoose = vi.fn();
  draw(<LevelStrip scale={scale} value={null} led={null} disabled onChoose={onChoose} />);
  fireEvent.click(screen.getAllByRole('button')[1]!);
  expect(onChoose).not.toHaveBeenCalled();
});
