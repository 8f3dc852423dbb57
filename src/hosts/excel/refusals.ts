/** Excel's error codes as our refusals; anything else stays what it is and is shown as unexpected. */
import { Refusal, type RefusalCode } from '../../core/errors';

const codes: ReadonlyMap<string, RefusalCode> = new Map<string, RefusalCode>([
  ['InvalidOperationInCellEditMode', 'busy'],
  ['EditModeNoActionPerformed', 'busy'],
  ['InactiveWorkbook', 'busy'],
  ['InvalidSelection', 'busy'],
  ['AccessDenied', 'protected'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
]);

export function asRefusal(error: unknown): unknown {
  if (error instanceof Refusal) return error;
  if (typeof error !== 'object' || error === null || !('code' in error)) return error;
  const refusal = typeof error.code === 'string' ? codes.get(error.code) : undefined;
  return refusal === undefined ? error : new Refusal(refusal, { code: String(error.code) });
}

/** Runs a batch; its failure comes out as a refusal where Excel's code is a known one. */
export async function withExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw asRefusal(error);
  }
}
