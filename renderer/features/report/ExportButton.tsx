import { Button, Menu } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Language } from '../../../shared/model/fields';
import type { ReportFormat } from '../../../shared/report/formats';
import { useText } from '../../lib/i18n';

type Props = {
  /** On the button. */
  text: string;
  formats: readonly ReportFormat[];
  /** In which language it is written, whatever the language of the window. */
  language: Language;
  /** What a line of the menu says. */
  nameOf: (format: ReportFormat) => string;
  disabled: boolean;
  isMain?: boolean;
  onChoose: (format: ReportFormat) => void;
};

/** One button that exports, with the formats behind it. */
export function ExportButton({ text, formats, language, nameOf, disabled, isMain = false, onChoose }: Props) {
  const t = useText();
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant={isMain ? 'filled' : 'default'}
          disabled={disabled}
          // In two lines where one is too short, as it says how many.
          styles={{
            root: { height: 'auto', minHeight: 'var(--button-height)' },
            label: { whiteSpace: 'normal', lineHeight: 1.3 },
          }}
          leftSection={<IconDownload size={14} aria-hidden />}
        >
          {text}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`report.written.${language}`)}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item key={format} onClick={() => onChoose(format)}>
            {nameOf(format)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
