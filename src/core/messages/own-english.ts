/** The same in English. */
export const ownEnglish: ReadonlyMap<string, string> = new Map([
  [
    'H01.likely',
    '“{s}” has no column that was recognised as “{c}”; “{v}” may be the one. If so, call it “{c}”; if not, add the column.',
  ],
  [
    'F11.uncalculated',
    '“{s}” has {n} formulas that were saved without their results (from {cell} on); these cells were left out. Open the workbook in Excel or WPS, save it and check again.',
  ],
  [
    'F05.former',
    'All records of the hidden sheet “{s}” stand in another “{e}” too: it is neither checked nor counted. Unhide it to count it.',
  ],
  ['H05.untouched', '“{s}” holds only what was printed (names, indicators). Please fill it in.'],
  ['V01.part', 'In “{s}” row {r}, “{c}”, no “{e}” could be read. Write both, with “/” between them.'],
  ['V01.ditto', '“{s}” row {r}, “{c}” says “{v}”, but nothing stands above it. Enter the value.'],
  ['V02.part', '“{s}” row {r}, “{c}” is “{v}”, not all that it names. Write each, with “/” between.'],
  [
    'V02.percent',
    '“{s}” row {r}, “{c}” is “{v}”, not a percentage. Write one, such as 60%; words go into a column of their own.',
  ],
  [
    'V02.done',
    '“{s}” row {r}, “{c}” says “{v}” and no percentage. Enter {e}, or the true percentage if it is not so far.',
  ],
  [
    'V02.unit',
    '“{s}” row {r}, “{c}” is written “{v}”, which does not measure the same as {e}; it was not converted. Enter the number in {e}.',
  ],
  ['V05.whole', '“{s}” row {r}, “{c}” is {v}; it should be a whole number.'],
  ['V04.unit', '“{s}” row {r}, “{c}” is written “{v}” and was counted as {e}. Please confirm the unit.'],
  ['V04.column', '“{s}”, column “{c}” is in {v} and was converted to {e}. Please confirm the unit.'],
  [
    'V04.scale',
    '“{s}” row {r}, “{c}” is {v} where the column is mostly about {e}: it may be in another unit. It is counted as {v} (10,000 yuan); please confirm the unit.',
  ],
  [
    'V04.unstated',
    '“{s}”, column “{c}” ({n} such columns in all) does not state its unit, and no amount is less than {v}: they may be in yuan. They are counted as 10,000 yuan; state the unit (“单位：元”) and check again.',
  ],
  ['V05.min', '“{s}” row {r}, “{c}” is {v}; it should not be less than {e}.'],
  ['V05.max', '“{s}” row {r}, “{c}” is {v}; it should not be more than {e}.'],
  ['V06.negative', '“{s}” row {r}, “{c}” is {v}%; a share cannot be negative.'],
  ['V07.one', '“{s}” row {r}, “{c}” is {v} and was read as {e}; it may be 1%. Write it with a percent sign.'],
  ['V08.not-date', '“{s}” row {r}, “{c}” is “{v}”, which is no date. Write it like 2024-06-30.'],
  ['V08.planned', '“{s}” row {r}, “{c}” is “{v}”, a planned day. Enter the actual day, or leave it empty.'],
  ['V08.early', '“{s}” row {r}, “{c}” is “{v}”, before 1900. Please check the year.'],
  ['V08.not-month', '“{s}” row {r}, “{c}” is “{v}”, which is no month. Write it like 2024-06.'],
  ['V08.not-year', '“{s}” row {r}, “{c}” is “{v}”, which is no year. Write it like 2024.'],
  ['V11.pattern', '“{s}” row {r}, “{c}” is “{v}”, not written as required. See the notes in the template.'],
  ['V11.person', '“{s}” row {r}, “{c}” is “{v}”, which is no name. Enter the name.'],
  ['V13.old', '“{s}” row {r}: an old identity number of 15 digits ({v}). Enter the one of 18 characters.'],
  [
    'V13.masked',
    '“{s}” row {r}: the identity number is masked ({v}) and was not checked. Leave it so in a list that is put up; enter it whole in one that is handed in.',
  ],
  [
    'V17.shape',
    '“{s}” row {r}: the unified social credit code has a wrong length or wrong characters ({v}); it has 18 characters.',
  ],
  [
    'V17.lost',
    '“{s}” row {r}: Excel seems to have turned the unified social credit code into a number ({v}). Set the column to text and enter it again.',
  ],
  ['V19.masked', '“{s}” row {r}, “{c}” is {v}, with digits left out: it cannot be checked.'],
  ['V19.none', '“{s}” row {r}, “{c}” is “{v}”, without a telephone number.'],
  ['V19.apart', '“{s}” row {r}, “{c}” holds no telephone number ({v}).'],
  ['X01.sheet', '“{w}” row {a} and “{s}” row {b} have the same “{c}” ({v}).'],
  ['X02.sheet', '“{w}” row {a} and “{s}” row {b} have the same name. Are they the same organisation or person?'],
  ['V20.merged', '“{s}” row {r}, “{c}” is merged with the cell above and was read as {e}.'],
  ['V20.ditto', '“{s}” row {r}, “{c}” says “{v}”, but nothing stands above it; it was read as blank.'],
  [
    'V11.denied',
    '“{s}” row {r}, “{c}” is “{v}”: it does not say which of {e} it is, so it was not judged. Write which one.',
  ],
  ['V22.aside', '“{s}” row {r}: the name “{v}” was read as “{e}”. Write the name alone, anything else as a remark.'],
  ['V20.about', '“{s}” row {r}, “{c}”: “{v}” was counted as {e}. Better write the exact number.'],
  ['F10.differ', '{unit} handed in {n} files that differ ({x}). Please say which one counts (now: {v}).'],
  [
    'F09.file',
    '“{file}” is named after {v}, while {e} is being collected, and no period stands inside it. Please check.',
  ],
  ['F10.records', '{unit}: {n} records of “{file}” stand in “{v}” too and count once.'],
  [
    'F10.records-differ',
    '{unit}: {n} records of “{file}” stand in “{v}” too, with other numbers ({x}); “{v}” counts for now, please confirm.',
  ],
  ['F09.behind', '{unit} reports its tasks up to {v} only, most others up to {e}: perhaps the period is wrong.'],
  [
    'F10.periods',
    '{n} summaries of {v} differ; “{file}” counts for now (also there: {x}). Please say which one counts.',
  ],
  [
    'M04.total',
    '{unit}: the total of “{c}” in “{sheet}” {cell} is {v}, {e} were counted, {d} apart ({file}; {k} columns of that row differ).',
  ],
  [
    'M04.unread',
    '{unit}: the total of “{c}” in “{sheet}” {cell} is {v}, {e} were counted, {d} apart: {n} cells could not be read ({file}; {k} columns of that row differ).',
  ],
  [
    'M04.only-total',
    '{unit}: “{sheet}” {cell} has only a total of “{c}”, {v}, and no records; nothing was counted ({file}).',
  ],
  [
    'M04.files',
    '{unit}: the total of “{c}” in “{sheet}” {cell} is {v} ({file}); {n} files of the unit come to {e}, {d} apart ({k} columns of that row differ).',
  ],
  ['F03.continued', '“{s}” has no header; its columns are those of the sheet before: read as “{e}” going on.'],
  [
    'F03.also',
    '“{s}” has columns of “{e}” as well ({v}); they were read, too. If that is wrong, set them aside on the right.',
  ],
  [
    'F03.also-short',
    '“{s}” has columns of “{e}” as well ({v}); they were read, too. It has no column “{n}”: please add it where one sheet serves for both, or set the columns aside on the right.',
  ],
  ['F02.year', 'The title of “{file}” says “{v}”, this template is “{e}”. Was an old template used?'],
  [
    'S03.known',
    '“{s}” row {r}: “{v}” is not a full name of the organisation roster; it was read as “{e}”. Please confirm and write the full name.',
  ],
  ['S03.several', '“{s}” row {r}: “{v}” may be several organisations of the roster ({e}). Write the full name.'],
  ['S03.unknown', '“{s}” row {r}: “{v}” is not in the organisation roster. Check the name, or enter it in the roster.'],
  ['R25.star', 'Row {r}: with a composite of {x} the star should be {star}; {v} was proposed.'],
  ['R40.date', 'Row {r}: the stage is “{v}”, but “{c}” is empty.'],
  ['R48.score', 'Row {r}: the score should be {e}, but {v} was entered.'],
  [
    'H03.added',
    '“{v}” and “{w}” are both “{c}”; they were added up. Rename or delete one of them if they are not votes of different people.',
  ],
  [
    'H03.earlier',
    '“{w}” and “{v}” are one thing at different times; only the latest that is filled in, column {r}, was read as “{c}”. Choose the column yourself if that is wrong.',
  ],
  ['X05.continued', 'Row {r}: the total of “{c}” is {v}, the rows with those of the sheets before add up to {e}.'],
  ['X05.subtotal', 'Row {r}: the subtotal of “{c}” is {v}, its rows add up to {e}.'],
  [
    'X05.open',
    'Row {r}: the total of “{c}” is {v}, the rows add up to {e}. Row {n} of the column is wrong: correct it, then look at the total again.',
  ],
  [
    'X05.subtotal-open',
    'Row {r}: the subtotal of “{c}” is {v}, its rows add up to {e}. Row {n} of the column is wrong: correct it, then look at the subtotal again.',
  ],
  ['X05.least', 'Row {r}: the total of “{c}” is {v}, but the rows that can be read already make {e}. Please check.'],
  [
    'X05.subtotal-least',
    'Row {r}: the subtotal of “{c}” is {v}, but those of its rows that can be read already make {e}. Please check.',
  ],
  ['X05.share', 'Row {r}: the total’s “{c}” is {v}%, but “{x}” ÷ “{y}” of that row is {e}%. Please check.'],
  ['X05.across', 'Row {r}: “{c}” is {v}, but the points of the row add up to {e}. Please check.'],
  ['X08.missing', '{branch} ({domain}) lacks the indicators {v}.'],
  ['X08.extra', '{branch} ({domain}) has the indicators {w}, which belong to another domain.'],
  [
    'M05.differ',
    'The city’s total of members is {v}, the units add up to {e}: {n} organisations name no town or department.',
  ],
  ['M07.old', '“{file}” is in the old format ({v}); it was read without loss.'],
  [
    'Q02.reused',
    'Problem {v} “{x}” of last month is gone; its number now names another, “{y}”. Keep the old one and give the new one a number of its own.',
  ],
  [
    'Q02.no-ledger',
    '{unit} handed in no ledger of problems: {n} problems of the last period were not checked, {k} of them not closed: {v}.',
  ],
  ['Q02.no-ledger-closed', '{unit} handed in no ledger of problems; all {n} problems of the last period were closed.'],
  [
    'Q08.units',
    '{unit}: {c} went from {e} to {v} ({p}%), but other units have data: new {x}, gone {y}. The two cannot be compared directly.',
  ],
]);
