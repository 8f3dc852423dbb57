/** 识别: per sheet which ledger it is taken for, where the header lies, and which column is which; the clerk corrects by choosing. */
import { Select, Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Choices } from '../../core/locate';
import type { FoundColumn, FoundTable, Rows } from '../../core/model/found';
import { cellName, columnName } from '../../core/model/address';
import { fieldOfColumn } from '../../core/model/column-field';
import type { TableDef } from '../../core/model/template';
import type { Examined } from '../desk';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay, useStepSay } from '../words';
import { recogniseWords, type RecogniseWordId } from './recognise/words';
import { HeaderPicture } from './recognise/HeaderPicture';

/** Under this the clerk is asked to confirm. */
const sureEnough = 0.6;
const none = '-';

interface StepProps {
  readonly pane: Pane;
  readonly examined: Examined;
}

export function RecogniseStep({ pane, examined }: StepProps): ReactNode {
  const say = useStepSay(recogniseWords);
  const styles = useStyles();
  const { sheets } = examined.view;
  const any = sheets.some((sheet) => sheet.found.tables.length > 0);
  return (
    <div className={styles.stack}>
      <Text size={200}>{say('recogniseHint')}</Text>
      {!any && <Text>{say('noTables')}</Text>}
      {sheets.map(({ name, found }) => {
        const tables = found.tables.length === 0 ? [null] : found.tables;
        return tables.map((table, index) => (
          <SheetCard
            key={`${name}-${String(index)}`}
            pane={pane}
            examined={examined}
            sheet={name}
            table={table}
            first={index === 0}
          />
        ));
      })}
    </div>
  );
}

interface CardProps extends StepProps {
  readonly sheet: string;
  readonly table: FoundTable | null;
  /** Answers are about a sheet's first table. */
  readonly first: boolean;
}

function SheetCard({ pane, examined, sheet, table, first }: CardProps): ReactNode {
  const say = useStepSay(recogniseWords);
  const styles = useStyles();
  const { template } = pane.desk;
  const def = template.tables.find((each) => each.code === table?.table);
  const other = template.tables.find((each) => each.code === table?.also?.table);
  const matched = table?.columns.filter(({ column }) => fieldOfColumn(table, column).field !== null).length ?? 0;
  const choose = (change: Parameters<typeof withChoice>[2]): void => {
    pane.saveAnswers({ ...examined.answers, choices: withChoice(examined.answers.choices, sheet, change) });
  };
  return (
    <div className={styles.card}>
      <Text weight="semibold">{sheet}</Text>
      <div className={styles.row}>
        <Text size={200}>{say('sheetTaken')}</Text>
        <Select
          size="small"
          className={styles.grow}
          disabled={!first}
          aria-label={`${sheet} ${say('sheetTaken')}`}
          value={table?.table ?? none}
          onChange={(_, data) => {
            choose({ table: data.value === none ? null : data.value });
          }}
        >
          <option value={none}>{say('notALedger')}</option>
          {template.tables.map((each) => (
            <option key={each.code} value={each.code}>
              {each.title}
            </option>
          ))}
        </Select>
      </div>
      {table !== null && (
        <Text size={200}>
          {lies(table, say)}
          {' · '}
          {say('recordsCount', { count: table.records.length })}
          {' · '}
          {say('sureness', { percent: Math.round(table.confidence * 100) })}
          {table.confidence < sureEnough && ` · ${say('askedFor')}`}
          {other !== undefined && ` · ${say('alsoLedger', { table: other.title })}`}
        </Text>
      )}
      {table !== null && table.layout === undefined && first && (
        <HeaderPicture
          desk={pane.desk}
          sheet={sheet}
          table={table}
          onHeader={(headerRows) => {
            choose({ headerRows });
          }}
        />
      )}
      {table !== null && def !== undefined && first && (
        <details>
          <summary className={styles.summary}>
            <Text size={200}>{say('columnsOf', { matched, all: table.columns.length })}</Text>
          </summary>
          <ColumnTable
            table={table}
            def={def}
            other={other}
            onChoose={(column, field) => {
              choose({ column, field });
            }}
          />
        </details>
      )}
    </div>
  );
}

