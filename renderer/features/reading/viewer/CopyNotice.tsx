import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { OriginalFile, ReferenceDocument } from '../../../../shared/model/document';
import { saveFile } from '../../../host/host';
import { useText } from '../../../lib/i18n';
import { useSession } from '../../../store/session';
import { useAct } from '../../../ui-domain/use-act';

const TYPES: Record<OriginalFile['format'], string> = {
  html: 'text/html',
  mhtml: 'multipart/related',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  epub: 'application/epub+zip',
};

/** Says over the pages that they are a reading copy and of what, and gives what it was made of. */
export function CopyNotice({ document }: { document: ReferenceDocument }) {
  const t = useText();
  const act = useAct();
  const session = useSession();
  const { original } = document;
  if (original === null) return null;
  const save = async (): Promise<void> => {
    const bytes = await session.getFile(original.sha256);
    if (bytes === null)
      notifications.show({ color: 'red', message: t('copies.gone', { file: original.fileName }) });
    else await saveFile(original.fileName, bytes, TYPES[original.format]);
  };
  return (
    <div className="zeef-copy-notice">
      <Text size="xs">{t(`copies.${original.format}`)}</Text>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t('copies.saveOf', { file: original.fileName })}
        onClick={() => void act(t('copies.save'), save)}
      >
        {t('copies.save')}
      </Button>
    </div>
  );
}
