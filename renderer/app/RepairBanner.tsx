import { Alert, Text } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import type { SyncOutcome } from '../db/journal-sync';
import { useText } from '../lib/i18n';
import { useSaveState } from '../store/field-savers';
import { useProblems, useSession } from '../store/session';
import { errorText } from '../ui-domain/error-text';

const NEWS = [
  'rebuilt',
  'mended',
  'set-aside',
  'journal-rebuilt',
  'salvaged',
  'unreadable',
] as const satisfies readonly SyncOutcome[];

/**
 * Says in one quiet line where the work stands: fields that could not be saved; what the journal does not hold yet
 * while that takes longer than a moment (a field counts as being saved until it does); fields that are being saved;
 * nothing when all is saved.
 */
export function SavedState() {
  const t = useText();
  const session = useSession();
  const behind = useSyncExternalStore(session.subscribe, () => session.journalBehind);
  const saving = useSaveState((s) => s.saving.size);
  const failed = useSaveState((s) => s.failed.size);
  return (
    <Text size="xs" c="dimmed" px="xs" role="status">
      {failed > 0
        ? t('saved.failed', { count: failed })
        : behind !== null
          ? t('repair.behind')
          : saving > 0
            ? t('common.saving')
            : ''}
    </Text>
  );
}

/**
 * Says what fields hold that could not be saved and that are not on screen: of a page that was left, or of what is
 * gone.
 */
export function LeftFields() {
  const t = useText();
  const left = useSaveState((s) => s.left);
  if (left.size === 0) return null;
  return (
    <Alert color="red" mb="xs" title={t('field.left')}>
      {[...left].map(([key, { text, failure, draftFailure }]) => (
        <Text key={key} size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          {t(draftFailure === null ? 'field.leftText' : 'field.leftNoDraft', {
            text,
            reason: errorText(t, failure),
          })}
        </Text>
      ))}
    </Alert>
  );
}

/** Says what was repaired when the project was opened or later, and when its copy on disk cannot be written. */
export function RepairBanner() {
  const t = useText();
  const session = useSession();
  // What was hidden: news that comes later, when all of the journal was read, is shown again.
  const [hidden, setHidden] = useState<SyncOutcome | null>(null);
  const opened = useSyncExternalStore(session.subscribe, () => session.opened);
  const { texts, journal } = useProblems();
  const news = NEWS.find((outcome) => outcome === opened) ?? null;
  return (
    <>
      {journal !== null && (
        <Alert color="red" mb="xs" title={t('repair.journal')}>
          {t('repair.journalHelp', { reason: journal })}
        </Alert>
      )}
      {texts !== null && (
        <Alert color="red" mb="xs" title={t('repair.texts')}>
          {t('repair.textsHelp')}
        </Alert>
      )}
      {news !== null && news !== hidden && (
        <Alert
          color="yellow"
          mb="xs"
          title={t('repair.title')}
          withCloseButton
          closeButtonLabel={t('common.close')}
          onClose={() => setHidden(news)}
        >
          {t(`repair.${news}`)}
        </Alert>
      )}
    </>
  );
}
