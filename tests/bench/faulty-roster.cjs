/* Writes the workbook that is checked: a roster of so many people in 30 columns, with a fault in every 25th row. */
require('../samples/typescript.cjs');
const { writeBigWorkbook } = require('../samples/big.ts');

/** What a clerk gets wrong, in turn. */
const faults = [
  (row) => row.set('birth', { literal: '1985年6月31日' }),
  (row) => row.set('idNumber', { literal: '99018119800101' }),
  (row) => row.set('sex', { literal: '不详' }),
  (row) => row.set('mobile', { literal: '1390000' }),
  (row) => row.set('joinDate', { literal: '2001.7.1' }),
  (row) => row.set('name', { literal: null }),
  (row) => row.set('studyHours', { literal: '四十几' }),
  (row) => row.set('education', { literal: '大学毕业' }),
  (row) => row.set('eIdState', { literal: '—' }),
  (row) => row.set('partyAge', { literal: '12年' }),
];

const [, , file, rows] = process.argv;
console.log(
  writeBigWorkbook(file, Number(rows), (members) => {
    members.forEach((row, i) => {
      if (i % 25 === 0) faults[(i / 25) % faults.length](row);
    });
  }),
);
