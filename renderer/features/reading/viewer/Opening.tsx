import { Alert, Button, Group, Text } from '@mantine/core';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { useText } from '../../../lib/i18n';
import { PasswordForm } from './PasswordForm';
import type { DocumentState } from './use-document';

type Props = { pdf: ReferenceDocument; state: DocumentState; retry: () => void };

/** What keeps a document from being shown: its password is asked for, or it says why it cannot be opened. */
export function Opening({ pdf, state, retry }: Props) {
  const t = useText();
  if (state.status === 'password')
    return <PasswordForm fileName={pdf.fileName} isWrong={state.isWrong} onAnswer={state.answer} />;
  if (state.status !== 'failed') return null;
  return (
    <Alert color="red" title={t(`reading.failed.${state.code}`, { file: pdf.fileName })} m="xs">
      <Text size="sm">{state.message}</Text>
      <Text size="sm">{t('reading.failed.kept')}</Text>
      <Group mt="xs">
        <Button size="compact-sm" variant="default" onClick={retry}>
          {t('common.retry')}
        </Button>
      </Group>
    </Alert>
  );
}
