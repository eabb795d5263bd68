// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../../lib/i18n/nl';
import { MatchTable } from './MatchTable';

// No frames are drawn here.
vi.mock('../../lib/in-pieces', async (original) => ({
  ...(await original<object>()),
  afterPaint: () => Promise.resolve(),
}));

const dots = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('.mantine-Badge-root')].map((dot) =>
    dot.style.getPropertyValue('--badge-dot-color'),
  );

test('each file has by what it was recognised and the reference that is chosen for it', () => {
  const [a, b] = ['a.pdf', 'b.pdf'].map((name) => new File(['x'], name)) as [File, File];
  const [onChoose, onMake] = [vi.fn(), vi.fn()];
  const candidates = [
    { referenceId: 'r1', by: 'doi', score: 1 },
    { referenceId: 'r2', by: 'name', score: 0.5 },
  ];
  draw(
    <MatchTable
      matches={[
        { file: a, verdict: 'sure', candidates } as never,
        { file: b, verdict: 'none', refusal: null, candidates: [] },
      ]}
      labels={['r1', 'r2'].map((value) => ({ value, label: `Ref ${value}` })) as never}
      choices={new Map([[a, 'r2' as never]])}
      onChoose={onChoose}
      onMake={onMake}
    />,
  );
  const rows = [...document.querySelectorAll('[data-verdict]')];
  expect(rows.map((r) => r.firstElementChild!.textContent)).toEqual([
    `a.pdf${nl['documents.by.doi']}`,
    'b.pdf',
  ]);
  const field = (name: string): HTMLInputElement =>
    screen.getByRole('combobox', { name: `${nl['documents.pickReference']} ${name}` });
  expect([field('a.pdf').value, field('b.pdf').value]).toEqual(['Ref r2', '']);
  fireEvent.click(field('b.pdf'));
  fireEvent.click(screen.getAllByRole('option', { name: 'Ref r1' }).at(-1)!);
  expect(onChoose.mock.calls).toEqual([[b, 'r1']]);
  // Only a file that goes nowhere may become a reference of its own.
  const makes = screen.getAllByRole('button');
  expect(makes.map((m) => m.getAttribute('aria-label'))).toEqual([
    'Nieuwe referentie uit dit bestand: b.pdf',
  ]);
  fireEvent.click(makes[0]!);
  expect(onMake.mock.calls).toEqual([[b]]);
});

test('what is sure looks other than what is not', () => {
  const candidates = [{ referenceId: 'r1', by: 'doi', score: 1 }];
  const matches = (['sure', 'ask'] as const).map((verdict) => ({
    file: new File(['x'], `${verdict}.pdf`),
    verdict,
    candidates,
  }));
  draw(
    <MatchTable
      matches={matches as never}
      labels={[]}
      choices={new Map()}
      onChoose={vi.fn()}
      onMake={vi.fn()}
    />,
  );
  expect(dots().map((colour) => /teal|orange/.exec(colour)?.[0])).toEqual(['teal', 'orange']);
});

test('of many files the first are drawn, and more when they are asked for', async () => {
  const matches = Array.from({ length: 100 }, (_, i) => ({
    file: new File(['x'], `${i}.pdf`),
    verdict: 'sure',
    candidates: [],
  }));
  draw(
    <MatchTable
      matches={matches as never}
      labels={[]}
      choices={new Map()}
      onChoose={() => undefined}
      onMake={() => undefined}
    />,
  );
  const rows = (): number => document.querySelectorAll('[data-verdict]').length;
  await waitFor(() => expect(rows()).toBe(40));
  fireEvent.click(screen.getByRole('button', { name: 'Nog 60 tonen' }));
  await waitFor(() => expect(rows()).toBe(80));
});
