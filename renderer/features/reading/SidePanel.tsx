import { Button, Group, ScrollArea, Select, Stack, Tabs, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Annotation } from '../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../shared/model/document';
import type { Intervention } from '../../../shared/model/intervention';
import type { Reference } from '../../../shared/model/reference';
import { shownName } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { goTo } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { ExtractionForm } from '../../ui-domain/ExtractionForm';
import { AnnotationList } from './annotations/AnnotationList';
import { Proposals } from './proposals/Proposals';
import { type Tab, useReadingStore } from './reading.store';
import { waitingIn } from './what-is-read';

type Files = {
  documents: readonly ReferenceDocument[];
  /** The one that is shown. */
  document: ReferenceDocument | null;
  onPick: (id: string | null) => void;
  onAttach: () => void;
};
type About = {
  interventions: readonly Intervention[];
  /** The one whose template is shown. */
  intervention: Intervention | null;
  onShow: (id: string | null) => void;
};
type Props = {
  reference: Reference;
  rating: ReactNode;
  files: Files;
  annotations: readonly Annotation[];
  about: About;
};

/** Beside the pages: the reference with its files, and under tabs its forms, its annotations, and proposed passages. */
export function SidePanel({ reference, rating, files, annotations, about }: Props) {
  const { document, documents } = files;
  const { intervention } = about;
  const { id: projectId } = useProject();
  return (
    <div
      className="zeef-side"
      onFocus={(event) => {
        // The field one was in last is what passages are attached to.
        const field = (event.target as HTMLElement).closest<HTMLElement>('[data-target]');
        const target = field?.dataset['target'];
        if (target !== undefined) useReadingStore.setState({ target });
      }}
    >
      <Heading reference={reference} files={files} />
      <PanelTabs annotations={annotations} hasDocument={document !== null}>
        <Tabs.Panel value="form" className="zeef-panel">
          <Forms rating={rating} about={about} />
        </Tabs.Panel>
        <Tabs.Panel value="marks" className="zeef-panel">
          <AnnotationList reference={reference} documents={documents} intervention={intervention} />
        </Tabs.Panel>
        <Tabs.Panel value="proposals" className="zeef-panel">
          <ScrollArea h="100%" offsetScrollbars="y">
            {document !== null && (
              <Proposals
                key={`${document.id}-${projectId}`}
                reference={reference}
                document={document}
                intervention={intervention}
              />
            )}
          </ScrollArea>
        </Tabs.Panel>
      </PanelTabs>
    </div>
  );
}

/** What is read, its history, and its files. */
function Heading({ reference, files }: { reference: Reference; files: Files }) {
  const t = useText();
  const data = useProjectData();
  const { document, documents, onPick, onAttach } = files;
  return (
    <>
      <Title order={1} size="h4" style={{ overflowWrap: 'anywhere' }} lineClamp={3}>
        {shownName(data, reference)}
      </Title>
      <Group gap={4} my={4}>
        <Button size="compact-xs" variant="default" onClick={() => goTo('history', reference.id)}>
          {t('common.history')}
        </Button>
        {documents.length > 0 && (
          <Button size="compact-xs" variant="default" onClick={onAttach}>
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
            onChange={onPick}
          />
        )}
      </Group>
    </>
  );
}

type TabsProps = { annotations: readonly Annotation[]; hasDocument: boolean; children: ReactNode };

/** The tabs, with how many annotations there are and how many of them wait for somebody. */
function PanelTabs({ annotations, hasDocument, children }: TabsProps) {
  const t = useText();
  const tab = useReadingStore((s) => s.tab);
  const waiting = waitingIn(annotations);
  return (
    <Tabs
      value={tab}
      onChange={(value) => useReadingStore.setState({ tab: (value ?? 'form') as Tab })}
      className="zeef-tabs"
      keepMounted={false}
    >
      <Tabs.List aria-label={t('reading.tabs')}>
        <Tabs.Tab value="form">{t('reading.tab.form')}</Tabs.Tab>
        <Tabs.Tab value="marks">
          {t('reading.tab.marks', { count: annotations.length })}
          {waiting > 0 && ` (${t('reading.waiting', { count: waiting })})`}
        </Tabs.Tab>
        <Tabs.Tab value="proposals" disabled={!hasDocument}>
          {t('reading.tab.proposals')}
        </Tabs.Tab>
      </Tabs.List>
      {children}
    </Tabs>
  );
}

/** The rating, and the template of the intervention that is chosen. */
function Forms({ rating, about }: { rating: ReactNode; about: About }) {
  const t = useText();
  const { interventions, intervention, onShow } = about;
  return (
    <ScrollArea h="100%" offsetScrollbars="y">
      <Stack gap="sm" pr="md" pt="xs">
        {rating}
        <Select
          label={t('reading.interventions')}
          placeholder={interventions.length === 0 ? t('reading.noIntervention') : ''}
          data={interventions.map((i) => ({ value: i.id, label: i.title }))}
          value={intervention?.id ?? null}
          onChange={onShow}
        />
        {intervention !== null && <ExtractionForm key={intervention.id} intervention={intervention} />}
      </Stack>
    </ScrollArea>
  );
}
