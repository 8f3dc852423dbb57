/** Which template is in force for a pane: the one that was kept on this machine, until another one is chosen. */
import { Refusal } from '../core/errors';
import type { Template } from '../core/model/template';
import type { Desk } from '../ui/desk';
import type { TemplateInForce } from '../ui/hand-out';
import type { RemoteDesk } from './remote-desk';

/** Under this name it is kept, as JSON; "" is none. */
const kept = 'template';

export interface TemplateKeeper extends Pick<Desk, 'templateInForce' | 'useTemplate'> {
  /** @throws before `templateInForce` was awaited once */
  readonly current: () => Template;
}

export function templateKeeper(
  remote: Pick<RemoteDesk, 'useTemplate' | 'templateHere'>,
  { recall, remember }: Pick<Desk, 'recall' | 'remember'>,
): TemplateKeeper {
  let current: Template | null = null;
  let inForce: Promise<TemplateInForce> | null = null;

  const taken = async (text: string | null): Promise<TemplateInForce> => {
    current = await remote.useTemplate(text);
    return { template: current, own: text !== null, lost: false };
  };
  const fromBefore = async (): Promise<TemplateInForce> => {
    const text = await recall(kept);
    if (text === null || text === '') return taken(null);
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
      const text = which === 'built-in' ? null : await remote.templateHere();
      const now = await taken(text);
      inForce = Promise.resolve(now);
      remember(kept, text ?? '');
      return now;
    },
  };
}
