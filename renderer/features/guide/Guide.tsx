import { ActionIcon, Alert, Button, Group, Loader, Modal, TextInput } from '@mantine/core';
import { IconList, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Language } from '../../../shared/model/fields';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { type Chapter, type GuidePlace, openGuide } from '../../store/guide.store';
import type { Picture } from './Article';
import { type GuideChapter, readGuide } from './chapters';
import { Contents, Hits } from './Contents';
import { OneChapter } from './OneChapter';
import './guide.css';
import { useGuideFocus } from './use-guide-focus';

/** The chapters in a language; what went wrong where they cannot be read. */
function useGuide(language: Language): { guide: GuideChapter[] | null; failure: string | null } {
  const [read, setRead] = useState<{ language: Language; guide: GuideChapter[] } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isLeft = false;
    readGuide(language).then(
      (guide) => !isLeft && setRead({ language, guide }),
      (error: unknown) => !isLeft && setFailure(String(error)),
    );
    return () => {
      isLeft = true;
    };
  }, [language]);
  return { guide: read?.language === language ? read.guide : null, failure };
}

/** The guide beside the page: a chapter of it, the list of them, or what was found in them. */
export function Guide({ place }: { place: GuidePlace }) {
  const t = useText();
  const { guide, failure } = useGuide(useAppStore((s) => s.language));
  const [typed, setTyped] = useState('');
  const [picture, setPicture] = useState<Picture | null>(null);
  // The list of chapters is shown until another place is asked for.
  const [listedAt, setListedAt] = useState(0);
  const { aside, article, close } = useGuideFocus(place, guide !== null);
  const isListed = listedAt === place.visit;
  const goTo = (chapter: Chapter, heading: string | null = null): void => {
    setTyped('');
    openGuide(chapter, heading);
  };
  return (
    <aside
      ref={aside}
      className="zeef-guide"
      aria-label={t('guide.title')}
      data-beside
      onKeyDown={(event) => {
        // Of a picture that is shown at its own size too: for React its dialog lies within.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        if (picture !== null) setPicture(null);
        else if (typed !== '') setTyped('');
        else close();
      }}
    >
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconList size={16} aria-hidden />}
          aria-expanded={isListed}
          onClick={() => setListedAt(isListed ? 0 : place.visit)}
        >
          {t('guide.chapters')}
        </Button>
        <ActionIcon variant="subtle" color="gray" aria-label={t('guide.close')} onClick={close}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      </Group>
      <TextInput
        type="search"
        size="xs"
        aria-label={t('guide.search')}
        placeholder={t('guide.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div ref={article} className="zeef-guide-text" role="region" aria-label={t('guide.text')} tabIndex={0}>
        {failure !== null && <Alert color="red">{t('guide.failed', { reason: failure })}</Alert>}
        {guide === null && failure === null && (
          <Loader size="sm" role="status" aria-label={t('app.opening')} />
        )}
        {guide !== null && typed.trim() !== '' && <Hits guide={guide} typed={typed} goTo={goTo} />}
        {guide !== null && typed.trim() === '' && isListed && (
          <Contents guide={guide} at={place.chapter} goTo={goTo} />
        )}
        {guide !== null && typed.trim() === '' && !isListed && (
          <OneChapter guide={guide} at={place.chapter} goTo={goTo} enlarge={setPicture} />
        )}
      </div>
      <Enlarged picture={picture} onClose={() => setPicture(null)} />
    </aside>
  );
}

/** A picture at its own size, over the page. */
function Enlarged({ picture, onClose }: { picture: Picture | null; onClose: () => void }) {
  const t = useText();
  return (
    <Modal
      opened={picture !== null}
      onClose={onClose}
      // The guide does that, which is else closed with it.
      closeOnEscape={false}
      size="auto"
      title={picture?.text}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {picture !== null && <img src={picture.source} alt={picture.text} style={{ maxWidth: '100%' }} />}
    </Modal>
  );
}
