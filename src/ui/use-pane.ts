/** The pane's doings: each asks the desk, shows how far it is, and ends in a state that the clerk can go on from. */
import { useEffect, useMemo, useReducer, useRef } from 'react';
import type { Desk } from './desk';
import { failure } from './doings/course';
import { looking, type Looking } from './doings/looking';
import { summingUp, type SummingUp } from './doings/summing-up';
import { templates, type Templates } from './doings/templates';
import { useCourse, type Conduct } from './doings/use-course';
import { writing, type Writing } from './doings/writing';
import { firstState, reduce, type Action, type Errand, type PaneState, type Step } from './state';
import { unitsKept } from './typed-units';
import { useLiveLook } from './use-live-look';
import { useTemplateElsewhere } from './use-template-elsewhere';

export interface Pane extends Looking, Writing, SummingUp, Templates, Pick<Conduct, 'cancel' | 'replace'> {
  readonly state: PaneState;
  readonly desk: Desk;
  readonly go: (step: Step) => void;
  readonly dispatch: (action: Action) => void;
}

export interface Beginning {
  /** ISO date. */
  readonly asOf: string;
  readonly step: Step;
  readonly errand: Errand | null;
}

export function usePane(desk: Desk, beginning: Beginning): Pane {
  const [state, dispatch] = useReducer(reduce, firstState(beginning.asOf, beginning.step, beginning.errand));
  const latest = useRef(state);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const { course, cancel, checkUnasked, replace } = useCourse(desk, latest, dispatch);
  useLiveLook(desk, latest, dispatch, checkUnasked);
  useTemplateElsewhere(desk, dispatch);
  useEffect(() => {
    void desk.recall(unitsKept).then((units) => {
      if (units !== null) dispatch({ type: 'wishes', units });
    });
    desk.templateInForce().then(
      (template) => {
        dispatch({ type: 'template', template });
      },
      (error: unknown) => {
        dispatch(failure(error));
      },
    );
  }, [desk]);

  const doings = useMemo(
    () => ({
      desk,
      dispatch,
      cancel,
      replace,
      go: (step: Step) => {
        dispatch({ type: 'step', step });
      },
      ...looking(course),
      ...writing(course),
      ...summingUp(course),
      ...templates(course),
    }),
    [desk, course, cancel, replace],
  );
  return useMemo<Pane>(() => ({ ...doings, state }), [doings, state]);
}
