// @vitest-environment jsdom
import '../../../../tests/helpers/drawn';
import { expect, test } from 'vitest';
import { bert, hash, pdfOf } from '../../../../tests/helpers/marked';
import { withFile } from './use-replace-file';

test('a file that is replaced becomes the newest earlier version', () => {
  const first = { sha256: hash('z'), fileName: 'oud.pdf', sizeBytes: 1, replacedAt: 2, by: bert.id };
  const own = { sha256: hash('b'), fileName: 'nieuw.pdf', sizeBytes: 20 };
  const after = withFile(pdfOf({ versions: [first] }), own, { replacedAt: 9, by: bert.id });
  expect(after).toEqual({
    ...pdfOf(),
    ...own,
    versions: [
      first,
      { sha256: hash('a'), fileName: 'rapport.pdf', sizeBytes: 10, replacedAt: 9, by: bert.id },
    ],
  });
});
