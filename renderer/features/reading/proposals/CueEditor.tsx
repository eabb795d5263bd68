import { Stack } from '@mantine/core';
import { cueLanguages } from '../../../../shared/model/default-cues';
import type { BuiltOn } from '../../../db/session';
import { useText } from '../../../lib/i18n';
import { textParts } from '../../../lib/term-lines';
import { useCommit, useProject } from '../../../store/session';
import type { ReadList } from '../../../store/use-lines';
import { LinesField } from '../../../ui-domain/fields/LinesField';

/** The words by which passages are proposed for a field or item, by language. They are data of the project. */
export function CueEditor({ target }: { target: string }) {
  const t = useText();
  const project = useProject();
  const commit = useCommit();
  const save = (language: string, read: ReadList<string>, builtOn: BuiltOn): Promise<void> =>
    commit(
      'project.cues',
      ({ projects }) =>
        projects.map((p) => {
          const own = p.cues[target] ?? {};
          const cues = { ...p.cues, [target]: { ...own, [language]: read(own[language] ?? []) } };
          return { table: 'projects', id: p.id, after: { ...p, cues } };
        }),
      builtOn,
    );
  return (
    <details>
      <summary>{t('proposals.cues')}</summary>
      <Stack gap="xs" mt="xs">
        {cueLanguages.map((language) => (
          <LinesField
            key={language}
            place={{
              table: 'projects',
              id: project.id,
              field: `cues.${target}.${language}`,
              was: `cues:${target}:${language}`,
            }}
            label={t(`language.${language}`)}
            description={language === 'nl' ? t('proposals.cuesHelp') : ''}
            stored={project.cues[target]?.[language] ?? []}
            format={textParts}
            multiline
            save={(read, builtOn) => save(language, read, builtOn)}
          />
        ))}
      </Stack>
    </details>
  );
}
