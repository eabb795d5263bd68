// Doing one thing at the press of a button or the choice of an option: what goes wrong is said, with what it was.
import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Conflict } from '../../shared/change/meeting';
import type { BuiltOn } from '../db/session';
import { ConflictError } from '../db/write-errors';
import { type Translate, useText } from '../lib/i18n';
import { SessionContext, useSession } from '../store/session';
import { errorText } from './error-text';
import { ConflictText } from './fields/FieldNotes';

/** What is done; give `builtOn` to the door. */
type Work = (builtOn: BuiltOn) => Promise<unknown>;

/**
 * Does something and says it when that failed. Where the same part was changed elsewhere it asks which is to stay.
 *
 * @returns a function of what is done (in words, for who did it) and the work; it resolves to whether it was done, and
 *   never rejects
 */
export function useAct(): (what: string, work: Work) => Promise<boolean> {
  const t = useText();
  const session = useSession();
  return useCallback(
    (what, work) => {
      const attempt = async (): Promise<boolean> => {
        try {
          await work({ since: session.readAt });
          return true;
        } catch (error) {
          if (error instanceof ConflictError) ask(error.conflicts);
          else tellFailure(t, what, error);
          return false;
        }
      };
      const ask = (conflicts: readonly Conflict[]): void => {
        const id = notifications.show({
          autoClose: false,
          color: 'orange',
          title: `${what}: ${t('field.conflict')}`,
          closeButtonProps: { 'aria-label': t('common.close') },
          message: (
            <SessionContext value={session}>
              <Stack gap={4}>
                <ConflictText conflicts={conflicts} />
                <Group gap="xs">
                  <Button
                    size="compact-sm"
                    onClick={() => {
                      notifications.hide(id);
                      void attempt();
                    }}
                  >
                    {t('act.conflict.mine')}
                  </Button>
                  <Button size="compact-sm" variant="default" onClick={() => notifications.hide(id)}>
                    {t('act.conflict.theirs')}
                  </Button>
                </Group>
              </Stack>
            </SessionContext>
          ),
        });
      };
      return attempt();
    },
    [session, t],
  );
}

/** Says that something was not done, and why. */
export function tellFailure(t: Translate, what: string, error: unknown): void {
  notifications.show({
    color: 'red',
    title: t('act.failed', { what }),
    message: errorText(t, error),
    closeButtonProps: { 'aria-label': t('common.close') },
  });
}
