// Counts what samples of SWIFT hold, by code that shares nothing with the readers: each file as one text, regular
// expressions for entries, transfers and names by dialect. Prints a line for each file: payments, amounts by currency,
// distinct names. With --against it also runs `vigie intake check` on each file and says where that reads otherwise.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const args = process.argv.slice(2).filter((each) => each !== '--against');
const isCompared = process.argv.includes('--against');
if (args.length === 0) {
  process.stderr.write('usage: node test/samples/count-swift.mjs [--against] FOLDER…\n');
  process.exit(2);
}

const number = (text) => Number(text.replace(/\.(?=.*,)/g, '').replace(',', '.'));
const clean = (text) => text.replace(/\s+/g, ' ').trim();

function transfers(text) {
  const found = [];
  for (const [, body] of text.matchAll(/\{2:[IO]103[^}]*\}(?:\{3:.*?\}\})?\{4:\n([\s\S]*?)\n-\}/g)) {
    const field = (tag) =>
      new RegExp(`^:${tag}:([\\s\\S]*?)(?=\\n:\\d\\d[A-Z]?:|$(?![\\s\\S]))`, 'm').exec(body)?.[1];
    const [, currency, amount] = /([A-Z]{3})([\d,]+)/.exec(field('33B') ?? field('32A').slice(6)) ?? [];
    const named = (tag) => {
      const lines = (field(tag) ?? '').split('\n').filter((line) => !/^\//.test(line));
      if (!tag.endsWith('F')) return lines[0];
      return lines
        .filter((line) => line.startsWith('1/'))
        .map((line) => line.slice(2))
        .join(' ');
    };
    const names = ['50K', '50F', '59', '59F'].map(named).filter((each) => each);
    found.push({ currency, amount: number(amount), names });
  }
  return found;
}

