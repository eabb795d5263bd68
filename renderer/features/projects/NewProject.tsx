import { Button, Card, Checkbox, Group, Radio, Select, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type { ProjectId } from '../../../shared/kernel/ids';
import type { Beginning } from '../../db/beginning';
import { createProject, type RegistryEntry } from '../../db/projects.repository';
import { useText } from '../../lib/i18n';
import { enterProject } from '../../store/app.store';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';

type Props = {
  /** Projects that a new one can be like. */
  projects: readonly RegistryEntry[];
  onError: (error: unknown) => void;
};
type Way = Beginning['as'];
const ways: readonly Way[] = ['published', 'empty', 'other'];

/** Makes a project: like the published study, empty, or like another project. */
export function NewProject({ projects, onError }: Props) {
  const t = useText();
  const title = useDraft('projects:new', 'title');
  const name = useDraft('projects:new', 'name');
  const [way, setWay] = useState<Way>('published');
  const [other, setOther] = useState<ProjectId | null>(null);
  const [withPeople, setWithPeople] = useState(true);
  const chosen = projects.find((p) => p.id === other) ?? projects[0];
  const create = async (begin: Beginning): Promise<void> => {
    const id = await createProject(title.text.trim(), name.text.trim(), begin);
    title.clear();
    name.clear();
    enterProject(id);
  };
  const send = (): void => {
    if (title.text.trim() === '' || name.text.trim() === '') return;
    if (way !== 'other') void create({ as: way }).catch(onError);
    else if (chosen !== undefined) void create({ as: way, id: chosen.id, withPeople }).catch(onError);
  };
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h3">
        {t('projects.begin')}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Stack gap="sm">
          <Radio.Group label={t('projects.way')} value={way} onChange={(value) => setWay(value)}>
            <Stack gap={6} mt={4}>
              {ways.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={t(`projects.as.${value}`)}
                  description={t(`projects.asHelp.${value}`)}
                  disabled={value === 'other' && projects.length === 0}
                />
              ))}
            </Stack>
          </Radio.Group>
          {way === 'other' && (
            <Group align="end">
              <Select
                label={t('projects.like')}
                w="20rem"
                allowDeselect={false}
                data={projects.map((p) => ({ value: p.id, label: p.title }))}
                value={chosen?.id ?? null}
                onChange={(id) => setOther(id)}
              />
              <Checkbox
                label={t('projects.withPeople')}
                checked={withPeople}
                onChange={(event) => setWithPeople(event.currentTarget.checked)}
              />
            </Group>
          )}
          <Group align="end">
            <DraftInput required label={t('projects.new')} draft={title} />
            <DraftInput required label={t('projects.yourName')} draft={name} />
            <Button type="submit">{t('projects.make')}</Button>
          </Group>
        </Stack>
      </form>
    </Card>
  );
}
