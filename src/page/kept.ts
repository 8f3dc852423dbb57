/** Small choices of the person at this machine. A browser that keeps nothing is no reason to disturb: they hold for this visit only. */

const prefix = 'zhengtui.';

export function keep(name: string, text: string): void {
  try {
    localStorage.setItem(prefix + name, text);
  } catch {
    // Private mode or storage switched off.
  }
}

export function kept(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}
