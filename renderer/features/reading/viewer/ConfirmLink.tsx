import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { openExternal } from '../../../host/host';
import { useText } from '../../../lib/i18n';

/** Asks before an address in a PDF is opened outside the app. */
export function ConfirmLink({ url, onClose }: { url: string | null; onClose: () => void }) {
  const t = useText();
  return (
    <Modal
      opened={url !== null}
      onClose={onClose}
      title={t('reading.link.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('reading.link.ask')}</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {url}
        </Code>
        <Group>
          <Button
            onClick={() => {
              if (url !== null) void openExternal(url);
              onClose();
            }}
          >
            {t('reading.link.open')}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
