/** 指数与进度: totals with stars, the five elements, every part with the cells behind it; the colour board with its legend. */
import { Button, Text } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { levelWord, rateWord, unknownSentence } from '../../core/messages';
import { columnIndex } from '../../core/model/address';
import type { IndexResult } from '../../core/model/score';
import type { Examined } from '../desk';
import { ElementChart } from '../parts/ElementChart';
import { useStyles } from '../styles';
import type { Pane } from '../use-pane';
import { useLanguage, useSay } from '../words';
import { AsOf } from '../parts/AsOf';
import { Caps } from './indices/Caps';
import { ProgressBoard } from './indices/ProgressBoard';

/** Long lists are opened step by step. */
const shownAtFirst = 30;

interface StepProps {
  readonly pane: Pane;
  readonly examined: Examined;
}

export function IndexStep({ pane, examined }: StepProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const { indices } = examined.view;
  return (
    <div className={styles.stack}>
      <AsOf pane={pane} judgedOn={pane.state.judgedOn} again={pane.examine} />
      {indices.length === 0 && <Text>{say('noIndices')}</Text>}
      <IndexList
        pane={pane}
        title={say('fortress')}
        indices={indices.filter((each) => each.index === 'fortressIndex')}
      />
      <IndexList pane={pane} title={say('pioneer')} indices={indices.filter((each) => each.index === 'pioneerIndex')} />
      <Rates examined={examined} />
      <Caps pane={pane} indices={indices} />
      <ProgressBoard pane={pane} progress={examined.view.progress} />
      <Balance pane={pane} examined={examined} />
    </div>
  );
}

interface IndexListProps {
  readonly pane: Pane;
  readonly title: string;
  readonly indices: readonly IndexResult[];
}

function IndexList({ pane, title, indices }: IndexListProps): ReactNode {
  const say = useSay();
  const styles = useStyles();
  const [shown, setShown] = useState(shownAtFirst);
  if (indices.length === 0) return null;
  return (
    <>
      <Text as="h2" weight="semibold" className={styles.heading} block>
        {title}
      </Text>
      {indices.slice(0, shown).map((index) => (
        <IndexCard key={`${index.branch}-${index.subject}-${String(index.row)}`} pane={pane} index={index} />
      ))}
      {indices.length > shown && (
        <Button
          size="small"
          className={styles.grow}
          onClick={() => {
            setShown(shown + shownAtFirst * 4);
          }}
        >
          {say('next')} ({indices.length - shown})
        </Button>
      )}
    </>
  );
}

function IndexCard({ pane, index }: { readonly pane: Pane; readonly index: IndexResult }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const { template } = pane.desk;
  const cases = template.fortress.veto;
  const labels = new Map((template.enums.element ?? []).map((value) => [value.id, value.label]));
  const elements = Object.entries(index.elements).map(([id, score]) => ({ id, label: labels.get(id) ?? id, score }));
  return (
    <div className={styles.card}>
      <div className={styles.row}>
        <Text weight="semibold" className={styles.grow}>
          {index.subject}
        </Text>
        <Text>
          {index.total.known ? `${index.total.value.toFixed(2)} / ${String(index.total.outOf)}` : say('unknownIndex')}
        </Text>
        {index.rank !== null && (
          <Text size={200}>
            {say('rank')} {index.rank}
          </Text>
        )}
        {index.stars !== null && (
          <Text title={say('proposed')}>
            <span aria-hidden="true">{'★'.repeat(index.stars)}</span>
            <span>
              {' '}
              {index.stars} {say('starsUnit')}
            </span>
          </Text>
        )}
      </div>
      {!index.total.known && <Text size={200}>{unknownSentence(index.total.reason, language, template)}</Text>}
      {index.vetoes.length > 0 && (
        <Text size={200}>
          {say('veto')}：{index.vetoes.map((id) => cases.find((each) => each.id === id)?.title ?? id).join('；')}
        </Text>
      )}
      {elements.length > 0 && index.index === 'fortressIndex' && <ElementChart elements={elements} />}
      <details>
        <summary className={styles.summary}>
          <Text size={200}>{say('partsOf')}</Text>
        </summary>
        <table className={styles.table}>
          <tbody>
            {index.parts
              .filter((part) => part.applies)
              .map((part) => (
                <tr key={part.indicator}>
                  <th scope="row">
                    {part.indicator} {part.title}
                    {!part.score.known && <div>{unknownSentence(part.score.reason, language, template)}</div>}
                  </th>
                  <td className={styles.number}>
                    {part.score.known ? `${part.score.value.toFixed(2)}/${String(part.score.outOf)}` : '—'}
                  </td>
                  <td>
                    <CellLinks pane={pane} cells={part.cells} />
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}

/** A few of them at once, the rest when asked for. */
function CellLinks({ pane, cells }: { readonly pane: Pane; readonly cells: readonly string[] }): ReactNode {
  const say = useSay();
  const few = 3;
  const [all, setAll] = useState(false);
  return (
    <>
      {(all ? cells : cells.slice(0, few)).map((each) => (
        <CellLink key={each} pane={pane} cells={each} />
      ))}
      {!all && cells.length > few && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setAll(true);
          }}
        >
          {say('moreCells', { count: cells.length - few })}
        </Button>
      )}
    </>
  );
}

/** "支部台账!F7" or a range: a button that shows its first cell. */
function CellLink({ pane, cells }: { readonly pane: Pane; readonly cells: string }): ReactNode {
  const say = useSay();
  const place = /^(.*)!([A-Z]{1,3})(\d+)/.exec(cells);
  if (place === null || pane.desk.show === null) return <span>{cells}</span>;
  const [, sheet = '', letters = '', row = ''] = place;
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-label={`${say('jump')} ${cells}`}
      onClick={() => {
        pane.showPlace({ sheet, row: Number(row) - 1, column: columnIndex(letters) });
      }}
    >
      {cells}
    </Button>
  );
}

function Rates({ examined }: { readonly examined: Examined }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const rates = examined.view.rates.filter((rate) => rate.value !== null).slice(0, 60);
  if (rates.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        <Text weight="semibold">{say('rates')}</Text>
      </summary>
      <table className={styles.table}>
        <tbody>
          {rates.map((rate) => (
            <tr key={`${rate.rate}-${rate.subject}`}>
              <th scope="row">{rateWord(rate.rate, language)}</th>
              <td>{rate.subject}</td>
              <td className={styles.number}>{((rate.value ?? 0) * 100).toFixed(2)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Balance({ pane, examined }: StepProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const styles = useStyles();
  const balance = examined.view.balance.filter((result) => result.coefficient !== null);
  if (balance.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>
        <Text weight="semibold">{say('balance')}</Text>
      </summary>
      <table className={styles.table}>
        <tbody>
          {balance.map((result) => (
            <tr key={result.measure}>
              <th scope="row">{rateWord(result.measure, language)}</th>
              <td className={styles.number}>{result.coefficient?.toFixed(4)}</td>
              <td>{levelWord(result.level, pane.desk.template)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
