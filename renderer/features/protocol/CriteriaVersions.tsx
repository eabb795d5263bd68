import { Button, Group, List, Stack, Text } from '@mantine/core';
import { shownMoment } from '../../../shared/kernel/shown-date';
import { criteriaVersion } from '../../../shared/model/project';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { usePerson, useProject, useProjectData } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useAct } from '../../ui-domain/use-act';
import { useLedHere } from '../../ui-domain/use-led-here';
import { useSaveProject } from '../../ui-domain/use-save-project';

/** The versions of the criteria: which holds now, why earlier ones ended, and how a new one begins. */
export function CriteriaVersions() {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const project = useProject();
  const person = usePerson();
  const { persons } = useProjectData();
  const save = useSaveProject();
  const act = useAct();
  const why = useDraft('criteria:version', 'why');
  const begin = async (): Promise<void> => {
    const isDone = await act(t('criteria.begin'), () =>
      save((now) => ({
        criteriaVersions: [
          ...now.criteriaVersions,
          {
            version: criteriaVersion(now),
            criteria: now.criteria,
            why: why.text.trim(),
            by: person.id,
            endedAt: browserEnv.now(),
          },
        ],
      })),
    );
    if (isDone) why.clear();
  };
  return (
    <Stack gap="xs" data-testid="criteria-versions" ref={useLedHere('protocol', 'criteria')} tabIndex={-1}>
      <Text size="sm">{t('criteria.now', { version: criteriaVersion(project) })}</Text>
      {project.criteriaVersions.length > 0 && (
        <List size="sm">
          {project.criteriaVersions.map((v) => (
            <List.Item key={v.version}>
              {t('criteria.ended', {
                version: v.version,
                when: shownMoment(v.endedAt, language),
                who: persons.find((p) => p.id === v.by)?.name ?? '',
                why: v.why,
              })}
            </List.Item>
          ))}
        </List>
      )}
      <Group align="end">
        <DraftInput label={t('criteria.why')} draft={why} w="26rem" maw="100%" />
        <Button
          variant="default"
          disabled={why.text.trim() === ''}
          onClick={() => void act(t('criteria.begin'), begin)}
        >
          {t('criteria.begin')}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {t('criteria.help')}
      </Text>
    </Stack>
  );
}
