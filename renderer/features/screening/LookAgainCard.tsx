import { Button, Card, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Stage } from '../../../shared/model/decision';
import type { Reference } from '../../../shared/model/reference';
import { statusSource } from '../../../shared/review/statuses';
import { shownTitle, twoLines } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { useReferenceTexts } from '../../store/use-texts';
import { groundsOf } from './conflicts';

type Props = {
  reference: Reference;
  stage: Stage;
  /** What can be decided; left out where only the lead can open it again. */
  children?: ReactNode;
  onStands: () => void;
  stands: string;
};

/** A reference that is looked at again: what it is, what was decided, and what can be done with it. */
export function LookAgainCard({ reference, stage, children, onStands, stands }: Props) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const texts = useReferenceTexts(reference);
  const title = shownTitle(data, reference);
  const decisions = statusSource(data)
    .decisionsOf(reference.id)
    .filter((d) => d.stage === stage && d.verdict !== null);
  return (
    <Card withBorder padding="sm" data-again={reference.id}>
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed">
        {twoLines(data, reference).by}
      </Text>
      <Text className="zeef-abstract" my={4} lineClamp={6}>
        {texts.problem === null
          ? texts.reference?.csl.abstract
          : t('common.textsUnread', { problem: texts.problem })}
      </Text>
      {decisions.map((d) => (
        <Text key={d.id} size="sm">
          {data.persons.find((p) => p.id === d.personId)?.name}: {t(`screening.${d.verdict ?? 'maybe'}`)}{' '}
          {groundsOf(project, d, language)}
        </Text>
      ))}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={onStands}>
          {stands}
        </Button>
        {children}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={`${t('reference.open')}: ${title}`}
          onClick={() => goTo('longlist', reference.id)}
        >
          {t('reference.open')}
        </Button>
      </Group>
    </Card>
  );
}
