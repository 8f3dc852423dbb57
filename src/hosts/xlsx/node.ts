/** What the file host needs in Node. Never imported by pages. */
export { compileLater } from './compile-later';
export { nodeCodec } from './package/codec-node';
export { type ChildOptions, readXlsInChild } from './xls/in-child';
