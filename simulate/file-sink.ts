import { type FileHandle, open } from 'node:fs/promises';
import { SimulateError } from './simulate-error.js';

const size = 1 << 21;
const longestRow = 1 << 13;

/** One output file, readable by its owner only, written through one large buffer. */
export class FileSink {
  readonly buffer: Buffer = Buffer.allocUnsafeSlow(size);
  at = 0;
  private readonly handle: FileHandle;
  private readonly path: string;

  private constructor(handle: FileHandle, path: string) {
    this.handle = handle;
    this.path = path;
  }

  static async open(path: string): Promise<FileSink> {
    try {
      const handle = await open(path, 'w', 0o600);
      await handle.chmod(0o600);
      return new FileSink(handle, path);
    } catch (cause) {
      throw new SimulateError('file', path, 'cannot be written', { cause });
    }
  }

  /** Whether a further row might not fit; the caller then flushes. */
  get full(): boolean {
    return this.at > size - longestRow;
  }

  text(value: string): void {
    this.at += this.buffer.write(value, this.at);
  }

  async flush(): Promise<void> {
    try {
      let done = 0;
      while (done < this.at)
        done += (await this.handle.write(this.buffer, done, this.at - done)).bytesWritten;
      this.at = 0;
    } catch (cause) {
      throw new SimulateError('file', this.path, 'cannot be written', { cause });
    }
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.handle.close();
    }
  }
}
