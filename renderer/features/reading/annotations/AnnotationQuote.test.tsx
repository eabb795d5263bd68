// @vitest-environment jsdom
import { draw, openMarked } from '../../../../tests/helpers/drawn-marked';
import { annotationOf, passageOf } from '../../../../tests/helpers/marked';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import { AnnotationQuote } from './AnnotationQuote';

vi.mock('./AreaImage', () => ({
  AreaImage: ({ sha256, alt }: { sha256: string; alt: string }) => <p>{`picture ${sha256} of ${alt}`}</p>,
}));
async function quote(more: object, isWhole = false) {
  const { session } = await openMarked();
  const onJump = vi.fn();
  draw(<AnnotationQuote annotation={annotationOf('a', more)} isWhole={isWhole} onJump={onJump} />, session);
  return onJump;
}
const clamp = (text: string): string => screen.getByText(text).style.getPropertyValue('--text-line-clamp');

test('quotes the words, a few lines of them or all, and leads to them', async () => {
  const onJump = await quote({});
  await userEvent.click(screen.getByRole('button'));
  expect(onJump).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(/^picture/)).toBeNull();
  expect(clamp('“woorden a”')).toBe('3');
  await quote({ quote: passageOf('heel veel').quote }, true);
  expect(clamp('“heel veel”')).toBe('12');
});

test('what has no words is called by its kind, with its picture and the label of its page', async () => {
  const part = { pageIndex: 3, pageLabel: 'iv', quads: [[0, 20, 50, 20, 0, 10, 50, 10]] };
  await quote({ kind: 'area', imageSha256: 'b', quote: passageOf('').quote, parts: [part] });
  expect(screen.getByText(nl['reading.kind.area'])).toBeDefined();
  expect(screen.getByText(`picture b of ${textNow('reading.areaOf', { page: 'iv' })}`)).toBeDefined();
});
