/** What the browser tests share, made once before the first of them: they run in several processes at a time. */
import chromium from '@sparticuz/chromium';
import { buildBeside } from './beside/build';

export default async function setUp(): Promise<void> {
  // It unpacks itself when it is asked for the first time; two who ask at once would find half of it.
  await chromium.executablePath();
  await buildBeside();
}
