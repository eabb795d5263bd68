import { Select } from '@mantine/core';
import { IconMessagePlus, IconQuote, IconUnderline } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { CommandButton, CommandIcon } from '../../../commands/CommandButton';
import { useText } from '../../../lib/i18n';
import { type ReadingDesk, readingCommands } from './commands';
import { useReadingStore } from '../reading.store';
import { targetGroups } from './target-groups';
import { useBarPlace } from './use-bar-place';
import type { Marking } from './use-marking';
import type { PassageControl } from './use-passage';

type Props = {
  desk: ReadingDesk;
  /** The pages; the bar stands before them, so that Shift+Tab leads to it. */
  container: RefObject<HTMLDivElement | null>;
  /** Whether what passages are attached to is to be chosen, with a passage or without. */
  isAsked: boolean;
  onLeave: () => void;
};

/**
 * At the passage that is selected: the colours, other kinds of marks, and what it is evidence for. Also says aloud what
 * the keyboard has selected.
 */
export function MarkBar({ desk, container, isAsked, onLeave }: Props) {
  const host = container.current?.parentElement ?? null;
  return (
    <>
      <span className="zeef-hidden" role="status">
        {desk.control.text}
      </span>
      {host !== null &&
        (desk.control.has || isAsked) &&
        createPortal(<Bar desk={desk} container={container} isAsked={isAsked} onLeave={onLeave} />, host)}
    </>
  );
}

function Bar({ desk, container, isAsked, onLeave }: Props) {
  const t = useText();
  const bar = useRef<HTMLDivElement>(null);
  const { surface, control, marking } = desk;
  const { underline, remark, attach, quote } = readingCommands.of;
  useBarPlace({ bar, container, surface, isAsked, text: control.text });
  useFocusBack(bar, container);
  return (
    <div
      ref={bar}
      className="zeef-mark-bar"
      role="toolbar"
      aria-label={t('reading.marking')}
      onKeyDown={(event: KeyboardEvent) => {
        const isListOpen = (event.target as HTMLElement).getAttribute('aria-expanded') === 'true';
        if (event.key !== 'Escape' || isListOpen) return;
        event.preventDefault();
        container.current?.focus();
      }}
      onBlur={(event: FocusEvent<HTMLDivElement>) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave();
      }}
    >
      <Colours desk={desk} />
      <CommandIcon command={underline} keepsFocus>
        <IconUnderline size={16} />
      </CommandIcon>
      <CommandIcon command={remark} keepsFocus>
        <IconMessagePlus size={16} />
      </CommandIcon>
      <TargetPicker
        control={control}
        marking={marking}
        onChosen={() => container.current?.focus({ preventScroll: true })}
      />
      <CommandButton
        command={attach}
        keepsFocus
        size="compact-sm"
        variant="light"
        label={t('reading.attachEvidence')}
      />
      <CommandIcon command={quote} keepsFocus>
        <IconQuote size={16} />
      </CommandIcon>
    </div>
  );
}

/** When the bar goes while it has the focus, the pages get it: their keys go on. */
function useFocusBack(bar: RefObject<HTMLElement | null>, container: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [element, pages] = [bar.current, container.current];
    return () => {
      if (element?.contains(document.activeElement) === true) pages?.focus({ preventScroll: true });
    };
  }, [bar, container]);
}

/** A button for each colour of the project, with its number; its name shows when one points at it. */
function Colours({ desk }: { desk: ReadingDesk }) {
  return desk.colours.map((c, index) => (
    <CommandIcon
      key={c.id}
      command={readingCommands.of.mark}
      keepsFocus
      option={index}
      className="zeef-colour"
      data-key={index + 1}
      style={{ '--zeef-mark': c.css }}
    >
      {null}
    </CommandIcon>
  ));
}

type PickerProps = { control: PassageControl; marking: Marking; onChosen: () => void };

/** Chooses what passages are attached to; a passage that is selected is attached at once. */
function TargetPicker({ control, marking, onChosen }: PickerProps) {
  const t = useText();
  const { options, active } = marking.targets;
  return (
    <Select
      size="xs"
      w={190}
      searchable
      data-target-picker
      aria-label={t('reading.target')}
      placeholder={t('reading.target')}
      nothingFoundMessage={t('common.none')}
      maxDropdownHeight={340}
      comboboxProps={{ width: 360, position: 'bottom-start' }}
      data={targetGroups(options, ['field', 'rating', 'appraisal', 'effect', 'selection'], t)}
      value={active?.key ?? null}
      onChange={(key) => {
        useReadingStore.setState({ target: key });
        const chosen = options.find((o) => o.key === key);
        if (chosen === undefined) return;
        if (control.has) void marking.attach(chosen.target);
        // The next key is one of the pages again.
        onChosen();
      }}
    />
  );
}
