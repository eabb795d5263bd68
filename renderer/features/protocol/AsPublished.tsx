import { Alert } from '@mantine/core';
import { asPublished } from '../../../shared/model/default-project';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject } from '../../store/session';

/** Says which parts of the protocol are those of the published study, until the study has a question of its own. */
export function AsPublished() {
  const t = useText();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const parts = project.question.trim() === '' ? asPublished(project) : [];
  if (parts.length === 0) return null;
  const names = parts.map((part) => t(`protocol.part.${part}`));
  return (
    <Alert color="blue" variant="light">
      {t('protocol.isDefault', { parts: new Intl.ListFormat(language).format(names) })}
    </Alert>
  );
}
