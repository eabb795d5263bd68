import { type ReactNode, useEffect, useRef, useState } from 'react';

type Props = { label: string; children: ReactNode };

/** A long page with the headings of its parts (those of level 2) beside it, which lead there. */
export function PageSections({ label, children }: Props) {
  const page = useRef<HTMLDivElement>(null);
  const [titles, setTitles] = useState<string[]>([]);
  const headings = (): HTMLElement[] => [...(page.current?.querySelectorAll<HTMLElement>('h2') ?? [])];
  // After each drawing: the language may have changed, or a part have come.
  useEffect(() => {
    const now = headings().map((h) => h.textContent);
    setTitles((before) => (before.join('\n') === now.join('\n') ? before : now));
  });
  const goTo = (index: number): void => {
    const heading = headings()[index];
    if (heading === undefined) return;
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  };
  return (
    <div className="zeef-sections">
      <div ref={page}>{children}</div>
      <nav aria-label={label}>
        <ul>
          {titles.map((title, index) => (
            <li key={`${index}:${title}`}>
              <button type="button" onClick={() => goTo(index)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
