const chunkBytes = 1 << 24;

/**
 * Rendered text of millions of parties outside the JavaScript heap. An entry is a list of segments, each with its
 * length before it, and never crosses a chunk.
 */
export class BytePool {
  private readonly chunks: Buffer[] = [];
  private used = chunkBytes;

  add(segments: readonly string[]): number {
    let need = 0;
    for (const segment of segments) need += 2 + Buffer.byteLength(segment);
    if (need > chunkBytes) throw new Error('segments longer than a chunk');
    if (this.used + need > chunkBytes) {
      this.chunks.push(Buffer.allocUnsafeSlow(chunkBytes));
      this.used = 0;
    }
    const chunk = this.chunks[this.chunks.length - 1] as Buffer;
    const address = (this.chunks.length - 1) * chunkBytes + this.used;
    for (const segment of segments) {
      const written = chunk.write(segment, this.used + 2);
      chunk.writeUInt16LE(written, this.used);
      this.used += 2 + written;
    }
    return address;
  }

  /** Copies one segment and returns the position after it. */
  copy(address: number, segment: number, into: Buffer, at: number): number {
    const [chunk, start, end] = this.locate(address, segment);
    let to = at;
    for (let from = start; from < end; from++) into[to++] = chunk[from] as number;
    return to;
  }

  text(address: number, segment: number): string {
    const [chunk, start, end] = this.locate(address, segment);
    return chunk.toString('utf8', start, end);
  }

  private locate(address: number, segment: number): readonly [chunk: Buffer, start: number, end: number] {
    const index = Math.floor(address / chunkBytes);
    const chunk = this.chunks[index] as Buffer;
    let start = address - index * chunkBytes;
    for (let i = 0; i < segment; i++) start += 2 + length(chunk, start);
    return [chunk, start + 2, start + 2 + length(chunk, start)];
  }
}

function length(chunk: Buffer, at: number): number {
  return (chunk[at] as number) | ((chunk[at + 1] as number) << 8);
}
