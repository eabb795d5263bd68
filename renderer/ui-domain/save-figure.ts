// Saving pictures that the app draws.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { saveFile } from '../host/host';
import { useText } from '../lib/i18n';

// Print wants about 300 dots an inch; pictures are drawn at 96.
const PRINT_SCALE = 3;

/** A picture as an address, so that nothing in it can be more than a picture. */
export const figureUrl = (svg: string): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** Draws a picture as PNG, sharp enough to print. @throws when the browser cannot draw it */
async function drawPng(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = figureUrl(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * PRINT_SCALE;
  canvas.height = image.naturalHeight * PRINT_SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob === null) throw new Error('no picture');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Saves a picture under a name without extension, as SVG or as PNG for print. */
export function useSaveFigure(): (svg: string, kind: 'svg' | 'png', name: string) => Promise<void> {
  const t = useText();
  return useCallback(
    async (svg, kind, name) => {
      const file = `${name}.${kind}`;
      try {
        const bytes = kind === 'svg' ? new TextEncoder().encode(svg) : await drawPng(svg);
        const type = kind === 'svg' ? 'image/svg+xml' : 'image/png';
        if (await saveFile(file, bytes, type)) notifications.show({ message: t('report.saved', { file }) });
      } catch (error) {
        notifications.show({ color: 'red', message: t('report.failed', { file, reason: String(error) }) });
      }
    },
    [t],
  );
}
