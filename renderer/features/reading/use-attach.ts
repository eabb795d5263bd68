import type { DragEvent } from 'react';
import type { Reference } from '../../../shared/model/reference';
import { useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { DOCUMENT_FILES } from '../../ui-domain/prepare-file';
import { useAct } from '../../ui-domain/use-act';
import { useAddFile } from './use-add-file';

/**
 * Adding a file to a reference: one that is picked, or dropped on what has the handlers of `target`. What goes wrong is
 * said.
 */
export function useAttach(reference: Reference) {
  const t = useText();
  const act = useAct();
  const add = useAddFile(reference);
  return {
    target: {
      onDragOver: (event: DragEvent) => event.preventDefault(),
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file !== undefined) void act(t('reading.attach'), () => add(file));
      },
    },
    pick: () =>
      void act(t('reading.attach'), async () => {
        const [file] = await pickFiles(DOCUMENT_FILES);
        if (file !== undefined) await add(file);
      }),
  };
}
