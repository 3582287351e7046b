// Counts what the samples of ISO 20022 hold, apart from the reader: `node test/samples/count-iso20022.mjs FOLDER`,
// with `--json` for the test beside it. Nothing here imports the product.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { camtMessages, countCamt } from './count-camt.mjs';
import { transferMessages, transferRoots } from './count-transfers.mjs';
import { treeOf } from './xml-tree.mjs';

function countFile(path) {
  const tree = treeOf(readFileSync(path, 'utf8').replace(/^\ufeff/, ''));
  const counted = { payments: 0, sums: {}, names: [], statuses: {}, refused: {}, isRead: true };
  const more = (of, key) => {
    of[key] = (of[key] ?? 0) + 1;
  };
  const tell = {
    refused: (reason) => more(counted.refused, reason),
    status: (end) => more(counted.statuses, end),
    payment: (amount, names) => {
      const fault = faultOf(amount);
      if (fault !== undefined) return tell.refused(fault);
      counted.payments++;
      const currency = amount.attributes.Ccy;
      counted.sums[currency] = (counted.sums[currency] ?? 0n) + unitsOf(amount.text.trim());
      counted.names.push(...names.filter((name) => name !== undefined));
    },
  };
  const camt = camtMessages(tree);
  const transfers = transferMessages(tree);
  for (const message of camt) countCamt(message, tell);
  for (const message of transfers) transferRoots[message.name](message, tell);
  counted.isRead = camt.length + transfers.length > 0;
  counted.names = [...new Set(counted.names)].sort();
  counted.sums = Object.fromEntries(
    Object.entries(counted.sums)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, units]) => [currency, decimal(units)]),
  );
  return counted;
}

function faultOf(amount) {
  const digits = amount?.text.trim() ?? '';
  if (digits === '') return 'missing';
  return unitsOf(digits) === 0n ? 'amount-not-positive' : undefined;
}

/** Hundred-thousandths. */
function unitsOf(amount) {
  const [whole, fraction = ''] = amount.split('.');
  return BigInt(whole + fraction.padEnd(5, '0').slice(0, 5));
}

function decimal(units) {
  const digits = units.toString().padStart(6, '0');
  return `${digits.slice(0, -5)}.${digits.slice(-5)}`.replace(/\.?0+$/, '');
}

const [folder, form] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: node test/samples/count-iso20022.mjs FOLDER [--json]\n');
  process.exit(2);
}
const files = readdirSync(folder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.xml'))
  .sort();
const counts = files.map((file) => ({ file, ...countFile(join(folder, file)) }));
if (form === '--json') process.stdout.write(`${JSON.stringify(counts)}\n`);
else {
  const list = (of) => Object.entries(of).map(([key, value]) => `${value} ${key}`);
  for (const { file, payments, sums, names, statuses, refused, isRead } of counts) {
    const amounts = Object.entries(sums).map(([currency, sum]) => `${currency} ${sum}`);
    const cells = isRead
      ? [payments, amounts.join(', '), names.length, list(statuses), list(refused)]
      : ['none read'];
    process.stdout.write(`| ${[file, ...cells].join(' | ')} |\n`);
  }
}
