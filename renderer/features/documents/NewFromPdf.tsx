import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { newId, type ReferenceId } from '../../../shared/kernel/ids';
import { type CslItem, newReference } from '../../../shared/model/reference';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit } from '../../store/session';
import { useKept } from '../../store/use-kept';
import { fieldTextsSchema, withTexts } from '../../ui-domain/cited/proposed-fields';
import { ProposedForm } from '../../ui-domain/cited/ProposedForm';
import { useAct } from '../../ui-domain/use-act';
import { prepareFile, readableFile } from '../../ui-domain/prepare-file';
import { useStoreFile } from '../../ui-domain/use-store-file';
import { useTellFiles } from '../../ui-domain/use-tell-files';
import { documentCalls } from '../../workers/documents/client';

/** What a file says of itself; null while it is read. A file that cannot be read says nothing. */
function useFront(file: File): CslItem | null {
  const [csl, setCsl] = useState<CslItem | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const read = async (): Promise<CslItem> => {
      const { bytes } = await readableFile(file);
      if (bytes === null) return { type: 'report' };
      const assets = new URL('./pdfjs/', document.baseURI).href;
      return await documentCalls().call('front', { bytes, assets }, { signal: stop.signal });
    };
    const take = (said: CslItem): void => {
      if (!stop.signal.aborted) setCsl(said);
    };
    read().then(take, () => take({ type: 'report' }));
    return () => stop.abort();
  }, [file]);
  return csl;
}

type Props = { file: File; onClose: () => void; onAdded: () => void };

/** A reference that is proposed of what a PDF says of itself: nothing is added before a person has looked at it. */
export function NewFromPdf({ file, onClose, onAdded }: Props) {
  const t = useText();
  const csl = useFront(file);
  return (
    <Stack gap="sm">
      <Title order={3} size="h5">
        {t('newFromPdf.title', { file: file.name })}
      </Title>
      {csl === null ? (
        <Group>
          <Loader size="sm" aria-hidden />
          <Text size="sm">{t('newFromPdf.reading')}</Text>
        </Group>
      ) : (
        <Proposed file={file} csl={csl} onClose={onClose} onAdded={onAdded} />
      )}
    </Stack>
  );
}

function Proposed({ file, csl, onClose, onAdded }: Props & { csl: CslItem }) {
  const t = useText();
  const act = useAct();
  const commit = useCommit();
  const store = useStoreFile();
  // The file itself is not kept: chosen again, what was typed of it is there.
  const typed = useKept(`newFromPdf:${file.name}:${file.size}`, fieldTextsSchema, {});
  const tell = useTellFiles();
  const [isAdding, setAdding] = useState(false);
  const proposed = withTexts(csl, typed.value);
  const hasTitle = (proposed.title ?? '') !== '';
  const add = async (): Promise<void> => {
    const prepared = await prepareFile(file);
    if (!prepared.ok) {
      tell([{ name: file.name, refusal: prepared.error, omitted: {} }]);
      onClose();
      return;
    }
    const id = newId<ReferenceId>(browserEnv);
    await commit('reference.add', (data) => {
      const sequence = data.references.reduce((last, r) => Math.max(last, r.sequence), -1) + 1;
      return [{ table: 'references', id, after: newReference({ id, csl: proposed, sequence }) }];
    });
    tell([await store(id, file)]);
    notifications.show({ message: t('newFromPdf.added', { file: file.name }) });
    typed.clear();
    onAdded();
  };
  return (
    <Stack gap="sm">
      <Text size="sm">{t('newFromPdf.help')}</Text>
      <ProposedForm csl={csl} texts={typed.value} onChange={typed.change} />
      {!hasTitle && <Text size="sm">{t('newFromPdf.noTitle')}</Text>}
      <Group>
        <Button
          loading={isAdding}
          disabled={!hasTitle}
          onClick={() => {
            setAdding(true);
            void act(t('newFromPdf.add'), add).then(() => setAdding(false));
          }}
        >
          {t('newFromPdf.add')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
