// @vitest-environment jsdom
import { draw, openMarked } from '../../../tests/helpers/drawn-marked';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { ReferenceDocument } from '../../../shared/model/document';
import { nl } from '../../lib/i18n/nl';
import { pickFiles } from '../../lib/pick-file';

vi.mock('./viewer/DocumentReader', () => ({
  DocumentReader: ({ document }: { document: ReferenceDocument }) => <p>{`reads ${document.fileName}`}</p>,
}));
const { addFile } = vi.hoisted(() => ({ addFile: vi.fn(() => Promise.resolve()) }));
vi.mock('./use-add-file', () => ({ useAddFile: () => addFile }));
vi.mock('../../lib/pick-file', () => ({ pickFiles: vi.fn() }));
const { FullText } = await import('./FullText');

test('shows the file of a reference; where there is none it can be added', async () => {
  const { session, by, reference } = await openMarked();
  const { unmount } = draw(<FullText reference={reference} />, session);
  expect(screen.getByText('reads rapport.pdf')).toBeDefined();
  unmount();
  await session.commit(by, 'test', [{ table: 'documents', id: 'pdf', after: null }]);
  draw(<FullText reference={reference} />, session);
  expect(screen.queryByText(/^reads/)).toBeNull();
  const file = { name: 'a.pdf' } as File;
  vi.mocked(pickFiles).mockResolvedValueOnce([file]);
  await userEvent.click(screen.getByRole('button', { name: nl['reading.attach'] }));
  expect(addFile.mock.calls).toEqual([[file]]);
});
