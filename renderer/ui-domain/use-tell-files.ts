// What is said of files that were given as documents: which cannot be one, and what a reading copy does not hold.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { omissions, type Omitted, type Refusal } from '../../shared/documents/content';
import { useText } from '../lib/i18n';

/** How a file fared: why it is no document, or what its copy leaves out. */
export type StoredFile = { name: string; refusal: Refusal | null; omitted: Omitted };

/** Says of files that cannot be documents why, and of copies what they leave out; nothing where all went well. */
export function useTellFiles(): (files: readonly StoredFile[]) => void {
  const t = useText();
  return useCallback(
    (files) => {
      const closeButtonProps = { 'aria-label': t('common.close') };
      for (const { name, refusal } of files)
        if (refusal !== null)
          notifications.show({
            color: 'red',
            autoClose: false,
            closeButtonProps,
            message: t(`files.refused.${refusal}`, { file: name }),
          });
      const parts = files.flatMap(({ name, omitted }) => {
        const what = omissions.filter((o) => (omitted[o] ?? 0) > 0);
        if (what.length === 0) return [];
        const list = what.map((o) => t(`files.omitted.${o}`, { count: omitted[o] ?? 0 })).join(', ');
        return [t('files.omitted', { file: name, what: list })];
      });
      if (parts.length > 0)
        notifications.show({ autoClose: false, closeButtonProps, message: parts.join(' ') });
    },
    [t],
  );
}
