import { Button, Group, ScrollArea, Select, Stack, Tabs, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { type Reference, referenceLabel } from '../../../shared/model/reference';
import { samePublication, standsFor } from '../../../shared/review/active';
import { useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { goTo, useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { ExtractionForm } from '../../ui-domain/ExtractionForm';
import { useAct } from '../../ui-domain/use-act';
import { AnnotationList } from './annotations/AnnotationList';
import { DocumentView } from './viewer/DocumentView';
import { Proposals } from './proposals/Proposals';
import { type Tab, useReadingStore } from './reading.store';
import { useAddFile } from './use-add-file';

type Props = {
  /** The form in which a reference is rated. */
  rating: (reference: Reference) => ReactNode;
  /** What was sent back, shown where no reference is open. */
  returned: ReactNode;
};

/** One reference: its PDF on the left; on the right its rating and templates, its annotations, and proposed passages. */
export function ReadingPage({ rating, returned }: Props) {
  const t = useText();
  const data = useProjectData();
  const subject = useAppStore((s) => s.subject);
  const asked = data.references.find((r) => r.id === subject);
  // A link to a duplicate leads to the one that stands for it: there is the work on both.
  const standing = asked === undefined ? null : standsFor(data, asked.id);
  const reference = data.references.find((r) => r.id === standing);
  if (reference === undefined) {
    return (
      <Stack align="start">
        <Title order={1}>{t('reading.title')}</Title>
        {returned}
        <Text>{t('reading.none')}</Text>
        <Button onClick={() => goTo('longlist')}>{t('nav.longlist')}</Button>
      </Stack>
    );
  }
  return <Reading key={reference.id} reference={reference} rating={rating} />;
}

function Reading({ reference, rating }: { reference: Reference; rating: Props['rating'] }) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const add = useAddFile(reference);
  const act = useAct();
  const second = useReadingStore((s) => s.second);
  const passage = useAppStore((s) => s.passage);
  const place = useAppStore((s) => s.place);
  const tab = useReadingStore((s) => s.tab);
  // A file of a duplicate is a file of the publication.
  const same = samePublication(data, reference.id);
  const documents = data.documents.filter((d) => same.has(d.referenceId));
  const [picked, setPicked] = useState<string | null>(null);
  // Going to a passage goes to its file.
  const wanted = place?.documentId ?? data.annotations.find((a) => a.id === passage)?.documentId;
  const document =
    documents.find((d) => d.id === picked) ?? documents.find((d) => d.id === wanted) ?? documents[0];
  const other = data.documents.find((d) => d.id === second && d.id !== document?.id);
  const otherReference = data.references.find((r) => r.id === other?.referenceId);
  const linked = new Set(
    data.links.filter((l) => l.referenceId === reference.id).map((l) => l.interventionId),
  );
  const interventions = data.interventions.filter((i) => linked.has(i.id));
  const [shown, setShown] = useState<string | null>(interventions[0]?.id ?? null);
  const intervention = interventions.find((i) => i.id === shown) ?? null;
  const marks = data.annotations.filter((a) => same.has(a.referenceId));
  const waiting = marks.filter((a) => a.anchor.state === 'lost' || a.anchor.state === 'approximate').length;

  return (
    <div
      className={`zeef-reading${other === undefined ? '' : ' two'}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file !== undefined) void act(t('reading.attach'), () => add(file));
      }}
    >
      {document === undefined ? (
        <Stack align="start">
          <Text>{t('reading.drop')}</Text>
          <Button
            onClick={() =>
              void act(t('reading.attach'), async () => {
                const [file] = await pickFiles('application/pdf,.pdf');
                if (file !== undefined) await add(file);
              })
            }
          >
            {t('reading.attach')}
          </Button>
        </Stack>
      ) : (
        <DocumentView
          key={document.id}
          document={document}
          reference={reference}
          intervention={intervention}
          isMain
        />
      )}
      {other !== undefined && otherReference !== undefined && (
        <DocumentView
          key={`second-${other.id}`}
          document={other}
          reference={otherReference}
          intervention={null}
          isMain={false}
        />
      )}
      <div
        className="zeef-side"
        onFocus={(event) => {
          // The field one was in last is what passages are attached to.
          const target = (event.target as HTMLElement).closest<HTMLElement>('[data-target]')?.dataset[
            'target'
          ];
          if (target !== undefined) useReadingStore.setState({ target });
        }}
      >
        <Title order={1} size="h4" style={{ overflowWrap: 'anywhere' }} lineClamp={3}>
          {referenceLabel(reference)}
        </Title>
        <Group gap={4} my={4}>
          <Button size="compact-xs" variant="default" onClick={() => goTo('history', reference.id)}>
            {t('common.history')}
          </Button>
          {documents.length > 0 && (
            <Button
              size="compact-xs"
              variant="default"
              onClick={() =>
                void act(t('reading.attach'), async () => {
                  const [file] = await pickFiles('application/pdf,.pdf');
                  if (file !== undefined) await add(file);
                })
              }
            >
              {t('reading.attachMore')}
            </Button>
          )}
          {documents.length > 1 && (
            <Select
              size="xs"
              aria-label={t('reading.whichFile')}
              allowDeselect={false}
              data={documents.map((d) => ({ value: d.id, label: d.fileName }))}
              value={document?.id ?? null}
              onChange={setPicked}
            />
          )}
        </Group>
        <Tabs
          value={tab}
          onChange={(value) => useReadingStore.setState({ tab: (value ?? 'form') as Tab })}
          className="zeef-tabs"
          keepMounted={false}
        >
          <Tabs.List aria-label={t('reading.tabs')}>
            <Tabs.Tab value="form">{t('reading.tab.form')}</Tabs.Tab>
            <Tabs.Tab value="marks">
              {t('reading.tab.marks', { count: marks.length })}
              {waiting > 0 && ` (${t('reading.waiting', { count: waiting })})`}
            </Tabs.Tab>
            <Tabs.Tab value="proposals" disabled={document === undefined}>
              {t('reading.tab.proposals')}
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="form" className="zeef-panel">
            <ScrollArea h="100%" offsetScrollbars="y">
              <Stack gap="sm" pr="md" pt="xs">
                {rating(reference)}
                <Select
                  label={t('reading.interventions')}
                  placeholder={interventions.length === 0 ? t('reading.noIntervention') : ''}
                  data={interventions.map((i) => ({ value: i.id, label: i.title }))}
                  value={shown}
                  onChange={setShown}
                />
                {intervention !== null && (
                  <ExtractionForm key={intervention.id} intervention={intervention} />
                )}
              </Stack>
            </ScrollArea>
          </Tabs.Panel>
          <Tabs.Panel value="marks" className="zeef-panel">
            <AnnotationList reference={reference} documents={documents} intervention={intervention} />
          </Tabs.Panel>
          <Tabs.Panel value="proposals" className="zeef-panel">
            <ScrollArea h="100%" offsetScrollbars="y">
              {document !== undefined && (
                <Proposals
                  key={`${document.id}-${project.id}`}
                  reference={reference}
                  document={document}
                  intervention={intervention}
                />
              )}
            </ScrollArea>
          </Tabs.Panel>
        </Tabs>
      </div>
    </div>
  );
}
