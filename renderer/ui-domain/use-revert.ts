import { notifications } from '@mantine/notifications';
import type { ProjectSession } from '../db/session';
import { useText } from '../lib/i18n';
import { usePerson, useSession } from '../store/session';
import { type Direction, revertedText } from './reverted-text';

/**
 * Takes back what who works now did last, or does it again, and says what that was or why nothing was.
 * One notice, which the next takes the place of.
 */
export function useRevert(): (direction: Direction) => ReturnType<ProjectSession['revert']> {
  const t = useText();
  const session = useSession();
  const { id } = usePerson();
  return async (direction) => {
    const result = await session.revert(id, direction);
    notifications.hide('reverted');
    notifications.show({ id: 'reverted', message: revertedText(t, direction, result) });
    return result;
  };
}
