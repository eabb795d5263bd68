import { Button, Group, Text } from '@mantine/core';
import type { Reference } from '../../../shared/model/reference';
import { documentsOf } from '../../../shared/review/active';
import { useText } from '../../lib/i18n';
import { useProjectData } from '../../store/session';
import { useAttach } from './use-attach';
import { DocumentReader } from './viewer/DocumentReader';

/** The full text of a reference, to read while it is screened; without one it can be added here. */
export function FullText({ reference }: { reference: Reference }) {
  const t = useText();
  const [document] = documentsOf(useProjectData(), reference.id);
  const attach = useAttach(reference);
  if (document !== undefined) return <DocumentReader key={document.id} document={document} />;
  return (
    <Group className="zeef-no-text" {...attach.target}>
      <Text size="sm">{t('reading.drop')}</Text>
      <Button size="compact-sm" variant="default" onClick={attach.pick}>
        {t('reading.attach')}
      </Button>
    </Group>
  );
}
