// @vitest-environment jsdom
import { draw } from '../../../../tests/helpers/drawn';
import { fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { nl } from '../../../lib/i18n/nl';
import { PasswordForm } from './PasswordForm';

test('gives the password, or none, and says when the last was wrong', () => {
  const onAnswer = vi.fn();
  const { unmount } = draw(<PasswordForm fileName="a.pdf" isWrong={false} onAnswer={onAnswer} />);
  expect(screen.queryByText(nl['reading.password.wrong'])).toBeNull();
  fireEvent.change(screen.getByLabelText(nl['reading.password']), { target: { value: 'geheim' } });
  fireEvent.click(screen.getByRole('button', { name: nl['common.open'] }));
  fireEvent.click(screen.getByRole('button', { name: nl['common.cancel'] }));
  expect(onAnswer.mock.calls).toEqual([['geheim'], [null]]);
  unmount();
  draw(<PasswordForm fileName="a.pdf" isWrong onAnswer={onAnswer} />);
  expect(screen.getByText(nl['reading.password.wrong'])).toBeDefined();
});
