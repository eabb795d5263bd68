import { Stack, Title } from '@mantine/core';
import { contextId } from '../../../shared/model/national-context';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { pointLines } from '../../lib/term-lines';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { LinesField } from '../../ui-domain/fields/LinesField';
import { type ChangeContext, contextWrites } from './correspondent-change';

/** The national context of a country: numbered points, and what the slides say of it. */
export function ContextForm({ country }: { country: string }) {
  const t = useText();
  const { contexts } = useProjectData();
  const commit = useCommit();
  const { id: by } = usePerson();
  const id = contextId(country);
  const context = contexts.find((c) => c.id === id);
  const save = (change: ChangeContext, builtOn: BuiltOn): Promise<void> =>
    commit(
      'context.save',
      (data) => contextWrites(data.contexts, country, change, { by, at: browserEnv.now() }),
      builtOn,
    );
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5" className="zeef-section">
        {t('correspondents.context')}
      </Title>
      <LinesField
        place={{ table: 'contexts', id, field: 'points' }}
        label={t('correspondents.points')}
        description={t('correspondents.pointsHelp')}
        stored={context?.points ?? []}
        format={pointLines}
        save={(read, builtOn) => save(({ points }) => ({ points: read(points) }), builtOn)}
      />
      {(['standsOut', 'government'] as const).map((field) => (
        <AutosaveField
          key={field}
          place={{ table: 'contexts', id, field }}
          label={t(`correspondents.${field}`)}
          multiline
          stored={context?.[field] ?? ''}
          save={(text, builtOn) => save(() => ({ [field]: text }), builtOn)}
        />
      ))}
    </Stack>
  );
}
