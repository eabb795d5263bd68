// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { TwoLines } from './TwoLines';

test('both lines stand there in full for whoever points at them; an empty one takes no room', () => {
  const { container } = draw(<TwoLines title="Lange titel" by="Jansen · 2019" />);
  const lines = (): string[] => [...container.querySelectorAll('[title]')].map((e) => e.textContent);
  expect(lines()).toEqual(['Lange titel', 'Jansen · 2019']);
  expect(container.querySelector('[title="Jansen · 2019"]')?.textContent).toBe('Jansen · 2019');
  const bare = draw(<TwoLines title="Titel" by="" />).container;
  expect([...bare.querySelectorAll('[title]')].map((e) => e.textContent)).toEqual(['Titel']);
});
