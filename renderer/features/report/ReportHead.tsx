import { Checkbox, Group, SegmentedControl, Select, Title } from '@mantine/core';
import { citationStyles } from '../../../shared/report/citation-styles';
import { useText } from '../../lib/i18n';
import type { ReportOptions } from './use-report-options';

/** The title, and how the report is made: with marks or without, in which style and language. */
export function ReportHead({ options }: { options: ReportOptions }) {
  const t = useText();
  return (
    <Group justify="space-between" mb="xs">
      <Title order={1}>{t('report.title')}</Title>
      <Group gap="xs">
        <Checkbox
          size="xs"
          label={t('report.marking')}
          checked={options.isMarking}
          onChange={(e) => options.setMarking(e.currentTarget.checked)}
        />
        <Select
          size="xs"
          w="9rem"
          aria-label={t('report.style')}
          allowDeselect={false}
          data={citationStyles.map((s) => ({ value: s, label: t(`report.style.${s}`) }))}
          value={options.style}
          onChange={options.setStyle}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('report.language')}
          data={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          value={options.language}
          onChange={(value) => options.setLanguage(value === 'en' ? 'en' : 'nl')}
        />
      </Group>
    </Group>
  );
}
