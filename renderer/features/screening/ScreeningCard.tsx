import { Card, Text, Title } from '@mantine/core';
import type { HighlightTerm } from '../../../shared/model/screening-settings';
import type { Reference } from '../../../shared/model/reference';
import { formatNames, referenceLabel, yearOf } from '../../../shared/model/reference';
import { useText } from '../../lib/i18n';
import { Highlighted } from './Highlighted';

/** What is screened: title, where it appeared, and abstract, with the person's terms marked. */
export function ScreeningCard({
  reference,
  terms,
}: {
  reference: Reference;
  terms: readonly HighlightTerm[];
}) {
  const t = useText();
  const { csl } = reference;
  return (
    <Card withBorder data-testid="screening-card" data-reference={reference.id}>
      <Title order={2} size="h3">
        <Highlighted text={csl.title ?? referenceLabel(reference)} terms={terms} />
      </Title>
      <Text c="dimmed">
        {[formatNames(csl.author), yearOf(csl), csl['container-title']].filter(Boolean).join(' · ')}
      </Text>
      <Text mt="sm" style={{ whiteSpace: 'pre-line' }}>
        {csl.abstract === undefined ? (
          t('screening.noAbstract')
        ) : (
          <Highlighted text={csl.abstract} terms={terms} />
        )}
      </Text>
    </Card>
  );
}
