// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { Article } from './Article';
import { pictureOf } from './chapters';
import { readMarkdown } from './markdown';

const goTo = vi.fn();
const enlarge = vi.fn();
const show = (text: string) =>
  draw(<Article tokens={readMarkdown(text)} chapter="rating" goTo={goTo} enlarge={enlarge} />).container;

test('pieces are drawn as what they are, beneath the heading of the page', () => {
  const drawn = show(
    '# Een\n\n## Twee: *drie*\n\n3. `I` doet\n4. **Dit**\n\n- los\n\n| a | b |\n| - | - |\n| c | d |\n',
  );
  expect([...drawn.querySelectorAll('h2, h3')].map((h) => [h.tagName, h.textContent])).toEqual([
    ['H2', 'Een'],
    ['H3', 'Twee: drie'],
  ]);
  expect(drawn.querySelector('h3')?.dataset['anchor']).toBe('twee-drie');
  expect(drawn.querySelector('ol')?.start).toBe(3);
  expect([...drawn.querySelectorAll('li')].map((li) => li.textContent)).toEqual(['I doet', 'Dit', 'los']);
  expect(drawn.querySelector('kbd')?.textContent).toBe('I');
  expect(drawn.querySelector('strong')?.textContent).toBe('Dit');
  expect([...drawn.querySelectorAll('th, td')].map((cell) => cell.textContent)).toEqual(['a', 'b', 'c', 'd']);
});

test('HTML is text, and runs nowhere', () => {
  const drawn = show('Een <img src=x onerror="boom()"> &lt;b&gt; en\n\n<script>boom()</script>\n');
  expect(drawn.querySelector('img, script')).toBeNull();
  expect(drawn.textContent).toContain('<img src=x onerror="boom()">');
  expect(drawn.textContent).toContain('<script>boom()</script>');
});

test('links lead to chapters; what leads elsewhere is only text', async () => {
  const drawn = show('[een](screening.md#blind) [twee](https://example.org) [drie](javascript:boom)');
  expect(drawn.querySelectorAll('a')).toHaveLength(0);
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'een' }));
  expect(goTo.mock.calls).toEqual([['screening', 'blind']]);
  expect(drawn.querySelector('p')?.textContent).toBe('een twee drie');
});

test('a picture is shown with what it shows, and at its own size when pressed', async () => {
  show('![Het overzicht](../images/nl/home.png)');
  const source = pictureOf('../images/nl/home.png');
  expect(source).not.toBeNull();
  expect(screen.getByRole('img', { name: 'Het overzicht' }).getAttribute('src')).toBe(source);
  await userEvent.click(screen.getByRole('button', { name: 'Het overzicht' }));
  expect(enlarge.mock.calls).toEqual([[{ source, text: 'Het overzicht' }]]);
});

test('of a picture that is not there, or not of the guide, the text is left', () => {
  const drawn = show('![Niets](../images/nl/nothing.png) ![Ver](https://example.org/x.png)');
  expect(drawn.querySelector('img')).toBeNull();
  expect(drawn.querySelector('p')?.textContent).toBe('Niets Ver');
});
