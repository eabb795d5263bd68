import { Alert, Button, Stack } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { useText } from '../lib/i18n';

type Props = {
  children: ReactNode;
  /** What is shown in the place of what could not be drawn; `retry` draws it again. */
  fallback?: (error: Error, retry: () => void) => ReactNode;
};

/**
 * Keeps an error in one part from taking the whole workbench down; what was saved is safe, and the part can be tried
 * again.
 */
export class ErrorBoundary extends Component<Props, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const retry = (): void => this.setState({ error: null });
    return this.props.fallback?.(error, retry) ?? <Failure error={error} retry={retry} />;
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
