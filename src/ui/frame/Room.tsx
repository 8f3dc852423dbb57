/** The room of the step in which the clerk is. */
import { lazy, Suspense, type ReactNode } from 'react';
import type { Pane } from '../use-pane';
import { Welcome } from './Welcome';

/** The steps come when they are first looked at: the pane itself stands at once. */
const CheckStep = lazy(async () => ({ default: (await import('../steps/CheckStep')).CheckStep }));
const IndexStep = lazy(async () => ({ default: (await import('../steps/IndexStep')).IndexStep }));
const RecogniseStep = lazy(async () => ({ default: (await import('../steps/RecogniseStep')).RecogniseStep }));
const SummaryStep = lazy(async () => ({ default: (await import('../steps/SummaryStep')).SummaryStep }));
const TemplateNote = lazy(async () => ({ default: (await import('../parts/TemplateNote')).TemplateNote }));
const TemplateStep = lazy(async () => ({ default: (await import('../steps/TemplateStep')).TemplateStep }));
const WriteStep = lazy(async () => ({ default: (await import('../steps/WriteStep')).WriteStep }));

interface RoomProps {
  readonly pane: Pane;
}

export function Room({ pane }: RoomProps): ReactNode {
  return (
    <Suspense fallback={null}>
      {pane.state.step === 'summary' ? (
        <SummaryStep pane={pane} />
      ) : pane.state.step === 'template' ? (
        <TemplateStep pane={pane} />
      ) : pane.state.examined === null ? (
        <Welcome pane={pane} />
      ) : (
        <OfWorkbook pane={pane} />
      )}
    </Suspense>
  );
}

function OfWorkbook({ pane }: RoomProps): ReactNode {
  const { examined } = pane.state;
  if (examined === null) return null;
  if (examined.template !== null) return <TemplateNote pane={pane} />;
  switch (pane.state.step) {
    case 'recognise':
      return <RecogniseStep pane={pane} examined={examined} />;
    case 'check':
      return <CheckStep pane={pane} examined={examined} />;
    case 'indices':
      return <IndexStep examined={examined} pane={pane} />;
    case 'write':
      return <WriteStep pane={pane} examined={examined} />;
    case 'summary':
    case 'template':
      return null;
  }
}
