/** The guess drawn in: the rows around the header as they stand in the sheet, each with what it is taken for. */
import { mergeClasses, Select, Text } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { columnName } from '../../../core/model/address';
import type { FoundTable, Rows } from '../../../core/model/found';
import type { Desk } from '../../desk';
import { useStyles } from '../../styles';
import { useStepSay } from '../../words';
import { recogniseWords, type RecogniseWordId } from './words';

/** Rows under the header, and columns, that are drawn. */
const rowsBelow = 2;
const mostRows = 10;
const mostColumns = 12;
/** The clerk may move the header so far. */
const reach = 12;

interface PictureProps {
  readonly desk: Desk;
  readonly sheet: string;
  readonly table: FoundTable;
  readonly onHeader: (rows: Rows) => void;
}

export function HeaderPicture({ desk, sheet, table, onHeader }: PictureProps): ReactNode {
  const say = useStepSay(recogniseWords);
  const styles = useStyles();
  const [texts, setTexts] = useState<readonly (readonly string[])[]>([]);
  const { headerRows, titleRows, firstColumn, lastColumn } = table;
  const last = headerRows.last + rowsBelow;
  const first = Math.max(titleRows?.first ?? headerRows.first, headerRows.first - 4, last + 1 - mostRows, 0);
  const lastDrawn = Math.min(lastColumn, firstColumn + mostColumns - 1);
  useEffect(() => {
    let wanted = true;
    desk.excerpt(sheet, { first, last }, { first: firstColumn, last: lastDrawn }).then(
      (rows) => {
        if (wanted) setTexts(rows);
      },
      () => {
        if (wanted) setTexts([]);
      },
    );
    return () => {
      wanted = false;
    };
  }, [desk, sheet, first, last, firstColumn, lastDrawn]);
  const columns = Array.from({ length: lastDrawn - firstColumn + 1 }, (_, at) => firstColumn + at);
  return (
    <>
      {texts.length > 0 && (
        <div className={styles.picture} tabIndex={0} role="group" aria-label={say('headerDrawn')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('rowIs')}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {columnName(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {texts.map((cells, at) => {
                const row = first + at;
                const word = wordOf(table, row);
                return (
                  <tr key={row} className={mergeClasses(word === 'rowHeader' && styles.pictureHeader)}>
                    <th scope="row">
                      {row + 1} {word !== null && say(word)}
                    </th>
                    {cells.map((text, cell) => (
                      <td key={firstColumn + cell} title={text}>
                        {text}
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      <div className={styles.row}>
        <Text size={200}>{say('headerFrom')}</Text>
        <RowSelect
          label={`${sheet} ${say('headerFrom')}`}
          value={headerRows.first}
          from={Math.max(0, headerRows.first - reach)}
          to={headerRows.first + reach}
          onChange={(row) => {
            onHeader({ first: row, last: Math.max(row, headerRows.last) });
          }}
        />
        <Text size={200}>{say('headerTo')}</Text>
        <RowSelect
          label={`${sheet} ${say('headerTo')}`}
          value={headerRows.last}
          from={headerRows.first}
          to={headerRows.last + reach}
          onChange={(row) => {
            onHeader({ first: headerRows.first, last: row });
          }}
        />
        <Text size={200}>{say('headerEnd')}</Text>
      </div>
    </>
  );
}

interface RowSelectProps {
  readonly label: string;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  readonly onChange: (row: number) => void;
}

function RowSelect({ label, value, from, to, onChange }: RowSelectProps): ReactNode {
  return (
    <Select
      size="small"
      aria-label={label}
      value={String(value)}
      onChange={(_, data) => {
        onChange(Number(data.value));
      }}
    >
      {Array.from({ length: to - from + 1 }, (_, at) => from + at).map((row) => (
        <option key={row} value={String(row)}>
          {row + 1}
        </option>
      ))}
    </Select>
  );
}

/** What a row is taken for; null where it is nothing of the table. */
function wordOf(table: FoundTable, row: number): RecogniseWordId | null {
  const within = (rows: Rows | null): boolean => rows !== null && row >= rows.first && row <= rows.last;
  if (within(table.headerRows)) return 'rowHeader';
  if (within(table.titleRows)) return 'rowTitle';
  if (table.records.includes(row)) return 'rowRecord';
  if (table.totalRows.includes(row) || table.subtotalRows.includes(row)) return 'rowTotal';
  return null;
}
