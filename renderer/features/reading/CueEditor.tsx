import { Stack } from '@mantine/core';
import { cueLanguages } from '../../../shared/model/default-cues';
import { useText } from '../../lib/i18n';
import { useCommit, useProject } from '../../store/session';
import { AutosaveField } from '../../ui-domain/AutosaveField';

/** The words by which passages are proposed for a field or item, by language. They are data of the project. */
export function CueEditor({ target }: { target: string }) {
  const t = useText();
  const project = useProject();
  const commit = useCommit();
  const save = (language: string, text: string): Promise<void> => {
    const cues = text
      .split(',')
      .map((cue) => cue.trim())
      .filter((cue) => cue !== '');
    return commit('project.cues', ({ projects }) =>
      projects.map((p) => ({
        table: 'projects',
        id: p.id,
        after: { ...p, cues: { ...p.cues, [target]: { ...p.cues[target], [language]: [...new Set(cues)] } } },
      })),
    );
  };
  return (
    <details>
      <summary>{t('proposals.cues')}</summary>
      <Stack gap="xs" mt="xs">
        {cueLanguages.map((language) => (
          <AutosaveField
            key={`cues:${target}:${language}`}
            name={`cues:${target}:${language}`}
            label={t(`language.${language}`)}
            description={language === 'nl' ? t('proposals.cuesHelp') : ''}
            stored={(project.cues[target]?.[language] ?? []).join(', ')}
            multiline
            save={(text) => save(language, text)}
          />
        ))}
      </Stack>
    </details>
  );
}
