/** A refusal as Excel gives it: a code that office.js turns into a RichApi.Error. */
export class ExcelFault extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}
