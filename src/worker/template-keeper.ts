/** Which template is in force for a pane: the one that was kept on this machine, until another one is chosen. */
import { Refusal } from '../core/errors';
import type { Template } from '../core/model/template';
import type { Desk } from '../ui/desk';
import type { TemplateInForce } from '../ui/hand-out';
import type { RemoteDesk } from './remote-desk';

/** Under this name it is kept, as JSON; "" is none. */
const kept = 'template';

export interface TemplateKeeper extends Pick<Desk, 'templateInForce' | 'useTemplate' | 'templateElsewhere'> {
  /** @throws before `templateInForce` was awaited once */
  readonly current: () => Template;
}

export function templateKeeper(
  remote: Pick<RemoteDesk, 'useTemplate' | 'templateHere'>,
  { recall, remember }: Pick<Desk, 'recall' | 'remember'>,
): TemplateKeeper {
  let current: Template | null = null;
  let inForce: Promise<TemplateInForce> | null = null;
  /** What was kept when it was looked at last; null: it was not yet. */
  let seen: string | null = null;
  const look = async (): Promise<string> => (await recall(kept)) ?? '';

  const taken = async (text: string | null): Promise<TemplateInForce> => {
    current = await remote.useTemplate(text);
    return { template: current, own: text !== null, lost: false };
  };
  const fromBefore = async (): Promise<TemplateInForce> => {
    const text = await look();
    seen = text;
    if (text === '') return taken(null);
    try {
      return await taken(text);
    } catch (error) {
      // Kept by an older program: it stays where it is, and is not used.
      if (!(error instanceof Refusal && error.code === 'bad-template')) throw error;
      return { ...(await taken(null)), lost: true };
    }
  };

  return {
    current: () => {
      if (current === null) throw new Error('no template was asked for yet');
      return current;
    },
    templateInForce: () => (inForce ??= fromBefore()),
    useTemplate: async (which) => {
      const text = which === 'open' ? await remote.templateHere() : which === 'kept' ? await look() : '';
      const now = await taken(text === '' ? null : text);
      inForce = Promise.resolve(now);
      if (which !== 'kept') remember(kept, text);
      // Where nothing can be kept that is no other window's doing.
      seen = await look();
      return now;
    },
    templateElsewhere: async () => {
      if (seen === null) return false;
      const now = await look();
      const isOther = now !== seen;
      seen = now;
      return isOther;
    },
  };
}
