/** 空白表: the empty workbooks that units fill in, for one unit, for a domain, or for a whole list. */
import { Button, Field, Input, Select, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { BlankUnit } from '../../../core/template';
import type { TemplateInForce } from '../../hand-out';
import { FoldedTicks } from '../../parts/Ticks';
import { useStyles } from '../../styles';
import { typedUnits } from '../../typed-units';
import type { Pane } from '../../use-pane';
import { useStepSay } from '../../words';
import { UnitList } from './UnitList';
import { templateWords, type TemplateWordId } from './words';

type ForWhom = 'one' | 'domain' | 'list';
const choices: readonly (readonly [ForWhom, TemplateWordId])[] = [
  ['one', 'forOne'],
  ['domain', 'forDomain'],
  ['list', 'forList'],
];

interface BlanksProps {
  readonly pane: Pane;
  readonly inForce: TemplateInForce;
}

export function Blanks({ pane, inForce: { template } }: BlanksProps): ReactNode {
  const say = useStepSay(templateWords);
  const styles = useStyles();
  const domains = template.enums.domain ?? [];
  const [whom, setWhom] = useState<ForWhom>('one');
  const [unit, setUnit] = useState('');
  const [domain, setDomain] = useState('');
  const [names, setNames] = useState<string | null>(null);
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  const [tables, setTables] = useState<readonly string[]>([]);
  const listed = names ?? pane.state.units;
  const chosen = domains.some(({ id }) => id === domain) ? domain : '';
  const ofDomain = chosen === '' ? (domains[0]?.id ?? '') : chosen;
  const units: readonly BlankUnit[] =
    whom === 'one'
      ? [{ unit: unit.trim(), domain: chosen }]
      : whom === 'domain'
        ? [{ unit: '', domain: ofDomain }]
        : typedUnits(listed).map((name) => ({ unit: name, domain: known.get(name) ?? chosen }));
  return (
    <section className={styles.stack}>
      <Text as="h2" weight="semibold" className={styles.heading} block>
        {say('blanks')}
      </Text>
      <Text size={200}>{say('blanksHint')}</Text>
      <Field className={styles.field} label={say('forWhom')} size="small">
        <Select
          size="small"
          value={whom}
          onChange={(_, data) => {
            const [next] = choices.find(([id]) => id === data.value) ?? [];
            if (next !== undefined) setWhom(next);
          }}
        >
          {choices.map(([id, word]) => (
            <option key={id} value={id}>
              {say(word)}
            </option>
          ))}
        </Select>
      </Field>
      {whom === 'one' && (
        <Field label={say('unitName')} hint={say('unitNameHint')} size="small">
          <Input
            size="small"
            value={unit}
            onChange={(_, data) => {
              setUnit(data.value);
            }}
          />
        </Field>
      )}
      <Field className={styles.field} label={say('domain')} hint={say('domainHint')} size="small">
        <Select
          size="small"
          value={whom === 'domain' ? ofDomain : chosen}
          onChange={(_, data) => {
            setDomain(data.value);
          }}
        >
          {whom !== 'domain' && <option value="">{say('anyDomain')}</option>}
          {domains.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      {whom === 'list' && (
        <UnitList
          pane={pane}
          names={listed}
          known={known}
          count={units.length}
          onNames={setNames}
          onRoster={(roster) => {
            setNames(roster.map((each) => each.unit).join('\n'));
            setKnown(new Map(roster.filter((each) => each.domain !== '').map((each) => [each.unit, each.domain])));
          }}
        />
      )}
      <FoldedTicks
        title={say('onlyTables')}
        said={tables.length === 0 ? say('allTables') : say('someTables', { count: tables.length })}
        options={template.tables.map(({ code, title }) => ({ id: code, label: `${code} ${title}` }))}
        chosen={tables}
        onChoose={setTables}
      />
      <Make pane={pane} units={units} tables={tables} />
    </section>
  );
}

interface MakeProps {
  readonly pane: Pane;
  readonly units: readonly BlankUnit[];
  readonly tables: readonly string[];
}

/** On the page all at once; in Excel, where no files can be saved, one after the other. */
function Make({ pane, units, tables }: MakeProps): ReactNode {
  const say = useStepSay(templateWords);
  const styles = useStyles();
  const [at, setAt] = useState(0);
  const busy = pane.state.work.state === 'busy';
  const { savesFiles } = pane.desk;
  const oneOf = units[at] ?? units[0];
  const wanted = savesFiles ? units : oneOf === undefined ? [] : [oneOf];
  return (
    <>
      {!savesFiles && units.length > 1 && (
        <>
          <Field className={styles.field} label={say('which')} size="small">
            <Select
              size="small"
              value={String(oneOf === units[at] ? at : 0)}
              onChange={(_, data) => {
                setAt(Number(data.value));
              }}
            >
              {units.map(({ unit }, index) => (
                <option key={unit} value={String(index)}>
                  {unit}
                </option>
              ))}
            </Select>
          </Field>
          <Text size={200}>{say('excelHint')}</Text>
        </>
      )}
      <div className={styles.row}>
        <Button
          disabled={busy || wanted.length === 0}
          onClick={() => {
            pane.handOut({ what: 'blanks', units: wanted, tables });
          }}
        >
          {say(savesFiles ? (units.length > 1 ? 'makeMany' : 'makeOne') : 'openOne', { count: units.length })}
        </Button>
      </div>
    </>
  );
}
