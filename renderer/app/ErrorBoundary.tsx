import { Alert, Button, Stack } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useText } from '../lib/i18n';

type Props = { children: ReactNode };

/** Keeps an error in one page from taking the whole workbench down; what was saved is safe, and the page can be tried again. */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Failure error={error} retry={() => this.setState({ error: null })} />;
  }
}

function Failure({ error, retry }: { error: Error; retry: () => void }) {
  const t = useText();
  return (
    <Stack align="start">
      <Alert color="red" title={t('common.error')}>
        {error.message} {t('common.kept')}
      </Alert>
      <Button onClick={retry}>{t('common.retry')}</Button>
    </Stack>
  );
}
