import { Button, Card, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ProjectId } from '../../../shared/kernel/ids';
import { useText } from '../../lib/i18n';
import { enterProject } from '../../store/app.store';
import { practiceStudy, publishedStudy } from './practice';

const examples = [
  { name: 'practice', open: practiceStudy },
  { name: 'published', open: publishedStudy },
] as const;

/** The two examples, each with what it is; made when they are first opened. */
export function Examples({ onError }: { onError: (error: unknown) => void }) {
  const t = useText();
  const [making, setMaking] = useState<string | null>(null);
  const open = async (name: string, make: () => Promise<ProjectId>): Promise<void> => {
    setMaking(name);
    try {
      enterProject(await make());
    } catch (error) {
      setMaking(null);
      onError(error);
    }
  };
  return (
    <section>
      <Title order={2} size="h3">
        {t('projects.examples')}
      </Title>
      <div className="zeef-start-cards">
        {examples.map(({ name, open: make }) => (
          <Card key={name} withBorder padding="sm">
            <Title order={3} size="h5">
              {t(`projects.${name}Title`)}
            </Title>
            <Text size="sm">{t(`projects.${name}Help`)}</Text>
            <Button
              variant="default"
              loading={making === name}
              disabled={making !== null}
              onClick={() => void open(name, make)}
            >
              {t(`projects.${name}`)}
            </Button>
            <Text size="sm" role="status">
              {making === name ? t(`projects.making.${name}`) : ''}
            </Text>
          </Card>
        ))}
      </div>
    </section>
  );
}
