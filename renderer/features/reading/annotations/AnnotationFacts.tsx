import { Badge, Group, Text } from '@mantine/core';
import { shownDate } from '../../../../shared/kernel/shown-date';
import type { Annotation } from '../../../../shared/model/annotation';
import { type Translate, useText } from '../../../lib/i18n';
import { useAppStore } from '../../../store/app.store';
import { useProject } from '../../../store/session';
import { usePrintedPage } from '../../../ui-domain/use-printed-page';

const COLOURS = { lost: 'red', moved: 'gray', approximate: 'orange' } as const;

/** Where it stands, in which colour, by whom, when, and where it came from, on one line. */
export function factsOf(
  a: Annotation,
  { colour, author, date, page }: { colour: string; author: string; date: string; page: string },
  t: Translate,
): string {
  const origins = [
    ...(a.origin.type === 'pdf' ? [t('reading.fromFile')] : []),
    ...(a.quote.source === 'ocr' ? [t('reading.fromOcr')] : []),
  ];
  return [t('reading.page', { page }), colour, `${author}, ${date}`, ...origins].join(' · ');
}

/** The facts of an annotation, and how sure its place is where that is not certain. */
export function AnnotationFacts({ annotation: a, author }: { annotation: Annotation; author: string }) {
  const t = useText();
  const { colours } = useProject();
  const language = useAppStore((s) => s.language);
  const colour = colours.find((c) => c.id === a.colour)?.label[language] ?? '';
  const page = usePrintedPage()(a, a.parts.map((p) => p.pageLabel).join('–'));
  const { state } = a.anchor;
  return (
    <Group gap={6}>
      <Text size="xs" c="dimmed">
        {factsOf(a, { colour, author, page, date: shownDate(a.createdAt, language) }, t)}
      </Text>
      {state !== 'exact' && (
        <Badge size="sm" tt="none" variant="dot" color={COLOURS[state]}>
          {t(`reading.state.${state}`)}
        </Badge>
      )}
    </Group>
  );
}
