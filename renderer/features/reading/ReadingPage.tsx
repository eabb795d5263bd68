import { Button, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Intervention } from '../../../shared/model/intervention';
import type { Reference } from '../../../shared/model/reference';
import { CommandDesk } from '../../commands/CommandDesk';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { type ReportDesk, reportCommands } from './commands';
import { CitedDialog } from '../../ui-domain/cited/CitedDialog';
import { DeskHead } from './DeskHead';
import { focusPages, focusRating } from './focus-on';
import { NewOfReport } from './NewOfReport';
import { useReadingStore } from './reading.store';
import { besideReport } from './report-order';
import { SideFrame } from './SideFrame';
import { SidePanel } from './SidePanel';
import { ToRead } from './ToRead';
import { useAttach } from './use-attach';
import { useLedToProposals } from './proposals/use-led-to-proposals';
import { useReports } from './use-reports';
import { useSidePane } from './use-side-pane';
import { DocumentView } from './viewer/DocumentView';
import { besideIt, documentToShow, holdingsOf, referenceToRead } from './what-is-read';

type Props = {
  /** The form in which a reference is rated. */
  rating: (reference: Reference) => ReactNode;
  /** What the reference found of an intervention, as a form. */
  effects: (reference: Reference, intervention: Intervention) => ReactNode;
  /** What was sent back, shown where no reference is open. */
  returned: ReactNode;
};

/**
 * One reference: its PDF, and beside it its rating and templates, its annotations, and proposed passages. From here one
 * goes to the next report.
 */
export function ReadingPage({ rating, effects, returned }: Props) {
  const t = useText();
  const data = useProjectData();
  const subject = useAppStore((s) => s.subject);
  const reference = referenceToRead(data, subject);
  const { reports, order } = useReports(reference !== null);
  if (reference === null) {
    return (
      <Stack align="start">
        <Title order={1}>{t('reading.title')}</Title>
        {returned}
        <Text>{t('reading.none')}</Text>
        <ToRead reports={reports} />
        <Button variant="default" onClick={() => goTo('longlist')}>
          {t('nav.longlist')}
        </Button>
      </Stack>
    );
  }
  return <Reading reference={reference} rating={rating} effects={effects} order={order} />;
}

type Choices = { of: ReferenceId; picked: string | null; shown: string | null };

/** Which of a report's files and interventions is shown; for another report anew. */
function useChoices(of: ReferenceId) {
  const [kept, setKept] = useState<Choices>({ of, picked: null, shown: null });
  const choices = kept.of === of ? kept : { of, picked: null, shown: null };
  return {
    ...choices,
    pick: (picked: string | null) => setKept({ ...choices, picked }),
    show: (shown: string | null) => setKept({ ...choices, shown }),
  };
}

type ReadingProps = Pick<Props, 'rating' | 'effects'> & {
  reference: Reference;
  order: readonly ReferenceId[];
};

function Reading({ reference, rating, effects, order }: ReadingProps) {
  const t = useText();
  const data = useProjectData();
  const attach = useAttach(reference);
  const second = useReadingStore((s) => s.second);
  const passage = useAppStore((s) => s.passage);
  const place = useAppStore((s) => s.place);
  const { picked, pick, shown, show } = useChoices(reference.id);
  const [isAdding, setAdding] = useState(false);
  const [listOf, setListOf] = useState<string | null>(null);
  const { documents, annotations, interventions } = holdingsOf(data, reference.id);
  useLedToProposals(documents, pick);
  const asked = { picked, passage, placeIn: place?.documentId ?? null };
  const document = documentToShow(documents, data.annotations, asked);
  const beside = besideIt(data, second, document);
  const intervention = interventions.find((i) => i.id === shown) ?? interventions[0] ?? null;
  const pane = useSidePane(document !== null);
  const { at, ...around } = besideReport(order, reference.id);
  const desk: ReportDesk = {
    ...around,
    open: (id) => goTo('reading', id),
    openList: document === null ? null : () => setListOf(document.id),
    addIntervention: () => setAdding(true),
    toPages: focusPages,
    toRating: focusRating,
    switchSide: () => pane.setOpen(!pane.isOpen),
  };
  return (
    <CommandDesk group={reportCommands} desk={desk}>
      <div className="zeef-reading" {...attach.target}>
        <DeskHead
          reference={reference}
          files={{ documents, document, onPick: pick, onAttach: attach.pick }}
          place={at === null ? null : { at, total: order.length }}
          isSideOpen={pane.isOpen}
          isSideOver={pane.isOver}
        />
        <SideFrame
          pane={pane}
          pages={
            <div className="zeef-documents">
              {document === null ? (
                <Stack align="start" flex={1}>
                  <Text>{t('reading.drop')}</Text>
                  <Button onClick={attach.pick}>{t('reading.attach')}</Button>
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
              {beside !== null && (
                <DocumentView
                  key={`second-${beside.document.id}`}
                  {...beside}
                  intervention={null}
                  isMain={false}
                />
              )}
            </div>
          }
        >
          <SidePanel
            key={reference.id}
            reference={reference}
            rating={rating(reference)}
            effects={intervention === null ? null : effects(reference, intervention)}
            files={{ documents, document }}
            annotations={annotations}
            about={{ interventions, intervention, onShow: show }}
          />
        </SideFrame>
        {document !== null && listOf === document.id && (
          <CitedDialog document={document} onClose={() => setListOf(null)} />
        )}
        <NewOfReport
          report={reference.id}
          isOpen={isAdding}
          onClose={() => setAdding(false)}
          onMade={(id) => {
            show(id);
            useReadingStore.setState({ tab: 'form' });
          }}
        />
      </div>
    </CommandDesk>
  );
}
