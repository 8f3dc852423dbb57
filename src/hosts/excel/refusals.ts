/** Excel's error codes as our refusals; anything else stays what it is and is shown as unexpected. */
import { Refusal, type RefusalCode } from '../../core/errors';

/** The code goes along as a detail: messages/ has a sentence for each that calls for something else to be done. */
const codes: ReadonlyMap<string, RefusalCode> = new Map<string, RefusalCode>([
  ['InvalidOperationInCellEditMode', 'busy'],
  ['EditModeNoActionPerformed', 'busy'],
  ['InactiveWorkbook', 'busy'],
  ['InvalidSelection', 'busy'],
  ['GeneralException', 'busy'],
  ['Conflict', 'busy'],
  ['RequestAborted', 'busy'],
  ['ServiceNotAvailable', 'busy'],
  ['ActivityLimitReached', 'busy'],
  ['HostRestartNeeded', 'busy'],
  ['AccessDenied', 'protected'],
  ['FilteredRangeConflict', 'filtered'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ResponsePayloadSizeLimitExceeded', 'too-large'],
  ['OperationCellsExceedLimit', 'too-large'],
  ['MemoryLimitReached', 'too-large'],
  ['ApiNotFound', 'unsupported'],
  ['ApiNotAvailable', 'unsupported'],
  ['UnsupportedFeature', 'unsupported'],
  ['UnsupportedOperation', 'unsupported'],
  ['NotImplemented', 'unsupported'],
]);

/** @param otherwise for codes that are not in the list; null: the error stays what it is */
export function asRefusal(error: unknown, otherwise: RefusalCode | null = null): unknown {
  if (error instanceof Refusal) return error;
  if (typeof error !== 'object' || error === null || !('code' in error) || typeof error.code !== 'string') return error;
  const refusal = codes.get(error.code) ?? otherwise;
  if (refusal === null) return error;
  const reason = codes.has(error.code) ? {} : { reason: 'excel' };
  return new Refusal(refusal, { code: error.code, ...reason, ...statementOf(error) });
}

/** Where Excel stopped, for whoever looks into it; no sentence shows it. */
function statementOf(error: object): { readonly statement?: string } {
  const info: unknown = 'debugInfo' in error ? error.debugInfo : null;
  const statement: unknown = typeof info === 'object' && info !== null && 'statement' in info ? info.statement : null;
  return typeof statement === 'string' ? { statement } : {};
}

/** A call that Excel does not answer at all, as while a dialogue is open. */
export const usualPatienceMs = 90_000;

export interface Batch {
  readonly patienceMs: number;
  readonly otherwise?: RefusalCode;
}

/**
 * Runs a batch; its failure comes out as a refusal where Excel's code is a known one. Every sync must be answered in time:
 * what Excel did with one that it did not answer is not known, and said so.
 */
export async function withExcel<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { patienceMs, otherwise }: Batch = { patienceMs: usualPatienceMs },
): Promise<T> {
  try {
    return await Excel.run((context) => {
      const sync = context.sync.bind(context);
      context.sync = (through) => inTime(sync(through), patienceMs);
      return batch(context);
    });
  } catch (error) {
    throw asRefusal(error, otherwise ?? null);
  }
}

function inTime<T>(work: Promise<T>, patienceMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Refusal('busy', { code: 'no-answer' }));
    }, patienceMs);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
