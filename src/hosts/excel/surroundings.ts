/** What Office tells of the place that the pane runs in. */

/** False where nobody answers in time, or the host is not Excel: then the page for files takes over. */
export async function isInExcel(patienceMs: number): Promise<boolean> {
  const ready = await Promise.race([
    Office.onReady(),
    new Promise<null>((resolve) => {
      setTimeout(() => {
        resolve(null);
      }, patienceMs);
    }),
  ]);
  return ready?.host === Office.HostType.Excel;
}

/** BCP 47, as Office's own menus are written. */
export function displayLanguage(): string {
  return Office.context.displayLanguage;
}

/** Null in hosts that tell no theme, or one that does not say whether it is dark. */
export function isDarkTheme(): boolean | null {
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme ?? null;
}
