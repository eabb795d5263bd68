import {
  ActionIcon,
  type ActionIconProps,
  Button,
  type ButtonProps,
  Kbd,
  Menu,
  Tooltip,
  VisuallyHidden,
} from '@mantine/core';
import { type MouseEvent, type ReactNode, useContext } from 'react';
import { useText } from '../lib/i18n';
import { canRun, type Command, perform, useShownKey } from './command';

type Which<Desk> = {
  command: Command<Desk>;
  /**
   * Pressing it takes the focus, and with it a selection of text, away from nowhere. A field is then not left, and not
   * saved.
   */
  keepsFocus?: boolean | undefined;
  /** Which of its options. */
  option?: number | undefined;
};

const keep = (event: MouseEvent): void => event.preventDefault();

/** What a button shows of a command, at the desk that it stands on. @throws outside of it */
function useCommand<Desk>({ command, option = 0, keepsFocus = false }: Which<Desk>) {
  const t = useText();
  const desk = useContext(command.desk);
  const key = useShownKey(command, option);
  if (desk === null) throw new Error(`no desk for ${command.id}`);
  return {
    text: t(command.text, { option: command.options?.(desk)[option] ?? '' }),
    key,
    isDisabled: !canRun(command, desk, option),
    run: (): void => void perform(command, desk, option),
    onMouseDown: keepsFocus ? keep : undefined,
  };
}

type Labelled<Desk> = Which<Desk> &
  ButtonProps & {
    title?: string;
    /** A part of its text, where what stands beside it says the rest. */
    shown?: string;
    /** What it stands for, as the colours of the design name it. */
    'data-meaning'?: string;
    /** Shown in place of the text, which then says on pointing at it what the button does. */
    label?: string;
  };

/** A button with its text and key. */
export function CommandButton<Desk>({
  command,
  option,
  keepsFocus,
  label,
  shown: part,
  title,
  ...looks
}: Labelled<Desk>) {
  const { text, key, isDisabled, run, onMouseDown } = useCommand({ command, option, keepsFocus });
  const shown =
    label === undefined
      ? {
          title,
          rightSection: key === null ? undefined : <Kbd size="xs">{key}</Kbd>,
          children: part === undefined ? text : <Part of={text} shown={part} />,
        }
      : { title: key === null ? text : `${text} (${key})`, 'aria-label': text, children: label };
  return <Button {...looks} {...shown} disabled={isDisabled} onMouseDown={onMouseDown} onClick={run} />;
}

/** A text of which a part is seen, and all is heard. */
function Part({ of, shown }: { of: string; shown: string }) {
  const at = of.indexOf(shown);
  return (
    <>
      <VisuallyHidden>{at < 0 ? of : of.slice(0, at)}</VisuallyHidden>
      {shown}
      {at >= 0 && <VisuallyHidden>{of.slice(at + shown.length)}</VisuallyHidden>}
    </>
  );
}

type Icon<Desk> = Which<Desk> & ActionIconProps & { children: ReactNode; isPressed?: boolean };

/** A button with an icon; its text and key show when one points at it. */
export function CommandIcon<Desk>({
  command,
  option,
  keepsFocus,
  isPressed,
  disabled = false,
  children,
  ...looks
}: Icon<Desk>) {
  const { text, key, isDisabled, run, onMouseDown } = useCommand({ command, option, keepsFocus });
  return (
    <Tooltip label={key === null ? text : `${text} (${key})`} openDelay={500}>
      <ActionIcon
        variant="default"
        {...looks}
        aria-label={text}
        aria-pressed={isPressed}
        disabled={isDisabled || disabled}
        onMouseDown={onMouseDown}
        onClick={run}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** A line in a menu. */
export function CommandItem<Desk>(which: Which<Desk>) {
  const { text, key, isDisabled, run } = useCommand(which);
  return (
    <Menu.Item
      disabled={isDisabled}
      onClick={run}
      rightSection={key === null ? null : <Kbd size="xs">{key}</Kbd>}
    >
      {text}
    </Menu.Item>
  );
}
