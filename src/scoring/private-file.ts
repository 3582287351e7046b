/** Output that only its owner may read (0600), whole or not there at all. */
import { chmod, type FileHandle, open, rename, rm } from 'node:fs/promises';
import { VigieError } from '../errors.js';

/**
 * Has a file written beside `path` and then puts it in its place, so that a run that is killed leaves no half file and
 * an older file with wider rights is replaced, not reused.
 * @throws VigieError `file`.
 */
export async function writePrivately(path: string, write: (partial: string) => Promise<void>): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await rm(partial, { force: true });
    await write(partial);
    await chmod(partial, 0o600);
    await rename(partial, path);
  } catch (cause) {
    await rm(partial, { force: true });
    throw new VigieError(
      'file',
      path,
      'could not be written: check that its folder exists, may be written and has room.',
      {
        cause,
      },
    );
  }
}

/** @throws VigieError `file`. */
export async function writePrivateFile(path: string, chunks: Iterable<string>): Promise<void> {
  await writePrivately(path, async (partial) => {
    let file: FileHandle | undefined;
    try {
      file = await open(partial, 'wx', 0o600);
      for (const chunk of chunks) await file.writeFile(chunk);
      await file.sync();
    } finally {
      await file?.close();
    }
  });
}
