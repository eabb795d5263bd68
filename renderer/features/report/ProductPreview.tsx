// A product on screen, from the very blocks that the writers write.
import { Anchor, Card, Group, List, Stack, Table, Text, Title } from '@mantine/core';
import { figureOf } from '../../../shared/report/diagram';
import { type Block, type ReportProduct, type Run, type Slide } from '../../../shared/report/document-model';
import type { ReportCell, ReportTable } from '../../../shared/report/table-model';
import { openExternal } from '../../host/host';
import { useText } from '../../lib/i18n';
import { CopyTable } from './CopyTable';
import { Figure } from './Figure';

type Open = (cell: ReportCell) => void;

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, index) => {
    const placed =
      run.position === 'super' ? (
        <sup>{run.text}</sup>
      ) : run.position === 'sub' ? (
        <sub>{run.text}</sub>
      ) : (
        run.text
      );
    const text = run.isItalic === true ? <i>{placed}</i> : run.isBold === true ? <b>{placed}</b> : placed;
    const { href } = run;
    if (href === undefined) return <span key={index}>{text}</span>;
    return (
      <Anchor
        key={index}
        component="button"
        type="button"
        inherit
        ta="left"
        onClick={() => void openExternal(href)}
      >
        {text}
      </Anchor>
    );
  });
}

/** The headings that stand over several columns. */
function SpanRow({ table }: { table: ReportTable }) {
  const spanAt = (i: number) => table.spans?.find((s) => i >= s.from && i < s.from + s.count);
  return (
    <Table.Tr>
      {table.columns.map((_, i) => {
        const span = spanAt(i);
        if (span === undefined) return <Table.Td key={i} />;
        if (span.from !== i) return null;
        return (
          <Table.Th key={i} colSpan={span.count} ta="center" scope="colgroup">
            {span.title}
          </Table.Th>
        );
      })}
    </Table.Tr>
  );
}

// In rem, with the space at its sides: a short word such as the name of a country, and some digits.
const [LEAST_TEXT, LEAST_NUMBER, MOST] = [5.5, 2.6, 6.5];

/** The least width of a table, in CSS: by their shares all columns hold a word. With less room it scrolls. */
function leastWidth(columns: ReportTable['columns']): string {
  const total = columns.reduce((sum, c) => sum + c.widthShare, 0);
  const needs = columns.map((c) => ((c.numeric ? LEAST_NUMBER : LEAST_TEXT) * total) / c.widthShare);
  // One column that is much narrower than the others does not make the table endless.
  return `${Math.min(Math.max(...needs), Math.max(48, columns.length * MOST))}rem`;
}

type Shown = {
  onOpen: Open;
  /** Which version it is, where several stand beside each other. */
  version?: string | undefined;
};

function TablePreview({ table, onOpen, version }: { table: ReportTable } & Shown) {
  const t = useText();
  const hasHead = table.columns.some((c) => c.title !== '');
  const total = table.columns.reduce((sum, c) => sum + c.widthShare, 0);
  const caption = [table.number, table.caption].filter(Boolean).join(' ');
  return (
    <section aria-label={version === undefined ? caption : `${caption} (${version})`} lang={table.language}>
      <Group justify="space-between" wrap="nowrap" align="start" mb={4}>
        <Title order={2} size="h5">
          {caption}
        </Title>
        <CopyTable table={table} name={caption} />
      </Group>
      <Table
        className="zeef-report"
        withTableBorder
        withColumnBorders
        data-table={table.id}
        __vars={{ '--least': leastWidth(table.columns) }}
      >
        <colgroup>
          {table.columns.map((c, i) => (
            <col key={i} style={{ width: `${(100 * c.widthShare) / total}%` }} />
          ))}
        </colgroup>
        {hasHead && (
          <Table.Thead>
            {table.spans !== undefined && <SpanRow table={table} />}
            <Table.Tr>
              {table.columns.map((c, i) => (
                <Table.Th key={i} ta={c.numeric ? 'right' : 'left'}>
                  {c.title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
        )}
        <Table.Tbody>
          {table.rows.map((row, r) => (
            <Table.Tr key={r}>
              {row.map((cell, c) => {
                const isHeading = table.hasRowHeadings && c === 0;
                return (
                  <Table.Td
                    key={c}
                    ta={table.columns[c]?.numeric === true ? 'right' : 'left'}
                    fw={isHeading ? 600 : undefined}
                    {...(cell.isChanged ? { className: 'zeef-changed', 'data-changed': true } : {})}
                  >
                    <button
                      type="button"
                      className="zeef-cell"
                      onClick={() => onOpen(cell)}
                      aria-label={cell.text === '' ? t('report.cell') : undefined}
                    >
                      {cell.text}
                    </button>
                  </Table.Td>
                );
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {table.notes.map((n) => (
        <Text key={n} size="sm" fs="italic">
          {n}
        </Text>
      ))}
    </section>
  );
}

function BlockPreview({ block, name, ...shown }: { block: Block; name: string } & Shown) {
  switch (block.type) {
    case 'heading':
      return (
        <Title order={block.level} size="h4">
          {block.text}
        </Title>
      );
    case 'paragraph':
      return (
        <Text {...(block.style === 'reference' ? { className: 'zeef-reference' } : {})}>
          <Runs runs={block.runs} />
        </Text>
      );
    case 'list':
      return (
        <List type={block.isOrdered ? 'ordered' : 'unordered'} withPadding>
          {block.items.map((runs, i) => (
            <List.Item key={i}>
              <Runs runs={runs} />
            </List.Item>
          ))}
        </List>
      );
    case 'table':
      return <TablePreview table={block.table} {...shown} />;
    case 'diagram':
      return <Figure block={figureOf(block)} name={name} />;
    case 'figure':
      return <Figure block={block} name={name} />;
  }
}

function SlidePreview({ slide, index }: { slide: Slide; index: number }) {
  return (
    <Card withBorder className="zeef-slide" aria-label={`${index + 1}. ${slide.title}`} role="group">
      <Title order={3} size="h4" mb="xs">
        {slide.title}
      </Title>
      {slide.points.map((p, i) => (
        <Text key={i} size="sm" fw={p.level === 0 ? 600 : 400} pl={p.level * 20}>
          {p.level === 1 && '• '}
          {p.text}
        </Text>
      ))}
      {slide.notes !== '' && (
        <Text size="xs" c="dimmed" mt="xs" style={{ whiteSpace: 'pre-line' }}>
          {slide.notes}
        </Text>
      )}
    </Card>
  );
}

/** The product as it will be written. */
export function ProductPreview({ product, ...shown }: { product: ReportProduct } & Shown) {
  const [first] = product.blocks;
  const titled =
    first?.type === 'table' && `${first.table.number} ${first.table.caption}`.trim() === product.title;
  return (
    <Stack gap="sm" lang={product.language}>
      {!titled && (
        <Title order={2} size="h3">
          {product.title}
        </Title>
      )}
      {product.slides.length > 0
        ? product.slides.map((slide, i) => <SlidePreview key={i} slide={slide} index={i} />)
        : product.blocks.map((block, i) => (
            <BlockPreview key={i} block={block} name={product.id} {...shown} />
          ))}
    </Stack>
  );
}
