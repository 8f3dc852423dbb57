/** A question that has to be answered first. Left by Escape, nothing happens; the focus goes back to where it came from. */
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFocusBack } from '../use-focus-back';

interface AskingProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Its buttons, one of which leaves it. */
  readonly answers: ReactNode;
  /** Several answers stand one under the other where the pane is narrow. */
  readonly several?: boolean;
  readonly onLeave: () => void;
  readonly className?: string;
}

export function Asking({ title, children, answers, several = false, onLeave, className }: AskingProps): ReactNode {
  useFocusBack();
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) onLeave();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent {...(className === undefined ? {} : { className })}>{children}</DialogContent>
          <DialogActions fluid={several}>{answers}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
