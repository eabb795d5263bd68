import { Button, Card, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { duplicateProject, type RegistryEntry, setDeleted } from '../../db/projects.repository';
import { useText } from '../../lib/i18n';
import { enterProject } from '../../store/app.store';
import { RenameForm } from './RenameForm';

type Props = {
  project: RegistryEntry;
  onExport: () => void;
  onChoose: () => void;
  onError: (error: unknown) => void;
};

/** One project: open, rename, save as a bundle, copy, delete. */
export function ProjectCard({ project, onExport, onChoose, onError }: Props) {
  const t = useText();
  const { id, title } = project;
  const [isRenaming, setRenaming] = useState(false);
  const button = (text: string, onClick: () => void) => (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {text}
    </Button>
  );
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between">
        {isRenaming ? (
          <RenameForm project={project} onDone={() => setRenaming(false)} onError={onError} />
        ) : (
          <Button variant="subtle" onClick={() => enterProject(id)}>
            {title}
          </Button>
        )}
        <Group gap="xs">
          {button(t('projects.rename'), () => setRenaming(true))}
          {button(t('projects.exportBundle'), onExport)}
          {button(t('seal.choose'), onChoose)}
          {button(t('projects.duplicate'), () => {
            duplicateProject(id, t('projects.copyOf', { title })).catch(onError);
          })}
          {button(t('common.delete'), () => {
            setDeleted(id, true).then(
              () => notifications.show({ message: t('projects.deleted', { title }) }),
              onError,
            );
          })}
        </Group>
      </Group>
    </Card>
  );
}
