/** What each phase of a large run cost, kept in a file, since each has a process of its own. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { costText, peakMegabytes, type Spent } from './spent.js';

export interface Figure {
  readonly phase: string;
  readonly cpu: number;
  readonly wall: number;
  /** Greatest resident memory of the phase's process so far, MB. */
  readonly megabytes: number;
  /** Of the ledger, where the phase made it. */
  readonly payments?: number;
}

const file = 'figures.ndjson';

export function noteFigure(
  folder: string,
  phase: string,
  { cpu, wall }: Omit<Spent<unknown>, 'result'>,
  payments?: number,
): void {
  const made = payments === undefined ? {} : { payments };
  const figure: Figure = { phase, cpu, wall, megabytes: peakMegabytes(), ...made };
  appendFileSync(join(folder, file), `${JSON.stringify(figure)}\n`);
  console.log(`  ${phase}: ${costText(figure)}; peak memory ${figure.megabytes} MB`);
}

export function figuresOf(folder: string): readonly Figure[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line): Figure => JSON.parse(line));
}
