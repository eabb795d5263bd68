// @vitest-environment jsdom
import { draw, openStudy } from '../../../tests/helpers/drawn';
import { hash, pdfOf } from '../../../tests/helpers/marked';
import { bareReference } from '../../../tests/helpers/references';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { emptyDecision } from '../../../shared/model/decision';
import { textNow } from '../../lib/i18n';
import { MissingTexts } from './MissingTexts';

/** A study with references that were included on title and abstract, and PDFs of the first few. */
async function drawMissing(count: number, withFile: number): Promise<void> {
  const { session, by } = await openStudy();
  const refs = Array.from({ length: count }, (_, n) =>
    bareReference(`r${n}`, { type: 'book', title: `Titel ${n}` }, { sequence: n }),
  );
  await session.commit(by, 'test', [
    ...refs.map((r) => ({ table: 'references' as const, id: r.id, after: r })),
    ...refs.map((r) => {
      const decision = emptyDecision(r.id, by, 'title-abstract');
      const after = { ...decision, verdict: 'include' as const, decidedAt: 1 };
      return { table: 'decisions' as const, id: decision.id, after };
    }),
    ...refs.slice(0, withFile).map((r) => {
      const after = pdfOf({ id: `d${r.id}` as never, referenceId: r.id, sha256: hash('a') });
      return { table: 'documents' as const, id: after.id, after };
    }),
  ]);
  draw(<MissingTexts />, session);
}
const shown = (): string[] => screen.queryAllByText(/Titel \d+/).map((e) => e.textContent);

test('those of which there is a file are not missing', async () => {
  await drawMissing(3, 2);
  expect(screen.getByText(textNow('retrieval.missing', { count: 1 }))).toBeDefined();
  expect(shown()).toEqual([expect.stringContaining('Titel 2')]);
});

test('there is nothing where none is missing', async () => {
  await drawMissing(1, 1);
  expect(screen.queryByTestId('missing-texts')).toBeNull();
});

test('twenty-five are shown, and the rest on request', async () => {
  await drawMissing(27, 0);
  expect(shown()).toHaveLength(25);
  fireEvent.click(screen.getByRole('button', { name: textNow('retrieval.more', { count: 2 }) }));
  expect(shown()).toHaveLength(27);
  expect(screen.queryByRole('button', { name: /^Nog -?\d+ tonen$/ })).toBeNull();
});
