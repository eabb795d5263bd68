import { Button, Group, VisuallyHidden } from '@mantine/core';
import { drawConfusion } from '../../../shared/report/confusion-svg';
import { verdictOrder } from '../../../shared/review/agreement';
import { useText } from '../../lib/i18n';
import { useFigureColours } from '../../ui-domain/figure-colours';
import { figureUrl, useSaveFigure } from '../../ui-domain/save-figure';

/** The matrix as a picture that can be saved, and as a table for whoever cannot see it. */
export function Confusion({ counts, first, second }: { counts: number[][]; first: string; second: string }) {
  const t = useText();
  const categories = verdictOrder.map((v) => t(`screening.${v}`));
  const title = t('progress.confusion', { first, second });
  const save = useSaveFigure();
  const input = { counts, categories, first, second, title };
  const colours = useFigureColours();
  return (
    <div>
      <img
        src={figureUrl(drawConfusion(input, colours))}
        alt={title}
        style={{ maxWidth: '100%', border: '1px solid var(--mantine-color-default-border)' }}
      />
      <Group gap={4} my={4}>
        {(['svg', 'png'] as const).map((kind) => (
          <Button
            key={kind}
            size="compact-sm"
            variant="default"
            onClick={() => void save(drawConfusion(input), kind, t('progress.confusionFile'))}
          >
            {t('report.saveFigure', { kind: kind.toUpperCase() })}
          </Button>
        ))}
      </Group>
      <VisuallyHidden>
        <table aria-label={title}>
          <thead>
            <tr>
              <th scope="col">
                {first} ↓ / {second} →
              </th>
              {categories.map((c) => (
                <th key={c} scope="col">
                  {c}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts.map((row, r) => (
              <tr key={categories[r]}>
                <th scope="row">{categories[r]}</th>
                {row.map((n, c) => (
                  <td key={categories[c]}>{n}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </div>
  );
}
