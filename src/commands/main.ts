/** The function file that the ribbon names. All buttons open the pane, where every step shows a preview first. */
void Office.onReady();
