// Saving files to give away: written in a worker of what the person may see, saved by the host.
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { type ExportId, newId } from '../../../shared/kernel/ids';
import { newExportRecord } from '../../../shared/model/export-record';
import type { Language } from '../../../shared/model/fields';
import type { DossierPart, DossierProduct } from '../../../shared/report/dossier';
import { saveFile } from '../../host/host';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useSession } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { dossierInWorker, mapInWorker } from '../../workers/hand-over/client';

export type HandOverDesk = {
  isBusy: boolean;
  saveMap: () => Promise<void>;
  /** @returns the fingerprint of the file that was saved; null where none was */
  saveDossier: (ids: readonly DossierProduct[], without: readonly DossierPart[]) => Promise<string | null>;
};

/** State and actions of giving away. */
export function useHandOver(language: Language): HandOverDesk {
  const t = useText();
  const act = useAct();
  const session = useSession();
  const commit = useCommit();
  const person = usePerson();
  const [isBusy, setBusy] = useState(false);
  const busily = async (what: string, work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await act(what, work);
    setBusy(false);
  };
  const save = async (name: string, bytes: Uint8Array): Promise<boolean> => {
    const file = `${name}.html`;
    const isSaved = await saveFile(file, bytes, 'text/html');
    if (isSaved) notifications.show({ message: t('report.saved', { file }) });
    return isSaved;
  };
  const saveMap = (): Promise<void> =>
    busily(t('handOver.map'), async () => {
      await save(t('handOver.mapFile'), await mapInWorker({ ...(await session.readAs()), language }));
    });
  const saveDossier: HandOverDesk['saveDossier'] = async (ids, without) => {
    let saved: string | null = null;
    await busily(t('handOver.dossierSave'), async () => {
      const work = { ...(await session.readAs()), language, ids, without };
      const { bytes, fingerprint, tables } = await dossierInWorker(work);
      if (!(await save(t('handOver.dossierFile'), bytes))) return;
      saved = fingerprint;
      const id = newId<ExportId>(browserEnv);
      const at = browserEnv.now();
      const after = newExportRecord({ id, language, tables, by: person.id, at });
      await commit('export.save', [{ table: 'exports', id, after }]);
    });
    return saved;
  };
  return { isBusy, saveMap, saveDossier };
}
