import { Button, Group, ScrollArea, Select, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { type DocumentId, newId } from '../../../shared/kernel/ids';
import { type Reference, referenceLabel } from '../../../shared/model/reference';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { hashFile } from '../../lib/hash-file';
import { pickFiles } from '../../lib/pick-file';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, useProjectData, useSession } from '../../store/session';
import { ExtractionForm } from '../../ui-domain/ExtractionForm';
import { AnnotationList } from './AnnotationList';
import { DocumentView } from './DocumentView';
import { RatingForm } from './RatingForm';

/** One reference: its PDF on the left, rating, highlights and templates on the right. */
export function ReadingPage() {
  const t = useText();
  const { references } = useProjectData();
  const subject = useAppStore((s) => s.subject);
  const reference = references.find((r) => r.id === subject);
  if (reference === undefined) {
    return (
      <Stack align="start">
        <Title order={1}>{t('reading.title')}</Title>
        <Text>{t('reading.none')}</Text>
        <Button onClick={() => goTo('longlist')}>{t('nav.longlist')}</Button>
      </Stack>
    );
  }
  return <Reading key={reference.id} reference={reference} />;
}

function Reading({ reference }: { reference: Reference }) {
  const t = useText();
  const data = useProjectData();
  const session = useSession();
  const commit = useCommit();
  const document = data.documents.find((d) => d.referenceId === reference.id);
  const linked = new Set(
    data.links.filter((l) => l.referenceId === reference.id).map((l) => l.interventionId),
  );
  const interventions = data.interventions.filter((i) => linked.has(i.id));
  const [shown, setShown] = useState<string | null>(interventions[0]?.id ?? null);
  const intervention = interventions.find((i) => i.id === shown);

  const attach = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    // The header may stand within the first 1024 bytes (PDF 32000-1, annex H.3.4.1).
    if (!new TextDecoder('latin1').decode(bytes.slice(0, 1024)).includes('%PDF-')) {
      notifications.show({ color: 'red', message: t('reading.notPdf', { file: file.name }) });
      return;
    }
    const sha256 = await hashFile(bytes);
    await session.putFile(sha256, bytes);
    const id = newId<DocumentId>(browserEnv);
    const after = {
      id,
      schemaVersion: 1 as const,
      referenceId: reference.id,
      sha256,
      fileName: file.name,
      sizeBytes: bytes.length,
      addedAt: browserEnv.now(),
    };
    await commit('document.add', [{ table: 'documents', id, after }]);
  };
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 3fr) minmax(20rem, 2fr)',
        gap: '1rem',
        flex: 1,
        minHeight: 0,
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void attach(event.dataTransfer.files[0]);
      }}
    >
      <div style={{ display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0 }}>
        {document === undefined ? (
          <Stack align="start">
            <Text>{t('reading.drop')}</Text>
            <Button onClick={() => void pickFiles('application/pdf,.pdf').then(([file]) => attach(file))}>
              {t('reading.attach')}
            </Button>
          </Stack>
        ) : (
          <DocumentView key={document.id} document={document} />
        )}
      </div>
      <ScrollArea>
        <Stack gap="sm" pr="md">
          <Title order={1} size="h3" style={{ overflowWrap: 'anywhere' }}>
            {referenceLabel(reference)}
          </Title>
          <Group>
            <Button size="compact-xs" variant="default" onClick={() => goTo('history', reference.id)}>
              {t('common.history')}
            </Button>
          </Group>
          <RatingForm reference={reference} />
          <AnnotationList reference={reference} extractionFor={intervention ?? null} />
          <Select
            label={t('reading.interventions')}
            data={interventions.map((i) => ({ value: i.id, label: i.title }))}
            value={shown}
            onChange={setShown}
          />
          {intervention !== undefined && <ExtractionForm key={intervention.id} intervention={intervention} />}
        </Stack>
      </ScrollArea>
    </div>
  );
}
