/** Reading old workbooks where one is: in the browser's worker, which can be thrown away when it dies. */
import { Refusal } from '../../../core/errors';
import { type ReadXls, readXls } from './read-xls';

export const readXlsInPlace: ReadXls = async (bytes, name, progress) => {
  if (progress?.(0, 'reading') === false) throw new Refusal('cancelled');
  return readXls(bytes, name);
};
