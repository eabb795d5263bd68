import type { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';

type Props = {
  /** As the design's colours name it (docs/design.md). */
  meaning: string;
  /** Says the same to whoever does not see colours. */
  Sign?: typeof IconCheck;
  children: ReactNode;
};

/** Where something stands: a colour of meaning, a sign and a word. */
export function Chip({ meaning, Sign, children }: Props) {
  return (
    <span className="zeef-status" data-meaning={meaning}>
      {Sign !== undefined && <Sign size={13} aria-hidden />}
      <span>{children}</span>
    </span>
  );
}
