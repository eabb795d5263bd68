import { type ReactNode, useId } from 'react';

/** A part of the overview with its heading. */
export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="zeef-panel-card" aria-labelledby={id}>
      <div className="zeef-panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
