/**
 * Small choices of the person at this machine, such as the language, kept between sessions by office-js-helpers' storage.
 * The library is large for what it does: it is loaded only when a choice is read or kept. Its own `has` and `clear` are
 * wrong and are not used.
 */

const container = 'zhengtui';

async function storage(): Promise<{ get: (key: string) => unknown; set: (key: string, value: string) => unknown }> {
  const { Storage, StorageType } = await import('@microsoft/office-js-helpers');
  return new Storage<string>(container, StorageType.LocalStorage);
}

/** The kept choice, or null; also null where the webview keeps nothing. */
export async function readPreference(key: string): Promise<string | null> {
  try {
    const value = (await storage()).get(key);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}

/** Keeps a choice; a webview that keeps nothing is no reason to disturb. */
export async function keepPreference(key: string, value: string): Promise<void> {
  try {
    (await storage()).set(key, value);
  } catch {
    // Private mode or a full store: the choice holds for this session only.
  }
}
