import { Button, Group } from '@mantine/core';
import type { Block } from '../../../shared/report/document-model';
import { useText } from '../../lib/i18n';
import { figureUrl, useSaveFigure } from '../../ui-domain/save-figure';

type FigureBlock = Extract<Block, { type: 'figure' }>;

/** A picture of the report, as an image so that nothing in it can be more than a picture, with its files. */
export function Figure({ block, name }: { block: FigureBlock; name: string }) {
  const t = useText();
  const save = useSaveFigure();
  return (
    <div>
      <img
        alt={block.alt}
        src={figureUrl(block.svg)}
        style={{ maxWidth: '100%', background: '#fff' }}
        width={block.widthPx}
      />
      <Group gap="xs">
        {(['svg', 'png'] as const).map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            onClick={() => void save(block.svg, kind, name)}
          >
            {t('report.saveFigure', { kind: kind.toUpperCase() })}
          </Button>
        ))}
      </Group>
    </div>
  );
}
