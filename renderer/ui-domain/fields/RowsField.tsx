import { Button, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { BuiltOn } from '../../db/session';
import { textOr, useText } from '../../lib/i18n';
import type { LineFormat } from '../../lib/lines';
import { rowsOf, textOfRows, withCell, withoutRow, withRow, withRowMoved } from '../../lib/row-cells';
import { type FieldPlace, placeKey } from '../../store/use-autosave';
import { type ReadList, useLines } from '../../store/use-lines';
import { FieldQuestion, useFieldError } from './FieldNotes';

/** A column of cells. `options`: what can be chosen in it; typed where none are given. */
export type RowColumn = {
  label: string;
  width?: string;
  /** As of a field (TextControl). */
  lang?: string;
  options?: readonly { value: string; label: string }[];
};

type Props<T, Reason extends string> = {
  place: FieldPlace;
  label: string;
  columns: readonly RowColumn[];
  /** The column that a row is named by. */
  named?: number;
  stored: readonly T[];
  format: LineFormat<T, Reason>;
  save: (read: ReadList<T>, builtOn: BuiltOn) => Promise<void>;
  /** Where in the source the field stands; put there by the build (mark-controls.ts). */
  'data-control'?: string;
};

/**
 * A list as rows that save themselves. All rows are one field: their text is a draft at each keystroke, a row that is
 * not complete stays as it is and says so, and what was changed elsewhere is asked about.
 */
export function RowsField<T, Reason extends string>(props: Props<T, Reason>) {
  // Another record is another field.
  return <Own key={placeKey(props.place)} {...props} />;
}

function Own<T, Reason extends string>({
  place,
  label,
  columns,
  named = 0,
  stored,
  format,
  save,
  'data-control': control,
}: Props<T, Reason>) {
  const t = useText();
  const id = useId();
  const { field, problems, drop } = useLines(place, stored, format, save);
  const rows = rowsOf(field.value, columns.length);
  const error = useFieldError(field, []);
  const box = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    box.current?.querySelector<HTMLElement>(`[data-at="${wanted.current}"]`)?.focus();
    wanted.current = null;
  });
  const write = (next: string[][], focus: string | null = null): void => {
    wanted.current = focus;
    field.change(textOfRows(next));
  };
  const add = (at: number): void => write(withRow(rows, at, columns.length), `${at}:0`);
  const remove = (at: number): void => {
    const next = withoutRow(rows, at);
    const removed = textOfRows(rows.slice(at, at + 1));
    drop((line) => textOfRows(rowsOf(line, columns.length)) === removed);
    write(next, next.length === 0 ? 'add' : `${Math.min(at, next.length - 1)}:remove`);
    // At once: with what is typed next in another row it would be read as this one with another name.
    field.flush();
  };
  const move = (at: number, by: number, from: string): void => {
    const next = withRowMoved(rows, at, by);
    if (next !== rows) write(next, `${at + by}:${from}`);
  };
  const onKey = (event: KeyboardEvent, row: number, cell: number): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (event.altKey && by !== undefined) move(row, by, String(cell));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) add(row + 1);
    else return;
    event.preventDefault();
  };
  // Going from cell to cell is no leaving.
  const isInside = ({ relatedTarget }: FocusEvent): boolean =>
    relatedTarget instanceof Node && box.current?.contains(relatedTarget) === true;
  return (
    <div
      ref={box}
      data-field
      data-saved={field.isSaved}
      className="zeef-rows-field"
      role="group"
      aria-labelledby={id}
      onFocus={(event) => !isInside(event) && field.focus()}
      onBlur={(event) => !isInside(event) && field.blur()}
    >
      <Text size="sm" fw={600} id={id}>
        {label}
      </Text>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.label} scope="col" style={{ width: column.width }}>
                  {column.label}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          {rows.map((cells, row) => (
            <Row
              // Rows have no name but their place while they are typed.
              key={row}
              {...{ row, cells, columns, label, onKey }}
              control={row === rows.length - 1 ? control : undefined}
              named={named}
              isLast={row === rows.length - 1}
              problem={problems
                .filter(({ line }) => line === row + 1)
                .map(({ reason }) => textOr(t, `line.${reason}`, reason))
                .join(', ')}
              onCell={(cell, value) => write(withCell(rows, row, cell, value))}
              onRemove={() => remove(row)}
              onMove={(by) => move(row, by, by < 0 ? 'up' : 'down')}
            />
          ))}
        </table>
      )}
      <Button
        size="compact-sm"
        variant="default"
        data-at="add"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => add(rows.length)}
        aria-label={t('rows.addTo', { list: label })}
      >
        {t('rows.add')}
      </Button>
      {problems.length > 0 && <Text size="xs">{t('line.kept')}</Text>}
      {error !== null && (
        <Text size="xs" c="red" role="alert">
          {error}
        </Text>
      )}
      <FieldQuestion field={field} label={label} />
    </div>
  );
}

