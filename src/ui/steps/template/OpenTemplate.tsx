/** The open workbook is a template: what is wrong in it, cell by cell, and the way to put it in force. */
import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { templateFaultSentence } from '../../../core/messages';
import { columnIndex } from '../../../core/model/address';
import type { PlacedFault } from '../../../core/template';
import type { Place } from '../../desk';
import type { TemplateLook } from '../../hand-out';
import { PlaceList } from '../../parts/PlaceList';
import { useStyles } from '../../styles';
import type { Pane } from '../../use-pane';
import { useLanguage, useStepSay } from '../../words';
import { templateWords } from './words';

interface OpenTemplateProps {
  readonly pane: Pane;
  readonly look: TemplateLook;
}

export function OpenTemplate({ pane, look }: OpenTemplateProps): ReactNode {
  const say = useStepSay(templateWords);
  const styles = useStyles();
  const busy = pane.state.work.state === 'busy';
  const { faults, usable, inForce } = look;
  const errors = faults.filter((fault) => fault.severity === 'error').length;
  const hints = faults.length - errors;
  return (
    <section className={styles.stack}>
      <Text as="h2" weight="semibold" className={styles.heading} block>
        {say('opened')}
        {usable && ` ${look.title} ${look.version}`}
      </Text>
      <Text aria-live="polite">
        {usable
          ? say(hints === 0 ? 'fine' : 'onlyHints', { hints })
          : `${say('faulty', { errors })}${hints === 0 ? '' : say('alsoHints', { hints })}`}
      </Text>
      {faults.length > 0 && <Faults pane={pane} faults={faults} />}
      <Text size={200}>{say(pane.desk.watch === null ? 'fileHint' : 'liveHint')}</Text>
      {inForce ? (
        <Text weight="semibold">{say('inUse')}</Text>
      ) : (
        <>
          <Button
            appearance="primary"
            disabled={busy || !usable}
            onClick={() => {
              pane.useTemplate('open');
            }}
          >
            {say('use')}
          </Button>
          <Text size={200}>{say('useHint')}</Text>
        </>
      )}
    </section>
  );
}

const noHeadings = new Map<number, never>();

function Faults({ pane, faults }: { readonly pane: Pane; readonly faults: readonly PlacedFault[] }): ReactNode {
  const say = useStepSay(templateWords);
  const language = useLanguage();
  const styles = useStyles();
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = faults.findIndex((fault) => keyOf(fault) === chosen);
  // In the list long sentences are cut.
  const current = faults[selected];
  const select = (at: number): PlacedFault | undefined => {
    const fault = faults[at];
    if (fault !== undefined) setChosen(keyOf(fault));
    return fault;
  };
  return (
    <>
      <PlaceList
        count={faults.length}
        entry={(at) => {
          const fault = faults[at];
          if (fault === undefined) return null;
          const { sheet, cell, severity } = fault;
          return {
            severity,
            word: say(severity === 'error' ? 'mustMend' : 'hint'),
            sheet: sheet ?? say('wholeWorkbook'),
            cell: (sheet === null ? null : cell) ?? '',
            // Its place stands above it already.
            text: templateFaultSentence({ ...fault, sheet: null, cell: null, path: '' }, language),
          };
        }}
        headings={noHeadings}
        selected={selected}
        label={say('faultList', { count: faults.length })}
        short
        onSelect={select}
        onOpen={(at) => {
          const place = placeOf(select(at));
          if (place !== null) pane.showPlace(place);
        }}
      />
      {current !== undefined && (
        <div className={styles.card}>
          <Text size={200}>
            {templateFaultSentence(current.sheet === null ? { ...current, path: '' } : current, language)}
          </Text>
        </div>
      )}
    </>
  );
}

/** The same fault after a look anew; two at one cell differ in what they say. */
const keyOf = ({ code, path, sheet, cell }: PlacedFault): string => [code, path, sheet, cell].join(' ');

function placeOf(fault: PlacedFault | undefined): Place | null {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(fault?.cell ?? '') ?? [];
  if (fault === undefined || fault.sheet === null) return null;
  return { sheet: fault.sheet, row: row === '' ? 0 : Number(row) - 1, column: Math.max(0, columnIndex(letters)) };
}
