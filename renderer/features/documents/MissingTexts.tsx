import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { linesOf } from '../../../shared/review/site-names';
import { flowOf } from '../../../shared/review/flow';
import { useText } from '../../lib/i18n';
import { useCounted } from '../../ui-domain/use-counted';
import { TwoLines } from '../../ui-domain/TwoLines';
import { RetrievalForm } from '../../ui-domain/RetrievalForm';

// What fits on a few screens; the rest comes on request.
const AT_ONCE = 25;

/** Publications whose full text is sought and of which there is no file: where each stands. */
export function MissingTexts() {
  const t = useText();
  const data = useCounted();
  const [shown, setShown] = useState(AT_ONCE);
  const missing = useMemo(() => {
    if (data === null) return null;
    const { databases, other } = flowOf(data);
    const have = new Set(data.documents.map((d) => d.referenceId));
    const open = [databases, other].flatMap((c) => [
      ...c.unassessed.references,
      ...c.retrieving.references,
      ...c.notRetrieved.flatMap((r) => r.number.references),
    ]);
    const ids = open.filter((id) => !have.has(id));
    return { ids, names: linesOf(data, ids) };
  }, [data]);
  if (missing === null || missing.ids.length === 0) return null;
  return (
    <Stack gap="xs" mt="md" data-testid="missing-texts">
      <Title order={2} size="h4">
        {t('retrieval.missing', { count: missing.ids.length })}
      </Title>
      <Text size="sm">{t('retrieval.missingHelp')}</Text>
      {missing.ids.slice(0, shown).map((id) => (
        <Group key={id} justify="space-between" align="start" wrap="nowrap">
          <TwoLines {...(missing.names.get(id) ?? { title: '', by: '' })} />
          <RetrievalForm referenceId={id} name={missing.names.get(id)?.title ?? ''} />
        </Group>
      ))}
      {missing.ids.length > shown && (
        <Button variant="default" size="compact-sm" onClick={() => setShown(shown + AT_ONCE)}>
          {t('retrieval.more', { count: missing.ids.length - shown })}
        </Button>
      )}
    </Stack>
  );
}