type RowProps = {
  row: number;
  cells: readonly string[];
  columns: readonly RowColumn[];
  label: string;
  named: number;
  isLast: boolean;
  /** What is missing of it; '' where nothing is. */
  problem: string;
  control: string | undefined;
  onCell: (cell: number, value: string) => void;
  onKey: (event: KeyboardEvent, row: number, cell: number) => void;
  onRemove: () => void;
  onMove: (by: number) => void;
};

function Row({ row, cells, columns, label, named, isLast, problem, control, ...on }: RowProps) {
  const t = useText();
  const errorId = useId();
  const name = cells[named]?.trim() || t('rows.row', { row: row + 1 });
  const tools = [
    { at: 'up', text: 'rows.up', Icon: IconArrowUp, isOff: row === 0, run: () => on.onMove(-1) },
    { at: 'down', text: 'rows.down', Icon: IconArrowDown, isOff: isLast, run: () => on.onMove(1) },
    { at: 'remove', text: 'rows.remove', Icon: IconX, isOff: false, run: on.onRemove },
  ] as const;
  return (
    <tbody>
      <tr>
        {columns.map((column, cell) => {
          const common = {
            'data-at': `${row}:${cell}`,
            'data-control': cell === named ? control : undefined,
            'aria-label': `${label}, ${t('rows.row', { row: row + 1 })}: ${column.label}`,
            'aria-invalid': problem !== '',
            'aria-describedby': problem === '' ? undefined : errorId,
            value: cells[cell] ?? '',
            onKeyDown: (event: KeyboardEvent) => on.onKey(event, row, cell),
            onChange: (event: { currentTarget: { value: string } }) =>
              on.onCell(cell, event.currentTarget.value),
          };
          return (
            <td key={column.label}>
              {column.options === undefined ? (
                <input
                  type="text"
                  {...common}
                  {...(column.lang === undefined ? {} : { lang: column.lang })}
                />
              ) : (
                <select {...common}>
                  <option value="" />
                  {column.options.map((o) => (
                    <option key={o.value} value={o.value}>
                      {o.label}
                    </option>
                  ))}
                </select>
              )}
            </td>
          );
        })}
        <td className="zeef-rows-tools">
          {tools.map(({ at, text, Icon, isOff, run }) => (
            // As they are, and no components of Mantine: a list of countries has over a hundred.
            <button
              key={at}
              type="button"
              data-at={`${row}:${at}`}
              // Not disabled: what has the focus would lose it at the end of the list.
              aria-disabled={isOff}
              aria-label={t(text, { name })}
              title={t(text, { name })}
              onClick={run}
            >
              <Icon size={14} />
            </button>
          ))}
        </td>
      </tr>
      {problem !== '' && (
        <tr>
          <td id={errorId} colSpan={columns.length + 1} className="zeef-rows-problem">
            {problem}
          </td>
        </tr>
      )}
    </tbody>
  );
}
