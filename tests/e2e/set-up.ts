/** What the browser tests share, made once before the first of them: each file would make it again for itself. */
import { buildBeside } from './beside/build';

export default async function setUp(): Promise<void> {
  await buildBeside();
}
