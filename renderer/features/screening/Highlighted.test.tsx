// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import type { HighlightTerm } from '../../../shared/model/screening-settings';
import { Highlighted } from './Highlighted';

const term = (text: string, kind: HighlightTerm['kind']): HighlightTerm => ({ text, kind, personId: null });

test('words that begin with a term are marked by its kind, without regard to accents; the text stays whole', () => {
  const text = 'Werkgevers, één Éénouder; netwerk.';
  const { container } = draw(
    <p>
      <Highlighted
        text={text}
        terms={[term('werk', 'include'), term('een', 'exclude'), term('', 'include')]}
      />
    </p>,
  );
  expect(container.querySelector('p')?.textContent).toBe(text);
  expect([...container.querySelectorAll('mark')].map((m) => [m.textContent, m.className])).toEqual([
    ['Werkgevers', 'zeef-term-include'],
    ['één', 'zeef-term-exclude'],
    ['Éénouder', 'zeef-term-exclude'],
  ]);
});
