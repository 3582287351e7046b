/** A ledger for one piece of work, removed afterwards whatever ends the work short of a kill. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Ledger, type LedgerOptions, openLedger } from './ledger.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The name tells which process made the folder, so that the next one can tell whether that still lives. */
const folderName = /^vigie-prove-(\d{1,10})-[A-Za-z0-9]{6}$/;

export async function withTemporaryLedger<T>(
  options: LedgerOptions,
  use: (ledger: Ledger) => Promise<T>,
): Promise<T> {
  removeAbandoned();
  const folder = mkdtempSync(join(tmpdir(), `vigie-prove-${process.pid}-`));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const stop = (signal: NodeJS.Signals): void => {
    remove();
    release();
    // Nobody listens any more, so that the process ends as the signal asks.
    process.kill(process.pid, signal);
  };
  const release = (): void => {
    for (const signal of signals) process.removeListener(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    const ledger = await openLedger(join(folder, 'ledger.duckdb'), options);
    try {
      return await use(ledger);
    } finally {
      ledger.close();
    }
  } finally {
    release();
    remove();
  }
}

/** What a killed process left holds payments. */
function removeAbandoned(): void {
  for (const name of readdirSync(tmpdir())) {
    const maker = folderName.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    const path = join(tmpdir(), name);
    // Another user's folder is that user's to remove.
    if (statSync(path, { throwIfNoEntry: false })?.uid === process.getuid?.())
      rmSync(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
