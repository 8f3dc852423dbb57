/** Where the clerk was stays where the clerk is: a button that is switched off or goes while its work runs drops the focus. */
import { useEffect, useLayoutEffect, useRef } from 'react';

/**
 * After each work the focus goes back to what had it, or to the step's room where that is gone: who works by keys would
 * begin at the top of the page otherwise. Who was elsewhere, as in Excel's own sheet, or went there, stays there.
 * @param room id of the element that holds the step
 */
export function useKeptFocus(room: string, busy: boolean): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const follow = (event: FocusEvent): void => {
      if (event.target instanceof Element) last.current = event.target;
    };
    document.addEventListener('focusin', follow);
    return () => {
      document.removeEventListener('focusin', follow);
    };
  }, []);
  // Before the browser looks at what was switched off: it takes the focus from that when it draws.
  useLayoutEffect(() => {
    if (!busy) return undefined;
    const held = !isNowhere() || (last.current !== null && !canHold(last.current));
    return () => {
      if (!held) return;
      // What the end of the work draws, and what a dialog gives back, comes first.
      requestAnimationFrame(() => {
        if (!document.hasFocus() || !isNowhere()) return;
        if (last.current instanceof HTMLElement && canHold(last.current)) last.current.focus();
        else document.getElementById(room)?.focus();
      });
    };
  }, [room, busy]);
}

function isNowhere(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function canHold(element: Element): boolean {
  return element.isConnected && element !== document.body && !element.matches(':disabled');
}
