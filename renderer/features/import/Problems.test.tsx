// @vitest-environment jsdom
import { draw } from '../../../tests/helpers/drawn';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import type { FileProblem } from '../../workers/import/messages';
import { Problems } from './Problems';

const problem = (record: number, more: Partial<FileProblem> = {}): FileProblem => ({
  file: 'a.ris',
  fileIndex: 0,
  line: 10 * record,
  record,
  reason: 'no-title',
  raw: `ruw ${record}`,
  ...more,
});
const onRepair = vi.fn();
function drawProblems(problems: FileProblem[], unmended: string | null = null): void {
  cleanup();
  const preview = {
    problems,
    unread: [{ file: 'b.ris', error: { code: 'empty', message: 'leeg' } }],
  } as never;
  draw(<Problems preview={preview} unmended={unmended} onRepair={onRepair} />);
}
const mend = () => screen.queryAllByRole('button', { name: nl['import.repair'], hidden: true });

test('files that could not be read are named; without problems there is no list', () => {
  drawProblems([]);
  expect(screen.getByText(/b\.ris/)).toBeDefined();
  expect(document.querySelector('details')).toBeNull();
});

test('at most two hundred are shown of those that there are; one without its record cannot be mended', () => {
  drawProblems([problem(1), problem(2), { ...problem(3), raw: undefined } as never]);
  expect(mend()).toHaveLength(2);
  drawProblems(Array.from({ length: 201 }, (_, n) => problem(n + 1)));
  expect(mend()).toHaveLength(200);
  expect(screen.getByText(textNow('import.problems', { count: 201 }))).toBeDefined();
});

test('a line is named where there is one', () => {
  drawProblems([problem(1), problem(2, { line: 0 })]);
  const lines = [...document.querySelectorAll('details p')].map((p) => p.textContent);
  expect(lines[0]).toMatch(/10/);
  expect(lines[1]).not.toMatch(/\b0\b/);
});

test('a record is mended in place: its own text, by its number', () => {
  const problems = [problem(1), problem(2)];
  drawProblems(problems, 'no-title');
  fireEvent.click(mend()[1]!);
  expect(mend()).toHaveLength(1);
  const [field] = document.querySelectorAll('textarea');
  expect(field!.value).toBe('ruw 2');
  expect(document.querySelector('[class*="error"]')?.textContent).toBeTruthy();
  fireEvent.change(field!, { target: { value: 'TY  - BOOK' } });
  fireEvent.click(screen.getByRole('button', { name: nl['import.repair.read'], hidden: true }));
  expect(onRepair.mock.calls).toEqual([[1, 'TY  - BOOK']]);
  fireEvent.click(screen.getByRole('button', { name: nl['common.cancel'], hidden: true }));
  expect(mend()).toHaveLength(2);
});
