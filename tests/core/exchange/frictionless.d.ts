/** The part of the Frictionless implementation that the tests use; it brings no types of its own. */
declare module 'datapackage' {
  interface RowError extends Error {
    readonly rowNumber?: number;
    readonly columnNumber?: number;
    readonly errors?: readonly RowError[];
  }
  interface Resource {
    readonly name: string;
    readonly tabular: boolean;
    iter(options: {
      relations: boolean;
      extended: boolean;
      forceCast: boolean;
    }): Promise<AsyncIterable<RowError | readonly unknown[]>>;
  }
  export class Package {
    static load(descriptor: string): Promise<Package>;
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly Resource[];
  }
}
