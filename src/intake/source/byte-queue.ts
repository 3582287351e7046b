export interface ByteQueue {
  /** The next bytes; undefined when fewer are left. */
  readonly take: (length: number) => Promise<Buffer | undefined>;
}

/** Bytes of a stream in pieces of the taker's choice. */
export function byteQueue(chunks: AsyncIterable<Buffer>): ByteQueue {
  const source = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);
  return {
    take: async (length) => {
      while (held.length < length) {
        const next = await source.next();
        if (next.done === true) return undefined;
        held = held.length === 0 ? next.value : Buffer.concat([held, next.value]);
      }
      const taken = held.subarray(0, length);
      held = held.subarray(length);
      return taken;
    },
  };
}
