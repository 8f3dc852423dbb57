/** The units that get an empty workbook: typed, pasted, or out of a roster, which also knows their domains. */
import { Button, Field, Text, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { BlankUnit } from '../../../core/template';
import type { FileInHand } from '../../desk';
import { ChooseFile } from '../../parts/ChooseFile';
import { useStyles } from '../../styles';
import { typedUnits } from '../../typed-units';
import type { Pane } from '../../use-pane';
import { useStepSay } from '../../words';
import { templateWords } from './words';

interface UnitListProps {
  readonly pane: Pane;
  /** As typed. */
  readonly names: string;
  /** Domain ids by name. */
  readonly known: ReadonlyMap<string, string>;
  readonly count: number;
  readonly onNames: (names: string) => void;
  readonly onRoster: (roster: readonly BlankUnit[]) => void;
}

export function UnitList({ pane, names, known, count, onNames, onRoster }: UnitListProps): ReactNode {
  const say = useStepSay(templateWords);
  const styles = useStyles();
  const [noRoster, setNoRoster] = useState(false);
  const busy = pane.state.work.state === 'busy';
  const withDomain = typedUnits(names).filter((name) => known.has(name)).length;
  const read = (file: FileInHand | null): void => {
    void pane.roster(file).then((roster) => {
      setNoRoster(roster.length === 0);
      if (roster.length > 0) onRoster(roster);
    });
  };
  return (
    <>
      <Field label={say('names')} hint={say('namesHint')} size="small">
        <Textarea
          size="small"
          resize="vertical"
          rows={4}
          value={names}
          onChange={(_, data) => {
            onNames(data.value);
          }}
        />
      </Field>
      <div className={styles.row}>
        {pane.desk.workbookName() !== '' && (pane.state.examined?.template ?? null) === null && (
          <Button
            size="small"
            disabled={busy}
            onClick={() => {
              read(null);
            }}
          >
            {say('fromOpen')}
          </Button>
        )}
        <ChooseFile label={say('fromRoster')} disabled={busy} onFile={read} />
      </div>
      <Text size={200} aria-live="polite">
        {noRoster
          ? say('noRoster')
          : withDomain > 0
            ? say('namesKnown', { count, known: withDomain })
            : say('namesCount', { count })}
      </Text>
    </>
  );
}
