// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { pdfOf } from '../../../../tests/helpers/marked';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { textNow } from '../../../lib/i18n';
import { nl } from '../../../lib/i18n/nl';
import { Opening } from './Opening';
import type { DocumentState } from './use-document';

const retry = vi.fn();
const shown = (state: DocumentState) => draw(<Opening pdf={pdfOf()} state={state} retry={retry} />);

test('what cannot be opened says which file, why, and that it is kept; it is tried again when asked', () => {
  shown({ status: 'failed', code: 'gone', message: 'because' });
  const alert = screen.getByRole('alert').textContent;
  for (const text of [
    textNow('reading.failed.gone', { file: 'rapport.pdf' }),
    'because',
    nl['reading.failed.kept'],
  ])
    expect(alert).toContain(text);
  expect(retry).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: nl['common.retry'] }));
  expect(retry).toHaveBeenCalledTimes(1);
});

test('a password is asked for, and given to who opens', () => {
  const answer = vi.fn();
  shown({ status: 'password', isWrong: true, answer });
  expect(screen.getByText(nl['reading.password.wrong'])).toBeDefined();
  fireEvent.change(screen.getByLabelText(nl['reading.password']), { target: { value: 'geheim' } });
  fireEvent.click(screen.getByRole('button', { name: nl['common.open'] }));
  expect(answer.mock.calls).toEqual([['geheim']]);
});

test('while it opens nothing is said', () => {
  shown({ status: 'opening' });
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
