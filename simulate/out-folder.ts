import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FileSink } from './file-sink.js';
import { SimulateError } from './simulate-error.js';

/** Of its owner only. */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw new SimulateError('file', path, 'cannot be made', { cause });
  }
}

export async function writeSummary(folder: string, summary: object): Promise<void> {
  const sink = await FileSink.open(join(folder, 'simulation.json'));
  try {
    sink.text(`${JSON.stringify(summary, null, 2)}\n`);
  } finally {
    await sink.close();
  }
}