function nameIn(line, details, behind) {
  const joined = details.join('');
  const [, mark] = /^\s*(?:\d{3})?([?>~<^+|])(?=\d\d)/.exec(joined) ?? [];
  if (mark !== undefined) {
    const part = (n) => new RegExp(`\\${mark}${n}((?:(?!\\${mark}\\d\\d).)*)`).exec(joined)?.[1];
    const [one, other] = [part(32), part(33)];
    return one === undefined
      ? other
      : `${one}${other === undefined ? '' : one.length >= 27 ? other : ` ${other}`}`;
  }
  const [, slash] =
    /\/NAME\/(.*?)(?=\/(?:REMI|EREF|IBAN|BIC|ADDR|ISDT|CSID|MARF|TRCD|PURP|ID|BENM|ORDP)\/|$)/.exec(joined) ??
    [];
  if (slash !== undefined) return slash.replace(/\/+$/, '');
  const [, counterparty] = /\/CNTP\/[^/]*\/[^/]*\/([^/]*)/.exec(joined) ?? [];
  if (counterparty !== undefined) return counterparty;
  const [, party] = /\/(?:BENM|ORDP)\/+([^/]+?)(?=\/[A-Z]{3,4}\/|$)/.exec(joined) ?? [];
  if (party !== undefined && /^\s*\//.test(joined)) return party;
  const [, dutch] =
    /NAAM: ?([\s\S]*?)(?=\n|\s(?:OMSCHRIJVING|KENMERK|BETALINGSKENM)|$)/.exec(details.join('\n')) ?? [];
  if (dutch !== undefined && /(?:IBAN|REK): ?[A-Z]{2}\d\d/.test(joined)) return dutch;
  if (/(?:Z|NA) RACH\.: *\d{26}/.test(joined)) return /(?:OD|DLA): *(.+?)(?: {2}|;|$)/.exec(joined)?.[1];
  const [, reference = ''] =
    /^\d{6}(?:\d{4}| {4})?[A-Z]{1,3}[\d,.]+[NFS][A-Z0-9]{3}([^/\n]*)/.exec(line) ?? [];
  const begins = `${reference.trim()} ${behind.trim()}`;
  if (behind.trim() !== '' && details[0]?.trim() === begins) return behind;
  if (reference.length > 16 && !/^[A-Z]{2}\d\d[A-Z0-9]+$/.test(reference)) return reference.slice(16);
  return undefined;
}

function entries(text) {
  const found = [];
  let currency = 'none told';
  let holder;
  /** Whether no entry of this statement has come yet. */
  let isBefore = true;
  const fields = text.split(/\n(?=:(?:\d\d[A-Z]?|NS):)/);
  for (const [at, field] of fields.entries()) {
    const [, tag, body] = /^[\s\S]*?:(\d\d[A-Z]?|NS):([\s\S]*)$/.exec(field) ?? [];
    if (tag === '20') [currency, holder, isBefore] = ['none told', undefined, true];
    if (tag === '61') isBefore = false;
    const [, behind] = tag === '25' ? (/[\d/]([A-Z]{3})\s*$/.exec(body.split('\n')[0]) ?? []) : [];
    if (behind !== undefined) currency = behind;
    if (/^60[FM]$|^34F$/.test(tag)) currency = /^(?:[CD]\d{6})?([A-Z]{3})/.exec(body)?.[1] ?? currency;
    if (tag === 'NS' && isBefore) holder = /^22(.*[A-Za-z].*)$/m.exec(body)?.[1];
    if (tag !== '61') continue;
    const [line, ...more] = body.split('\n');
    const amountIn = (of) => /^\d{6}(?:\d{4}| {4})?[RE]?[CD][A-Z]?(\d[\d.]*(?:,\d*)?)/.exec(of)?.[1];
    const own = /\/OCMT\/([A-Z]{3})([\d,]+)/.exec(body.replaceAll('\n', ''));
    const isCredit = /^\d{6}(?:\d{4}| {4})?(?:E?C|RD)/.test(line);
    const next = (tag86) =>
      new RegExp(`^:${tag86}:`).test(fields[at + 1] ?? '') ? fields[at + 1].slice(4).split('\n') : [];
    const details = next('86');
    const inside = own ?? /\/OCMT\/([A-Z]{3})([\d,]+)/.exec(details.join(''));
    const booked = number(amountIn(line) ?? amountIn(line + (more[0] ?? '')) ?? 'x');
    const sent =
      isCredit && inside !== null
        ? { currency: inside[1], amount: number(inside[2]) }
        : { currency, amount: booked };
    let name = nameIn(line, details, more[0] ?? '');
    if (details.every((each) => each.trim() === '') && /^:NS:/.test(fields[at + 1] ?? '')) {
      const [one, other] = [15, 16].map((n) => new RegExp(`^${n}(.*)$`, 'm').exec(fields[at + 1])?.[1]);
      name = one === undefined ? other : `${one} ${other ?? ''}`;
    }
    found.push({ ...sent, names: [name, holder].filter((each) => each !== undefined && each.trim() !== '') });
  }
  return found;
}

/** No currency, or one that has gone: German marks are no code of ISO 4217, so that they are in no sum. */
const isSummed = (currency) => currency !== 'none told' && currency !== 'DEM';

let differing = 0;
for (const folder of args) {
  for (const file of readdirSync(folder).sort()) {
    const path = join(folder, file);
    const text = readFileSync(path, 'latin1')
      .replaceAll('\r', '')
      .replaceAll('\x01', '')
      .replaceAll('\x03', '')
      .replace(/\n-\}?[A-Z]{0,3}(?=\n|$)/g, (end) => (end.includes('}') ? end : '\n:20:ended'));
    const payments = /\{2:[IO]10\d/.test(text) ? transfers(text) : entries(text);
    const sums = {};
    for (const { currency, amount } of payments) sums[currency] = (sums[currency] ?? 0) + amount;
    const told = Object.entries(sums)
      .sort()
      .map(([currency, sum]) => `${currency} ${sum.toFixed(2)}`);
    const names = new Set(payments.flatMap((each) => each.names).map(clean));
    process.stdout.write(`${file}\t${payments.length}\t${told.join(', ') || '-'}\t${names.size}\n`);
    if (!isCompared) continue;
    const { stdout } = spawnSync(process.execPath, ['bin/vigie.mjs', 'intake', 'check', path, '--json'], {
      encoding: 'utf8',
    });
    const [read] = stdout.startsWith('[') ? JSON.parse(stdout) : [];
    const count = read?.report.read ?? 0;
    const readSums = (read?.report.sums ?? [])
      .map((each) => `${each.currency} ${Number(each.read).toFixed(2)}`)
      .sort();
    const unknown = read?.report.amountUnknown ?? 0;
    if (
      count === payments.length &&
      unknown === payments.filter(({ currency }) => !isSummed(currency)).length &&
      readSums.join() === told.filter((each) => isSummed(each.slice(0, each.lastIndexOf(' ')))).join()
    )
      continue;
    differing++;
    process.stdout.write(`  read otherwise: ${count} ${readSums.join(', ')}, ${unknown} in no sum\n`);
  }
}
if (isCompared) process.stdout.write(`${differing} files are read otherwise\n`);
process.exit(differing === 0 ? 0 : 1);
