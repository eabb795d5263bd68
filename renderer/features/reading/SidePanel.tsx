import { Group, ScrollArea, Select, Stack, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Annotation } from '../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../shared/model/document';
import type { Intervention } from '../../../shared/model/intervention';
import type { Reference } from '../../../shared/model/reference';
import { waitingProposals } from '../../../shared/review/proposed';
import { CommandButton } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { usePerson, useProject, useProjectData } from '../../store/session';
import { ExtractionForm } from '../../ui-domain/ExtractionForm';
import { AnnotationList } from './annotations/AnnotationList';
import { reportCommands } from './commands';
import type { Files } from './DeskHead';
import { Proposals } from './proposals/Proposals';
import { type Tab, useReadingStore } from './reading.store';
import { waitingIn } from './what-is-read';

type About = {
  interventions: readonly Intervention[];
  /** The one whose template is shown. */
  intervention: Intervention | null;
  onShow: (id: string | null) => void;
};
type Props = {
  reference: Reference;
  rating: ReactNode;
  /** What the reference found of the intervention that is shown. */
  effects: ReactNode;
  files: Pick<Files, 'documents' | 'document'>;
  annotations: readonly Annotation[];
  about: About;
};

/** Beside the pages: under tabs the forms, the annotations, and proposed passages. */
export function SidePanel({ reference, rating, effects, files, annotations, about }: Props) {
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
      <PanelTabs annotations={annotations} document={document}>
        <Tabs.Panel value="form" className="zeef-panel">
          <Forms rating={rating} effects={effects} about={about} />
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

type TabsProps = {
  annotations: readonly Annotation[];
  document: ReferenceDocument | null;
  children: ReactNode;
};

/** The tabs, with how many annotations there are, and how many of them and of proposals from elsewhere wait. */
function PanelTabs({ annotations, document, children }: TabsProps) {
  const t = useText();
  const tab = useReadingStore((s) => s.tab);
  const waiting = waitingIn(annotations);
  const proposed = waitingProposals(useProjectData(), usePerson().id).filter(
    (p) => p.documentId === document?.id,
  ).length;
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
        <Tabs.Tab value="proposals" disabled={document === null}>
          {proposed > 0 ? t('stored.tab', { number: proposed }) : t('reading.tab.proposals')}
        </Tabs.Tab>
      </Tabs.List>
      {children}
    </Tabs>
  );
}

/** The rating, and the template and effects of the intervention that is chosen. */
function Forms({ rating, effects, about }: Pick<Props, 'rating' | 'effects' | 'about'>) {
  const t = useText();
  const { interventions, intervention, onShow } = about;
  return (
    <ScrollArea h="100%" offsetScrollbars="y">
      <Stack gap="sm" pr="md" pt="xs">
        {rating}
        <Group gap="xs" align="end">
          <Select
            flex="1 1 13rem"
            label={t('reading.interventions')}
            placeholder={interventions.length === 0 ? t('reading.noIntervention') : ''}
            data={interventions.map((i) => ({ value: i.id, label: i.title }))}
            value={intervention?.id ?? null}
            onChange={onShow}
          />
          <CommandButton command={reportCommands.of.addIntervention} variant="default" />
        </Group>
        {intervention !== null && <ExtractionForm key={intervention.id} intervention={intervention} />}
        {effects}
      </Stack>
    </ScrollArea>
  );
}
