// Saving files to give away: written in a worker of what the person may see, saved by the host.
import { notifications } from '@mantine/notifications';
import { useRef, useState } from 'react';
import { type ExportId, newId } from '../../../shared/kernel/ids';
import { newExportRecord } from '../../../shared/model/export-record';
import type { Language } from '../../../shared/model/fields';
import type { DossierPart, DossierProduct, PassagePictures } from '../../../shared/report/dossier';
import { saveFile } from '../../host/host';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useSession } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { dossierInWorker, mapInWorker, passagesInWorker } from '../../workers/hand-over/client';

export type HandOverDesk = {
  isBusy: boolean;
  saveMap: () => Promise<void>;
  /** @returns the fingerprint of the file that was saved; null where none was */
  saveDossier: (
    ids: readonly DossierProduct[],
    without: readonly DossierPart[],
    withPictures: boolean,
  ) => Promise<string | null>;
  /** How many passages are drawn, of how many; null while none is being drawn. */
  drawing: { done: number; total: number } | null;
  /** Stops drawing, and with it the saving. */
  stop: () => void;
};

/** State and actions of giving away. */
export function useHandOver(language: Language): HandOverDesk {
  const t = useText();
  const act = useAct();
  const session = useSession();
  const commit = useCommit();
  const person = usePerson();
  const [isBusy, setBusy] = useState(false);
  const [drawing, setDrawing] = useState<HandOverDesk['drawing']>(null);
  const stopper = useRef<AbortController | null>(null);
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
  /** Pictures of what the dossier quotes; null where somebody stopped. */
  const draw = async (work: Parameters<typeof passagesInWorker>[0]): Promise<PassagePictures | null> => {
    const ids = await passagesInWorker(work);
    const controller = new AbortController();
    stopper.current = controller;
    setDrawing({ done: 0, total: ids.length });
    try {
      const { drawPassages } = await import('./draw-passages');
      const { pictures, without } = await drawPassages(ids, {
        data: session.data,
        getFile: (sha256) => session.getFile(sha256),
        signal: controller.signal,
        onProgress: (done) => setDrawing({ done, total: ids.length }),
      });
      if (without > 0) notifications.show({ message: t('handOver.inWords', { count: without }) });
      return pictures;
    } catch (error) {
      if (controller.signal.aborted) return null;
      throw error;
    } finally {
      setDrawing(null);
    }
  };
  const saveDossier: HandOverDesk['saveDossier'] = async (ids, without, withPictures) => {
    let saved: string | null = null;
    await busily(t('handOver.dossierSave'), async () => {
      const asked = { ...(await session.readAs()), language, ids, without };
      const pictures = withPictures ? await draw(asked) : null;
      if (withPictures && pictures === null) return;
      const work = { ...asked, pictures };
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
  return { isBusy, saveMap, saveDossier, drawing, stop: () => stopper.current?.abort() };
}
