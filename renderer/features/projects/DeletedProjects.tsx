import { Button, Group, Text, Title } from '@mantine/core';
import { type RegistryEntry, setDeleted } from '../../db/projects.repository';
import { useText } from '../../lib/i18n';

type Props = {
  projects: readonly RegistryEntry[];
  onErase: (project: RegistryEntry) => void;
  onError: (error: unknown) => void;
};

/** Projects that were deleted: each can be brought back, or erased for good. */
export function DeletedProjects({ projects, onErase, onError }: Props) {
  const t = useText();
  if (projects.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4">
        {t('projects.deletedList')}
      </Title>
      {projects.map((p) => (
        <Group key={p.id}>
          <Text>{p.title}</Text>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => void setDeleted(p.id, false).catch(onError)}
          >
            {t('projects.restore')}
          </Button>
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => onErase(p)}>
            {t('projects.purge')}
          </Button>
        </Group>
      ))}
    </section>
  );
}