const LAID = {
  turned: 'laidTurned',
  form: 'laidForm',
  listed: 'laidListed',
  paired: 'laidPaired',
  occasions: 'laidOccasions',
  months: 'laidMonths',
  crossed: 'laidCrossed',
  continued: 'laidContinued',
} as const;

/** Where the names stand, or how the table lies. */
function lies({ layout, headerRows }: FoundTable, say: ReturnType<typeof useStepSay<RecogniseWordId>>): string {
  if (layout !== undefined) return say(LAID[layout]);
  return headerRows.first === headerRows.last
    ? say('headerAtOne', { first: headerRows.first + 1 })
    : say('headerAt', { first: headerRows.first + 1, last: headerRows.last + 1 });
}

const labelsOf = (fields: readonly string[], def: TableDef): string =>
  def.fields.flatMap(({ id, label }) => (fields.includes(id) ? [label] : [])).join('、');

/** The letter of a column; where the names do not stand in a row, the cell of the name. */
function placeOf({ at, column }: FoundColumn): string {
  return at === undefined ? columnName(column) : cellName(at.row, at.column);
}

interface ColumnTableProps {
  readonly table: FoundTable;
  readonly def: TableDef;
  /** The other ledger in the same rows. */
  readonly other: TableDef | undefined;
  readonly onChoose: (column: number, field: string | null) => void;
}

function ColumnTable({ table, def, other, onChoose }: ColumnTableProps): ReactNode {
  const sayAlways = useSay();
  const say = useStepSay(recogniseWords);
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('columnLetter')}</th>
          <th scope="col">{say('columnHeader')}</th>
          <th scope="col">{say('columnField')}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column: FoundColumn) => {
          const read = fieldOfColumn(table, column.column);
          const elsewhere = column.field === null ? other?.fields.find(({ id }) => id === read.field) : undefined;
          const elsewhereId = `${read.table ?? ''}.${read.field ?? ''}`;
          return (
            <tr key={column.column}>
              <td>{placeOf(column)}</td>
              <td>{column.header.join(' / ')}</td>
              <td>
                <Select
                  size="small"
                  aria-label={`${placeOf(column)} ${say('columnField')}`}
                  value={elsewhere === undefined ? (column.field ?? none) : elsewhereId}
                  onChange={(_, data) => {
                    onChoose(column.column, data.value === none ? null : data.value);
                  }}
                >
                  {other !== undefined && elsewhere !== undefined && (
                    <option value={elsewhereId}>
                      {say('ofOtherLedger', { field: elsewhere.label, table: other.title })}
                    </option>
                  )}
                  <option value={none}>{sayAlways('keptAside')}</option>
                  {def.fields.map((field) => (
                    <option key={field.id} value={field.id}>
                      {field.label}
                    </option>
                  ))}
                </Select>
                {column.field !== null && column.confidence < sureEnough && <Text size={200}>{say('askedFor')}</Text>}
                {column.also !== undefined && (
                  <Text size={200}>{say('alsoReadAs', { fields: labelsOf(column.also, def) })}</Text>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type Choice =
  | { readonly table: string | null }
  | { readonly headerRows: Rows }
  | { readonly column: number; readonly field: string | null };

/** The remembered answers with one more; an earlier answer to the same question is replaced. */
function withChoice(choices: Choices, sheet: string, change: Choice): Choices {
  const before = choices.get(sheet) ?? {};
  const next = new Map(choices);
  if ('table' in change) next.set(sheet, { ...before, table: change.table });
  else if ('headerRows' in change) next.set(sheet, { ...before, headerRows: change.headerRows });
  else next.set(sheet, { ...before, columns: new Map([...(before.columns ?? []), [change.column, change.field]]) });
  return next;
}
