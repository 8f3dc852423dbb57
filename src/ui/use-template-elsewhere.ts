/** A template that was put in force in another window is noticed here: at once where the browser tells, else on coming back. */
import { useEffect } from 'react';
import type { Desk } from './desk';
import type { Action } from './state';

export function useTemplateElsewhere(desk: Desk, dispatch: (action: Action) => void): void {
  useEffect(() => {
    const look = (): void => {
      void desk.templateElsewhere().then((is) => {
        if (is) dispatch({ type: 'templateElsewhere', is });
      });
    };
    addEventListener('storage', look);
    addEventListener('focus', look);
    return () => {
      removeEventListener('storage', look);
      removeEventListener('focus', look);
    };
  }, [desk, dispatch]);
}
