import { ActionIcon, Tooltip } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { type HelpPlace, helpPlaces, openGuide } from '../store/guide.store';

/** A small button beside what is hard to decide: opens the guide where that is explained. */
export function GuideHelp({ at }: { at: HelpPlace }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { chapter, heading } = helpPlaces[at];
  const text = t(`guide.help.${at}`);
  return (
    <Tooltip label={text} openDelay={500}>
      <ActionIcon
        size={24}
        variant="subtle"
        color="gray"
        aria-label={text}
        onClick={() => openGuide(chapter, heading[language])}
      >
        <IconHelpCircle size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
