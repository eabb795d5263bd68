import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { Block } from '../../../shared/report/document-model';
import { saveFile } from '../../host/host';
import { useText } from '../../lib/i18n';

type FigureBlock = Extract<Block, { type: 'figure' }>;

// Print wants about 300 dots an inch; pictures are drawn at 96.
const PRINT_SCALE = 3;

const urlOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** Draws a picture as PNG, sharp enough to print. @throws when the browser cannot draw it */
async function drawPng(svg: string): Promise<Uint8Array> {
  const image = new Image();
  image.src = urlOf(svg);
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

/** A picture of the report, as an image so that nothing in it can be more than a picture, with its files. */
export function Figure({ block, name }: { block: FigureBlock; name: string }) {
  const t = useText();
  const save = async (kind: 'svg' | 'png'): Promise<void> => {
    const file = `${name}.${kind}`;
    try {
      const bytes = kind === 'svg' ? new TextEncoder().encode(block.svg) : await drawPng(block.svg);
      const type = kind === 'svg' ? 'image/svg+xml' : 'image/png';
      if (await saveFile(file, bytes, type)) notifications.show({ message: t('report.saved', { file }) });
    } catch (error) {
      notifications.show({ color: 'red', message: t('report.failed', { file, reason: String(error) }) });
    }
  };
  return (
    <div>
      <img
        alt={block.alt}
        src={urlOf(block.svg)}
        style={{ maxWidth: '100%', background: '#fff' }}
        width={block.widthPx}
      />
      <Group gap="xs">
        {(['svg', 'png'] as const).map((kind) => (
          <Button key={kind} size="compact-sm" variant="default" onClick={() => void save(kind)}>
            {t('report.saveFigure', { kind: kind.toUpperCase() })}
          </Button>
        ))}
      </Group>
    </div>
  );
}
