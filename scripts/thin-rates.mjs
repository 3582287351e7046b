// Prints the rates that ship, out of the ECB's eurofxref-hist.csv: the first published day of each month, currencies that
// had a rate since. The output is the table of src/intake/rates/shipped-rates.ts.
import { readFileSync } from 'node:fs';

const [path = '', from = '2019-01', to = '9999-12'] = process.argv.slice(2);
if (path === '') {
  process.stderr.write('usage: node scripts/thin-rates.mjs eurofxref-hist.csv [FROM-MONTH [TO-MONTH]]\n');
  process.exit(2);
}

const [header, ...days] = readFileSync(path, 'utf8')
  .split(/\r?\n/)
  .filter((line) => line !== '')
  .map((line) => line.split(',').map((cell) => cell.trim()));
const first = new Map();
for (const cells of days.toSorted(([one], [other]) => (one < other ? -1 : 1))) {
  const month = cells[0].slice(0, 7);
  if (month >= from && month <= to && !first.has(month)) first.set(month, cells);
}
const rows = [...first.values()];
const kept = header.flatMap((name, at) =>
  name !== '' && (at === 0 || rows.some((cells) => cells[at] !== 'N/A')) ? [at] : [],
);
for (const cells of [header, ...rows]) {
  process.stdout.write(`${kept.map((at) => (cells[at] === 'N/A' ? '' : (cells[at] ?? ''))).join(',')}\n`);
}
