import { closeSync, openSync, rmSync } from 'node:fs';

/** Makes a file that only its owner reads, lets it be written and used, and removes it whatever happens. */
export async function withPrivateCopy<T>(path: string, use: (output: number) => Promise<T>): Promise<T> {
  const output = openSync(path, 'wx', 0o600);
  try {
    return await use(output);
  } finally {
    closeSync(output);
    rmSync(path, { force: true });
  }
}
