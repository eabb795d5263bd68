import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useId, useState } from 'react';
import { useText } from '../../lib/i18n';
import { afterPaint } from '../../lib/in-pieces';
import { usePageState } from '../../store/page-state';

// Not on the way to the first picture of the page.
const Pictures = lazy(async () => ({ default: (await import('./Pictures')).Pictures }));

/** The study in pictures, which can be folded away; made when the rest of the page is drawn. */
export function InPictures() {
  const t = useText();
  const id = useId();
  const [isOpen, setOpen] = usePageState('home.pictures', true);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    let isHere = true;
    void afterPaint().then(() => {
      if (isHere) setDrawn(true);
    });
    return () => {
      isHere = false;
    };
  }, []);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <section className="zeef-panel-card zeef-in-pictures" aria-labelledby={id}>
      <h2 id={id}>
        <button type="button" className="zeef-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Chevron size={18} aria-hidden />
          {t('pictures.title')}
        </button>
      </h2>
      {isOpen && isDrawn && (
        <Suspense fallback={<p className="zeef-quiet">{t('pictures.busy')}</p>}>
          <Pictures />
        </Suspense>
      )}
    </section>
  );
}
