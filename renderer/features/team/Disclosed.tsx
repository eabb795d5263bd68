import { Button } from '@mantine/core';
import { type ReactNode, useRef, useState } from 'react';

type Props = {
  label: string;
  /** What is opened; it is given what closes it. */
  children: (close: () => void) => ReactNode;
};

/** A button that opens what belongs to it below, and has the focus again once that is closed. */
export function Disclosed({ label, children }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div>
      <Button
        ref={button}
        size="compact-sm"
        variant="default"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </Button>
      {isOpen && children(close)}
    </div>
  );
}
