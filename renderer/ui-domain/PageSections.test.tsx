// @vitest-environment jsdom
import { draw } from '../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { PageSections } from './PageSections';

function Page() {
  const [isLong, setLong] = useState(false);
  return (
    <PageSections label="Onderdelen van de pagina">
      <h2>Vraag</h2>
      <h3>Niet deze</h3>
      <button onClick={() => setLong(true)}>meer</button>
      <h2>Mensen</h2>
      {isLong && <h2>Brief</h2>}
    </PageSections>
  );
}
const titles = (): string[] =>
  [...screen.getByRole('group').querySelectorAll('button')].map((b) => b.textContent);

test('the headings of a page lead to their parts, also one that came later', async () => {
  draw(<Page />);
  expect(titles()).toEqual(['Vraag', 'Mensen']);
  fireEvent.click(screen.getByRole('button', { name: 'Mensen' }));
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Mensen' }));
  fireEvent.click(screen.getByRole('button', { name: 'meer' }));
  await waitFor(() => expect(titles()).toEqual(['Vraag', 'Mensen', 'Brief']));
});
