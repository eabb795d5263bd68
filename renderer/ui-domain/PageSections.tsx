import { type ReactNode, useEffect, useRef, useState } from 'react';

const headingsIn = (page: HTMLElement): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('h2')];

type Props = { label: string; children: ReactNode };

/** A long page with the headings of its parts (those of level 2) beside it, which lead there. */
export function PageSections({ label, children }: Props) {
  const page = useRef<HTMLDivElement>(null);
  const [titles, setTitles] = useState<string[]>([]);
  // The language may change, or a part come.
  useEffect(() => {
    const { current } = page;
    if (current === null) return;
    const read = (): void => {
      const now = headingsIn(current).map((h) => h.textContent);
      setTitles((before) => (before.join('\n') === now.join('\n') ? before : now));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(current, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  const goTo = (index: number): void => {
    const heading = page.current === null ? undefined : headingsIn(page.current)[index];
    if (heading === undefined) return;
    heading.tabIndex = -1;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  };
  return (
    <div className="zeef-sections">
      <div ref={page}>{children}</div>
      <div role="group" aria-label={label}>
        <ul>
          {titles.map((title, index) => (
            <li key={`${index}:${title}`}>
              <button type="button" onClick={() => goTo(index)}>
                {title}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
