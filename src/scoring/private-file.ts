/** Output that only its owner may read (0600), whole or not there at all. */
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import { VigieError } from '../errors.js';

/**
 * Writes the chunks beside `path` and then puts the file in its place, so that a run that is killed leaves no half
 * file and an older file with wider rights is replaced, not reused.
 * @throws VigieError `file`.
 */
export async function writePrivateFile(path: string, chunks: Iterable<string>): Promise<void> {
  const partial = `${path}.partial`;
  let file: FileHandle | undefined;
  try {
    await rm(partial, { force: true });
    file = await open(partial, 'wx', 0o600);
    for (const chunk of chunks) await file.writeFile(chunk);
    await file.sync();
    await file.close();
    file = undefined;
    await rename(partial, path);
  } catch (cause) {
    await file?.close();
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
