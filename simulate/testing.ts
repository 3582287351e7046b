import { readFileSync } from 'node:fs';
import type { Troubles } from './troubles.js';

/** Nothing wrong at all: what a test starts from when it looks at one trouble. */
export const cleanTroubles: Troubles = {
  missingNames: 0,
  missingPayerBirthDates: 0,
  missingBeneficiaryBirthDates: 0,
  missingPayeeCountries: 0,
  dateOnly: 0,
  bookingTimes: 0,
  noBeneficiaryIds: 0,
  startsInMiddle: 0,
  duplicates: 0,
  retries: 0,
  returns: 0,
  complianceRefusals: 0,
  privateTips: 0,
  ownPayees: 0,
  secondRecords: 0,
};

/** Only what the files of this room can hold: no line break inside quotes, no quote inside quotes. */
export function readCsv(path: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.includes('"')
      ? [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
      : line.split(',');
    if (cells.length !== columns.length) throw new Error(`${cells.length} cells in ${path}: ${line}`);
    const row: Record<string, string> = {};
    for (const [index, column] of columns.entries()) row[column] = cells[index] ?? '';
    return row;
  });
}

export const simulatorPage: string = readFileSync(new URL('../docs/simulator.md', import.meta.url), 'utf8');

/** The rows below the table head of that page that begins with these cells. */
export function simulatorTable(...head: readonly string[]): readonly (readonly string[])[] {
  const cells = (line: string): readonly string[] =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim().replaceAll('`', ''));
  const lines = simulatorPage.split('\n');
  const start = lines.findIndex(
    (line) => line.startsWith('|') && head.every((name, at) => cells(line)[at] === name),
  );
  if (start < 0) throw new Error(`no table ${head.join(' | ')}`);
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'));
  return lines.slice(start + 2, end).map(cells);
}
