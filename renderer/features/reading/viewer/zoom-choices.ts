import type { Translate } from '../../../lib/i18n';
import type { Fit } from '../../../pdf/pdf-surface';

const FITS: readonly Fit[] = ['page-width', 'page-fit', 'page-actual'];
const PERCENTS = [50, 75, 100, 125, 150, 200, 300, 400];

/** Ways to fit the pages, then sizes in per cent, the present one among them. */
export function zoomChoices(percent: number, t: Translate): { value: string; label: string }[] {
  const sizes = [...new Set([...PERCENTS, percent])].sort((a, b) => a - b);
  return [
    ...FITS.map((fit) => ({ value: fit, label: t(`reading.fit.${fit}`) })),
    ...sizes.map((p) => ({ value: String(p), label: `${p} %` })),
  ];
}

/** What a choice means: a way to fit, or a scale (1 is 100 %). */
export function readZoom(value: string | null): { fit: Fit } | { scale: number } {
  const fit = FITS.find((f) => f === value);
  return fit === undefined ? { scale: Number(value) / 100 } : { fit };
}
