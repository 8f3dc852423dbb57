/** jsdom lays nothing out, so that nothing ever changes its size: what watches sizes has nothing to tell. */

beforeAll(() => {
  globalThis.ResizeObserver = class {
    observe(): void {
      // Sizes never change here.
    }
    unobserve(): void {
      // See above.
    }
    disconnect(): void {
      // See above.
    }
  };
});
