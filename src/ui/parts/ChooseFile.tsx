/** A button that lets one workbook be chosen from the machine. */
import { Button } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { FileInHand } from '../desk';
import { filesInHand, workbookEndings } from '../dropped-files';
import { useStyles } from '../styles';

interface ChooseFileProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onFile: (file: FileInHand) => void;
  readonly size?: 'small' | 'medium';
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
}

export function ChooseFile({
  label,
  disabled,
  onFile,
  size = 'small',
  appearance = 'secondary',
}: ChooseFileProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <input
        id={id}
        type="file"
        accept={workbookEndings}
        className={styles.hiddenInput}
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const [file] = filesInHand(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button
        size={size}
        className={styles.whole}
        appearance={appearance}
        disabled={disabled}
        onClick={() => {
          document.getElementById(id)?.click();
        }}
      >
        {label}
      </Button>
    </>
  );
}
