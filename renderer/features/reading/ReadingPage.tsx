import { Button, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Reference } from '../../../shared/model/reference';
import { useText } from '../../lib/i18n';
import { pickFiles } from '../../lib/pick-file';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { useReadingStore } from './reading.store';
import { SidePanel } from './SidePanel';
import { ToRead } from './ToRead';
import { useAddFile } from './use-add-file';
import { DocumentView } from './viewer/DocumentView';
import { besideIt, documentToShow, holdingsOf, referenceToRead } from './what-is-read';

type Props = {
  /** The form in which a reference is rated. */
  rating: (reference: Reference) => ReactNode;
  /** What was sent back, shown where no reference is open. */
  returned: ReactNode;
};

/**
 * One reference: its PDF on the left; on the right its rating and templates, its annotations, and proposed passages.
 */
export function ReadingPage({ rating, returned }: Props) {
  const t = useText();
  const data = useProjectData();
  const subject = useAppStore((s) => s.subject);
  const reference = referenceToRead(data, subject);
  if (reference === null) {
    return (
      <Stack align="start">
        <Title order={1}>{t('reading.title')}</Title>
        {returned}
        <Text>{t('reading.none')}</Text>
        <ToRead />
        <Button variant="default" onClick={() => goTo('longlist')}>
          {t('nav.longlist')}
        </Button>
      </Stack>
    );
  }
  return <Reading key={reference.id} reference={reference} rating={rating} />;
}

function Reading({ reference, rating }: { reference: Reference; rating: Props['rating'] }) {
  const t = useText();
  const data = useProjectData();
  const attach = useAttach(reference);
  const second = useReadingStore((s) => s.second);
  const passage = useAppStore((s) => s.passage);
  const place = useAppStore((s) => s.place);
  const [picked, setPicked] = useState<string | null>(null);
  const { documents, annotations, interventions } = holdingsOf(data, reference.id);
  const document = documentToShow(documents, data.annotations, {
    picked,
    passage,
    placeIn: place?.documentId ?? null,
  });
  const beside = besideIt(data, second, document);
  const [shown, setShown] = useState<string | null>(interventions[0]?.id ?? null);
  const intervention = interventions.find((i) => i.id === shown) ?? null;

  return (
    <div
      className={`zeef-reading${beside === null ? '' : ' two'}`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const [file] = event.dataTransfer.files;
        if (file !== undefined) attach.add(file);
      }}
    >
      {document === null ? (
        <Stack align="start">
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
        <DocumentView key={`second-${beside.document.id}`} {...beside} intervention={null} isMain={false} />
      )}
      <SidePanel
        reference={reference}
        rating={rating(reference)}
        files={{ documents, document, onPick: setPicked, onAttach: attach.pick }}
        annotations={annotations}
        about={{ interventions, intervention, onShow: setShown }}
      />
    </div>
  );
}

/** Adding a file to a reference: one that was dropped, or one to be picked. What goes wrong is said. */
function useAttach(reference: Reference): { add: (file: File) => void; pick: () => void } {
  const t = useText();
  const act = useAct();
  const add = useAddFile(reference);
  return {
    add: (file) => void act(t('reading.attach'), () => add(file)),
    pick: () =>
      void act(t('reading.attach'), async () => {
        const [file] = await pickFiles('application/pdf,.pdf');
        if (file !== undefined) await add(file);
      }),
  };
}
