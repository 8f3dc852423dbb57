/** One ledger of a drafted template: its columns with types and constraints, opened when it is looked over. */
import { Text } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { fieldTypes } from '../../../core/template/workbook/meta/words';
import type { ProposedField, ProposedLedger } from '../../hand-out';
import { useStyles } from '../../styles';
import { useLanguage, useStepSay } from '../../words';
import { englishTypes, templateWords, type TemplateWordId } from './words';

/** Options that are named; of more there is a number. */
const named = 6;

type SayHere = (id: TemplateWordId, facts?: Readonly<Record<string, string | number>>) => string;

export function ProposedLedgerCard({ ledger }: { readonly ledger: ProposedLedger }): ReactNode {
  const say = useStepSay(templateWords);
  const types = useLanguage() === 'en' ? englishTypes : fieldTypes;
  const styles = useStyles();
  const { note, fields } = ledger;
  const keys = fields.filter(({ field }) => field.key === true).length;
  const added = new Set(note.known ? note.added : []);
  return (
    <details className={styles.card}>
      <summary className={styles.summary}>
        <Text weight="semibold">
          {note.code} {note.title}
        </Text>
        <Text size={200}>
          {' '}
          {say(note.known ? 'known' : 'fresh')} · {say('columnCount', { count: fields.length })}
          {added.size > 0 && ` · ${say('newColumn')} ${String(added.size)}`}
        </Text>
      </summary>
      {note.renamed.map(([label, names]) => (
        <Text key={label} size={200} block>
          {say('renamed', { label, names: names.join('”“') })}
        </Text>
      ))}
      {note.unsure.length > 0 && (
        <Text size={200} block>
          {say('unsure', { columns: note.unsure.join('、') })}
        </Text>
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('field')}</th>
            <th scope="col">{say('type')}</th>
            <th scope="col">{say('constraints')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((each) => (
            <tr key={each.field.id}>
              <th scope="row">
                {each.field.label}
                {added.has(each.field.label) && `（${say('newColumn')}）`}
              </th>
              <td className={styles.together}>{types[each.field.type]}</td>
              <td>{constraintsOf(each, keys, say).join('；')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** @param keys columns that are the ledger's key together */
function constraintsOf({ field, options, standsIn }: ProposedField, keys: number, say: SayHere): readonly string[] {
  const { min, max, unit } = field;
  const first = options.slice(0, named).join('、');
  return [
    ...(field.required ? [say('required')] : []),
    ...(field.key === true ? [say(keys > 1 ? 'uniqueTogether' : 'unique')] : []),
    ...(min !== undefined && max !== undefined ? [say('between', { min, max })] : []),
    ...(min !== undefined && max === undefined ? [say('least', { min })] : []),
    ...(max !== undefined && min === undefined ? [say('most', { max })] : []),
    ...(unit === undefined || unit === '' ? [] : [say('unit', { unit })]),
    ...(options.length === 0
      ? []
      : [say(options.length > named ? 'optionsMore' : 'options', { options: first, count: options.length })]),
    ...(standsIn === null ? [] : [say('standsIn', { title: standsIn[0], label: standsIn[1] })]),
  ];
}
