import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import { useText } from '../lib/i18n';

const KINDS = ['words', 'phrase', 'open', 'not', 'or', 'field'] as const;

export type SearchKind = (typeof KINDS)[number];

type Props = {
  /** Which of the kinds this search understands. */
  kinds?: readonly SearchKind[];
  /** What is said of its fields, where they are not those of a reference. */
  fieldHelp?: string;
};

/** What a search understands, with an example of each, behind a question mark. */
export function SyntaxHelp({ kinds = KINDS, fieldHelp }: Props) {
  const t = useText();
  return (
    <Popover position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('longlist.syntax')}>
          <IconHelp size={18} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('longlist.syntax')} maw="26rem" tabIndex={-1}>
        <Text size="sm" fw={600} mb="xs">
          {t('longlist.syntax')}
        </Text>
        <dl className="zeef-syntax">
          {kinds.map((kind) => (
            <div key={kind}>
              <dt>
                <code>{t(`longlist.syntax.example.${kind}`)}</code>
              </dt>
              <dd>
                {kind === 'field' && fieldHelp !== undefined ? fieldHelp : t(`longlist.syntax.${kind}`)}
              </dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
