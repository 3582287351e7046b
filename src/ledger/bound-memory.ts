/** How much memory the engine holds while files are loaded and while a run reads. */
import type { Ledger } from './ledger.js';

/**
 * Beyond it, sorting goes by way of the disk. The rest of the 4 GiB that a screening may take is for the payments in
 * JavaScript's hands.
 */
export const mostBytes = 2e9;
const units: readonly string[] = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** Bytes of a size as the engine prints it, `18.9 GiB`. */
export function parseSize(text: string): number {
  const [count = '', unit = ''] = text.split(' ');
  const power = units.indexOf(unit);
  if (power < 0 || !/^\d+(\.\d+)?$/.test(count)) throw new Error(`no size: ${text}`);
  return Number(count) * 1024 ** power;
}

/** Takes nothing from who gave the engine less, or has less. */
export async function boundMemory(ledger: Ledger): Promise<void> {
  const [held] = await ledger.rows<{ size: string }>(`SELECT current_setting('memory_limit') AS size`);
  if (held !== undefined && parseSize(held.size) <= mostBytes) return;
  await ledger.run(`SET memory_limit = '${mostBytes}B'`);
}
