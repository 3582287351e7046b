import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { withTemporaryLedger } from './temporary-ledger.js';

function listeners(): number {
  return process.listenerCount('SIGINT') + process.listenerCount('SIGTERM');
}

describe('withTemporaryLedger', () => {
  it('removes the ledger when the work is done, and when it fails', async () => {
    const before = listeners();
    const folder = await withTemporaryLedger({ threads: 1 }, async ({ path }) => dirname(path));
    expect(existsSync(folder)).toBe(false);
    let failed = '';
    const work = withTemporaryLedger({ threads: 1 }, async ({ path }) => {
      failed = dirname(path);
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(existsSync(failed)).toBe(false);
    expect(listeners()).toBe(before);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'removes it on %s, and then ends as the signal asks',
    async (signal) => {
      const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
      await withTemporaryLedger({ threads: 1 }, async ({ path }) => {
        expect(existsSync(path)).toBe(true);
        process.emit(signal, signal);
        expect(existsSync(dirname(path))).toBe(false);
        expect(kill).toHaveBeenLastCalledWith(process.pid, signal);
      });
      kill.mockRestore();
    },
  );

  it('removes what a process that was killed left, and leaves what a living one uses', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const [left, used] = [dead, process.ppid].map((pid) => join(tmpdir(), `vigie-prove-${pid}-abc123`));
    mkdirSync(left ?? '');
    mkdirSync(used ?? '', { recursive: true });
    await withTemporaryLedger({ threads: 1 }, async () => undefined);
    expect(existsSync(left ?? '')).toBe(false);
    expect(existsSync(used ?? '')).toBe(true);
    rmdirSync(used ?? '');
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`vigie-prove-${process.pid}-`))).toEqual(
      [],
    );
  });
});
