import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const program = resolve('bin/vigie.mjs');

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the program in a process of its own, which screening with threads needs. */
export function vigie(...argv: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}
