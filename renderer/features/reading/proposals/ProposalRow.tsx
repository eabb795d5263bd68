import { ActionIcon, Button, Group, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconQuote, IconX } from '@tabler/icons-react';
import type { Suggestion } from '../../../../shared/annotation/suggest';
import { useText } from '../../../lib/i18n';
import type { Handling } from './use-proposals';

type Props = {
  proposal: Suggestion;
  /** Its page as it is called in the document. */
  page: string;
  handling: Handling;
  /** Whether a quotation can be taken into what it is proposed for. */
  canQuote: boolean;
  onKeyDown: (event: React.KeyboardEvent) => void;
};

/** A proposed passage with why it is proposed: accept, accept with quotation, or dismiss. */
export function ProposalRow({ proposal: s, page, handling, canQuote, onKeyDown }: Props) {
  const t = useText();
  return (
    <div role="listitem" className="zeef-proposal">
      <button
        type="button"
        data-proposal
        className="zeef-quote"
        onClick={() => void handling.show(s)}
        onFocus={() => void handling.show(s)}
        onKeyDown={onKeyDown}
      >
        <Text size="sm" component="span" lineClamp={6}>
          {s.text}
        </Text>
        <Text size="xs" c="dimmed" component="span" display="block">
          {t('reading.page', { page })} · {t('proposals.because', { cues: s.cues.slice(0, 6).join(', ') })}
        </Text>
      </button>
      <Group gap={4} mt={4}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconCheck size={14} aria-hidden />}
          onClick={() => handling.take(s, false)}
        >
          {t('proposals.accept')}
        </Button>
        {canQuote && (
          <Tooltip label={`${t('reading.quote')} (Q)`}>
            <ActionIcon
              size={24}
              variant="default"
              aria-label={t('reading.quote')}
              onClick={() => handling.take(s, true)}
            >
              <IconQuote size={14} />
            </ActionIcon>
          </Tooltip>
        )}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={() => handling.dismiss(s)}
        >
          {t('proposals.dismiss')}
        </Button>
      </Group>
    </div>
  );
}
