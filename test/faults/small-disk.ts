/** A file system of a few pages, where this process may make one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SmallDisk {
  readonly path: string;
  /** Makes room without losing what is there. */
  grow(kib: number): void;
  remove(): void;
}

function does(command: string, ...values: readonly string[]): boolean {
  return spawnSync(command, values, { stdio: 'ignore' }).status === 0;
}

/** Undefined where that takes rights which this process has not. */
export function smallDisk(kib: number): SmallDisk | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const path = mkdtempSync(join(tmpdir(), 'vigie-disk-'));
  if (!does('mount', '-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', path)) {
    rmSync(path, { recursive: true });
    return undefined;
  }
  return {
    path,
    grow: (more) => {
      if (!does('mount', '-o', `remount,size=${more}k`, path)) throw new Error('a disk does not grow');
    },
    remove: () => {
      // A test that failed may still hold a file there.
      if (!does('umount', '-l', path)) throw new Error('a disk is still in use');
      rmSync(path, { recursive: true });
    },
  };
}
