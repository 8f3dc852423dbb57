/** 已说明: the written reason that lets a finding to be confirmed pass; it stays with the workbook. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { sentence } from '../../../core/messages';
import type { Finding } from '../../../core/model/finding';
import type { Examined } from '../../desk';
import { placeOf } from '../../parts/FindingList';
import type { Pane } from '../../use-pane';
import { useLanguage, useSay } from '../../words';

interface ExplainProps {
  readonly pane: Pane;
  readonly examined: Examined;
  readonly finding: Finding;
}

export function Explain({ pane, examined, finding }: ExplainProps): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const before = examined.answers.explanations.find((explanation) => explanation.findingId === finding.id);
  const [reason, setReason] = useState(before?.reason ?? '');
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small">{say(before === undefined ? 'explain' : 'explained')}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say('explain')}</DialogTitle>
          <DialogContent>
            {/* What is explained lies behind the dialog. */}
            <Text block size={200}>
              {placeOf(finding)} {sentence(finding, pane.desk.template, language)}
            </Text>
            <Field
              label={say('explainReason')}
              hint={before === undefined ? say('explainHint') : `${say('explainHint')} ${say('explainAgain')}`}
            >
              <Textarea
                value={reason}
                onChange={(_, data) => {
                  setReason(data.value);
                }}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>{say('cancel')}</Button>
            </DialogTrigger>
            <DialogTrigger disableButtonEnhancement>
              <Button
                appearance="primary"
                disabled={reason.trim() === '' && before === undefined}
                onClick={() => {
                  const others = examined.answers.explanations.filter((each) => each.findingId !== finding.id);
                  const given = { findingId: finding.id, reason: reason.trim(), by: '', on: pane.state.asOf };
                  pane.saveAnswers({
                    ...examined.answers,
                    explanations: given.reason === '' ? others : [...others, given],
                  });
                }}
              >
                {say('save')}
              </Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
