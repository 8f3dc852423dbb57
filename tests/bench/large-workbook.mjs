/** A workbook of one sheet with mixed texts, numbers and dates, as large as asked for. */

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const typed = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** @returns parts by name, for `writePackage`. */
export function largeWorkbook(rows, columns) {
  const texts = [];
  const known = new Map();
  const shared = (text) => {
    if (!known.has(text)) known.set(text, texts.push(text) - 1);
    return known.get(text);
  };
  const names = Array.from({ length: columns }, (_, column) => columnName(column));
  const lines = [`<worksheet xmlns="${main}"><dimension ref="A1:${names.at(-1)}${rows}"/><sheetData>`];
  for (let row = 1; row <= rows; row++) {
    const cells = names.map((name, column) => `<c r="${name}${row}"${cell(row, column, shared)}</c>`);
    lines.push(`<row r="${row}" spans="1:${columns}">${cells.join('')}</row>`);
  }
  lines.push('</sheetData></worksheet>');
  return {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${typed}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typed}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${typed}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${typed}.styles+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': lines.join(''),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
  };
}

/** By fifths of the columns: a name that repeats, a whole number, a date, a computed fraction, a text of its own. */
function cell(row, column, shared) {
  switch (column % 5) {
    case 0:
      return ` t="s"><v>${shared(`第${(row * 7 + column) % 5000}党支部`)}</v>`;
    case 1:
      return `><v>${(row * 31 + column) % 1000}</v>`;
    case 2:
      return ` s="1"><v>${45000 + ((row + column) % 900)}</v>`;
    case 3:
      return `><v>${((row * 17 + column) % 9973) / 97}</v>`;
    default:
      return ` t="s"><v>${shared(`完成情况说明${row}-${column}`)}</v>`;
  }
}

function relations(list) {
  const each = list.map(
    ([kind, target], n) => `<Relationship Id="r${n + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

function columnName(column) {
  return (column < 26 ? '' : columnName(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
}
