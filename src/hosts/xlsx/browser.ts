/** What the file host needs in a browser. */
export { fflateCodec } from './package/codec-fflate';
export { readXlsInPlace } from './xls/in-place';
