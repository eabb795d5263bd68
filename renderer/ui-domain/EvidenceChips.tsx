import { Button, Group, VisuallyHidden } from '@mantine/core';
import type { EvidenceTarget } from '../../shared/model/intervention';
import { useText } from '../lib/i18n';
import { goTo } from '../store/app.store';
import { useProjectData } from '../store/session';

/** The passages that support something, as chips; a chip jumps to its passage. */
export function EvidenceChips({ match }: { match: (target: EvidenceTarget) => boolean }) {
  const t = useText();
  const { evidence, annotations } = useProjectData();
  const chips = evidence
    .filter((e) => match(e.target))
    .flatMap((e) => {
      const annotation = annotations.find((a) => a.id === e.annotationId);
      return annotation === undefined ? [] : [annotation];
    });
  if (chips.length === 0) return null;
  return (
    <Group gap={4} mt={4}>
      {chips.map((a) => (
        <Button
          key={a.id}
          size="compact-xs"
          radius="xl"
          variant="light"
          onClick={() => goTo('reading', a.referenceId, a.id)}
        >
          <VisuallyHidden>{t('reading.jump')}</VisuallyHidden>“{a.quote.exact.slice(0, 40)}
          {a.quote.exact.length > 40 ? '…' : ''}” ({a.pageLabel})
        </Button>
      ))}
    </Group>
  );
}
