import { Select } from '@mantine/core';
import { useText } from '../lib/i18n';
import { setLanguage, useAppStore } from '../store/app.store';

/** The language of the interface; each is called by its own name. */
export function LanguageSelect() {
  const t = useText();
  const language = useAppStore((s) => s.language);
  return (
    <Select
      label={t('nav.language')}
      size="xs"
      allowDeselect={false}
      data={[
        { value: 'nl', label: 'Nederlands' },
        { value: 'en', label: 'English' },
      ]}
      value={language}
      onChange={(value) => void setLanguage(value === 'en' ? 'en' : 'nl')}
    />
  );
}
