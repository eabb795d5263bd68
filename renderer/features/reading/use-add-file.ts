// Adding a document to a reference.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Reference } from '../../../shared/model/reference';
import { useText } from '../../lib/i18n';
import { useStoreFile } from '../../ui-domain/use-store-file';
import { useTellFiles } from '../../ui-domain/use-tell-files';
import { useTakeOver } from './annotations/use-take-over';

/** Adds a document to a reference, and takes over the annotations that stand in it. */
export function useAddFile(reference: Reference): (file: File) => Promise<void> {
  const t = useText();
  const store = useStoreFile();
  const tell = useTellFiles();
  const takeOver = useTakeOver();
  return useCallback(
    async (file) => {
      const stored = await store(reference.id, file);
      tell([stored]);
      const added = stored.document;
      // A copy was just made by us.
      if (added === null || added.original !== null) return;
      // Protected or damaged files have theirs taken over from the menu, once they are open.
      const { added: count } = await takeOver(added).catch(() => ({ added: 0 }));
      if (count > 0) notifications.show({ message: t('reading.takenOver', { count, known: 0 }) });
    },
    [reference.id, store, tell, t, takeOver],
  );
}
