import { createHmac } from 'node:crypto';
import { createReadStream } from 'node:fs';

export interface LinePlace {
  /** Bytes from the start of the file. */
  readonly offset: number;
  /** First 16 hex digits of an HMAC-SHA-256 of the line's bytes, so that a row can be found again without its text. */
  readonly hash: string;
}

/** Finds lines (1-based, rising, distinct) in a file. */
export async function locateLines(
  path: string,
  lines: readonly number[],
  key: Uint8Array,
): Promise<ReadonlyMap<number, LinePlace>> {
  const places = new Map<number, LinePlace>();
  let wanted = 0;
  let line = 1;
  let offset = 0;
  let lineStart = 0;
  let hmac = lines[0] === 1 ? createHmac('sha256', key) : undefined;
  const close = () => {
    if (hmac === undefined) return;
    places.set(line, { offset: lineStart, hash: hmac.digest('hex').slice(0, 16) });
    hmac = undefined;
    wanted++;
  };
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes = chunk as Buffer;
    let at = 0;
    while (at < bytes.length) {
      const end = bytes.indexOf(10, at);
      const stop = end === -1 ? bytes.length : end;
      hmac?.update(bytes.subarray(at, stop));
      if (end === -1) break;
      close();
      if (wanted === lines.length) return places;
      line++;
      at = end + 1;
      lineStart = offset + at;
      if (lines[wanted] === line) hmac = createHmac('sha256', key);
    }
    offset += bytes.length;
  }
  close();
  return places;
}
