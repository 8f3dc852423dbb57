/** How much of a task counts in a mean: more than all of it is told of where it stands, and lifts no unit over others. */
export const countedDone = (done: number | null): number | null => (done === null ? null : Math.min(100, done));
