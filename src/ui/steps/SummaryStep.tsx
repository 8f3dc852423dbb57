/** 汇总: many files at once, each with its state; accepted, returned and left out; then the summary sheets. */
import { Button, Divider, Text } from '@fluentui/react-components';
import { useEffect, useId, type ReactNode } from 'react';
import { AsOf } from '../parts/AsOf';
import { filesInHand, workbookEndings } from '../dropped-files';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useSay, useStepSay } from '../words';
import { summaryWords } from './summary/words';
import { Expected } from './summary/Expected';
import type { Consolidated } from '../desk';
import { FileCounts, FileLists } from './summary/FileLists';
import { Returns } from './summary/Returns';
import { SummaryChoices } from './summary/SummaryChoices';

export function SummaryStep({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { files, consolidation } = pane.state;
  const busy = pane.state.work.state === 'busy';
  return (
    <div className={styles.stack}>
      <Text size={200}>{say('summaryHint')}</Text>
      <AsOf
        pane={pane}
        judgedOn={consolidation === null ? '' : pane.state.summedOn}
        again={() => {
          pane.consolidate([]);
        }}
      />
      <Expected pane={pane} />
      <div className={styles.row}>
        <Choose pane={pane} folder={false} />
        <Choose pane={pane} folder />
      </div>
      {files.length > 0 && (
        <>
          <div className={styles.row}>
            <Button
              size="small"
              disabled={busy}
              onClick={() => {
                pane.consolidate([]);
              }}
            >
              {say('makeSummary')}
            </Button>
            <Button size="small" disabled={busy} onClick={pane.forgetFiles}>
              {say('forgetFiles')}
            </Button>
          </div>
          <FileCounts files={files} />
          {consolidation !== null && <Results pane={pane} consolidation={consolidation} />}
          <FileLists files={files} busy={busy} />
        </>
      )}
    </div>
  );
}

/** What came of it, before the lists: of forty files nobody wants to scroll past all to the button. */
function Results({ pane, consolidation }: { readonly pane: Pane; readonly consolidation: Consolidated }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { desk } = pane;
  const nothing = pane.state.work.state === 'busy' || consolidation.units === 0;
  return (
    <>
      {consolidation.earlier.length > 0 && (
        <Text size={200}>{say('comparedWith', { periods: consolidation.earlier.join('、') })}</Text>
      )}
      {consolidation.missingUnits.length > 0 && (
        <Text size={200}>{say('missingUnits', { units: consolidation.missingUnits.join('、') })}</Text>
      )}
      <SummaryChoices pane={pane} />
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabled={nothing}
          onClick={() => {
            pane.writeSummary('download');
          }}
        >
          {say(desk.summaryHere !== null ? 'summaryNew' : 'saveSummary')}
        </Button>
        {desk.summaryHere !== null && (
          <Button
            disabled={nothing}
            onClick={() => {
              pane.writeSummary('here');
            }}
          >
            {say('summaryHere')}
          </Button>
        )}
      </div>
      <Returns pane={pane} returns={consolidation.returns} />
      {desk.savesFiles && consolidation.units > 0 && <Records pane={pane} />}
      <Divider />
    </>
  );
}

/** The records for other programs. */
function Records({ pane }: { readonly pane: Pane }): ReactNode {
  const say = useStepSay(summaryWords);
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>
        <Text size={200}>{say('data')}</Text>
      </summary>
      <div className={styles.stack}>
        <Text size={200}>{say('dataHint')}</Text>
        <div className={styles.row}>
          <Button
            size="small"
            disabled={pane.state.work.state === 'busy'}
            onClick={() => {
              pane.handOut({ what: 'data' });
            }}
          >
            {say('saveData')}
          </Button>
        </div>
      </div>
    </details>
  );
}

/** Many files, or a whole folder; what is chosen comes to what was chosen before. */
function Choose({ pane, folder }: { readonly pane: Pane; readonly folder: boolean }): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const id = useId();
  const { dispatch } = pane;
  const asked = !folder && pane.state.errand === 'summary';
  useEffect(() => {
    if (!asked) return;
    document.getElementById(`${id}-button`)?.focus();
    dispatch({ type: 'errandDone' });
  }, [asked, dispatch, id]);
  const word = folder ? 'chooseFolder' : 'chooseFiles';
  return (
    <>
      <input
        id={id}
        type="file"
        multiple
        {...(folder ? { webkitdirectory: '' } : { accept: workbookEndings })}
        className={styles.hiddenInput}
        tabIndex={-1}
        aria-label={say(word)}
        onChange={(event) => {
          const chosen = filesInHand(event.currentTarget.files ?? []);
          if (chosen.length > 0) pane.consolidate(chosen);
          event.currentTarget.value = '';
        }}
      />
      <Button
        id={`${id}-button`}
        className={styles.grow}
        appearance={!folder && pane.state.files.length === 0 ? 'primary' : 'secondary'}
        disabled={pane.state.work.state === 'busy'}
        onClick={() => {
          document.getElementById(id)?.click();
        }}
      >
        {say(word)}
      </Button>
    </>
  );
}
