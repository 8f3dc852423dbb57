/** The pane with its language and its look. */
import {
  FluentProvider,
  mergeClasses,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Language } from '../core/messages';
import type { Desk } from './desk';
import { Frame } from './frame/Frame';
import type { Errand, Step } from './state';
import { useStyles } from './styles';
import { fetchWords, LanguageContext } from './words';

export type Look = 'light' | 'dark' | 'contrast';

const themes: Readonly<Record<Look, Theme>> = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
};

export interface AppProps {
  readonly desk: Desk;
  /** The language to begin with; the clerk may change it. */
  readonly language: Language;
  /** Told when the clerk chose another language, so that it is there the next time. */
  readonly keepLanguage: (language: Language) => void;
  readonly look: Look;
  /** ISO date of today: only the entries read the clock. */
  readonly today: string;
  readonly step: Step;
  /** What a button of the ribbon asked for. */
  readonly errand?: Errand | null;
  /** Opens and checks the sample at once. */
  readonly sample?: boolean;
}

export function App({
  desk,
  language: first,
  keepLanguage,
  look,
  today,
  step,
  errand = null,
  sample = false,
}: AppProps): ReactNode {
  const styles = useStyles();
  const [language, setLanguage] = useState(first);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const change = (next: Language): void => {
    void fetchWords(next).then(() => {
      setLanguage(next);
      keepLanguage(next);
    });
  };
  return (
    <LanguageContext value={language}>
      <FluentProvider theme={themes[look]} className={mergeClasses(styles.provider, look !== 'light' && styles.dark)}>
        <Frame desk={desk} today={today} step={step} errand={errand} sample={sample} onLanguage={change} />
      </FluentProvider>
    </LanguageContext>
  );
}
