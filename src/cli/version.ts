import own from '../../package.json';

/** The engine's version, printed in JSON and in stamps. */
export const version: string = own.version;
