import { Button, Group, Table } from '@mantine/core';
import { useState } from 'react';
import { drawBars } from '../../../shared/report/bars-svg';
import { useText } from '../../lib/i18n';
import { useFigureColours } from '../../ui-domain/figure-colours';
import { figureUrl, useSaveFigure } from '../../ui-domain/save-figure';
import type { Picture, PictureTable } from './picture';

type Content = NonNullable<Picture['content']>;

/** One picture: drawn or as a table, with its files; what it will show while there is nothing to draw. */
export function PictureCard({ picture: { title, empty, notes, content } }: { picture: Picture }) {
  return (
    <figure className="zeef-picture">
      {content === null ? (
        <figcaption>
          <strong>{title}</strong>
          <p className="zeef-quiet">{empty}</p>
        </figcaption>
      ) : (
        <Shown title={title} content={content} />
      )}
      {notes.map((note) => (
        <p key={note} className="zeef-quiet">
          {note}
        </p>
      ))}
    </figure>
  );
}

function Shown({ title, content: { bars, table, alt } }: { title: string; content: Content }) {
  const t = useText();
  const save = useSaveFigure();
  const colours = useFigureColours();
  const [isTable, setTable] = useState(false);
  const button = (text: string, label: string, onClick: () => void) => (
    <Button size="compact-sm" variant="default" aria-label={label} onClick={onClick}>
      {text}
    </Button>
  );
  return (
    <>
      {isTable ? (
        <TableOf table={table} title={title} />
      ) : (
        <img alt={alt} src={figureUrl(drawBars(bars, colours))} />
      )}
      <Group gap="xs">
        {isTable
          ? button(t('pictures.asFigure'), t('pictures.asFigureOf', { title }), () => setTable(false))
          : button(t('pictures.asTable'), t('pictures.asTableOf', { title }), () => setTable(true))}
        {(['svg', 'png'] as const).map((kind) => (
          <span key={kind}>
            {button(
              kind.toUpperCase(),
              t('pictures.saveOf', { title, kind: kind.toUpperCase() }),
              () => void save(drawBars(bars), kind, title),
            )}
          </span>
        ))}
      </Group>
    </>
  );
}

function TableOf({ table: { columns, rows }, title }: { table: PictureTable; title: string }) {
  return (
    <div className="zeef-picture-table" role="region" aria-label={title} tabIndex={0}>
      <Table withTableBorder captionSide="top">
        <Table.Caption>{title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, at) => (
              <Table.Th key={at} scope="col" ta={at === 0 ? 'left' : 'right'}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((cells, row) => (
            <Table.Tr key={row}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <Table.Th key={at} scope="row">
                    {cell}
                  </Table.Th>
                ) : (
                  <Table.Td key={at} ta="right">
                    {cell}
                  </Table.Td>
                ),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
