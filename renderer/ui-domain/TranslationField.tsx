import { Button, Group, Text } from '@mantine/core';
import { IconLanguage } from '@tabler/icons-react';
import { useState } from 'react';
import { shownDate } from '../../shared/kernel/shown-date';
import { newTranslation, type Translated, translationId } from '../../shared/model/translation';
import { languages } from '../../shared/model/fields';
import type { BuiltOn } from '../db/session';
import { browserEnv } from '../lib/env';
import { useText } from '../lib/i18n';
import { languageName } from '../lib/language-name';
import { useAppStore } from '../store/app.store';
import { useCommit, usePerson, useProjectData } from '../store/session';
import { useHeld } from '../store/use-held';
import { AutosaveField } from './fields/AutosaveField';
import { useAct } from './use-act';
import { useLanguageOf } from './use-languages';

const focusIn = (box: HTMLElement | null): void => box?.querySelector('textarea')?.focus();

type Props = {
  of: Translated;
  /** The text as it stands; empty while it is not known. */
  original: string;
  isLocked?: boolean;
};

/**
 * What a text in another language says, as a person writes it, with whose it is. It is offered where the text is not in
 * the language of the interface, and shown wherever there is one.
 */
export function TranslationField(props: Props) {
  return (
    <>
      <OwnLanguage {...props} />
      <OtherLanguage {...props} />
    </>
  );
}

/** What it says in the other language of the interface, to be read: it is mended there. */
function OtherLanguage({ of, original }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { translations, persons } = useProjectData();
  const other = languages.find((l) => l !== language) ?? language;
  const stored = translations.find((x) => x.id === translationId(of, other));
  if (stored === undefined) return null;
  const person = persons.find((p) => p.id === stored.by)?.name ?? '';
  return (
    <div className="zeef-translation">
      <Text size="sm" lang={other}>
        {stored.text}
      </Text>
      <Text size="xs" c="dimmed">
        {t('translation.inOther', {
          language: languageName(other, language),
          person,
          date: shownDate(stored.at, language),
        })}
      </Text>
      {original !== '' && stored.original !== original && (
        <Text size="sm" c="orange">
          {t('translation.changed')}
        </Text>
      )}
    </div>
  );
}

/** The translation into the language of the interface, or the offer to write it. */
function OwnLanguage({ of, original, isLocked = false }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { translations, persons } = useProjectData();
  const { id: by } = usePerson();
  const commit = useCommit();
  const id = translationId(of, language);
  const stored = translations.find((x) => x.id === id);
  const told = useLanguageOf(original);
  const [isOpen, setOpen] = useState(false);
  const isHeld = useHeld([`translations:${id}`], ['text']) !== null;
  const act = useAct();
  const save = (text: string, builtOn?: BuiltOn): Promise<void> => {
    // An abstract that is still being read is not an empty one.
    const translated = original === '' ? (stored?.original ?? '') : original;
    const made = { text, original: translated, by, at: browserEnv.now() };
    const after = text.trim() === '' ? null : newTranslation(of, language, made);
    return commit('translation.save', [{ table: 'translations', id, after }], builtOn);
  };
  if (stored === undefined && !isOpen && !isHeld) {
    if (original.trim() === '' || told === null || told === language || isLocked) return null;
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        style={{ alignSelf: 'start' }}
        leftSection={<IconLanguage size={14} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('translation.add', { language: languageName(told, language) })}
      </Button>
    );
  }
  const who = persons.find((p) => p.id === stored?.by)?.name;
  return (
    <div className="zeef-translation" ref={isOpen && stored === undefined ? focusIn : undefined}>
      <AutosaveField
        place={{ table: 'translations', id, field: 'text' }}
        label={t('translation.label', { language: languageName(language, language) })}
        stored={stored?.text ?? ''}
        lang={language}
        multiline
        disabled={isLocked}
        save={save}
      />
      {stored !== undefined && (
        <Text size="xs" c="dimmed">
          {t('translation.by', { person: who ?? '', date: shownDate(stored.at, language) })}
        </Text>
      )}
      {stored !== undefined && original !== '' && stored.original !== original && (
        <Group gap="xs">
          <Text size="sm" c="orange">
            {t('translation.changed')}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => void act(t('kind.translation.save'), () => save(stored.text))}
          >
            {t('translation.stillTrue')}
          </Button>
        </Group>
      )}
    </div>
  );
}
