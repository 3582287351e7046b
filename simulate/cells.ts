import { day } from '../src/time.js';
import { dateText } from './clock.js';
import type { FileSink } from './file-sink.js';

/** Text that recurs in millions of rows, encoded once. */
export type Fixed = Uint8Array;

export function fixed(text: string): Fixed {
  return new TextEncoder().encode(text);
}

/** Short texts are copied by hand: a call into the encoder or `Buffer.copy` costs more than they do. */
export function put(sink: FileSink, text: Fixed): void {
  const { buffer } = sink;
  let { at } = sink;
  for (let i = 0; i < text.length; i++) buffer[at++] = text[i] as number;
  sink.at = at;
}

export function ascii(sink: FileSink, text: string): void {
  const { buffer } = sink;
  let { at } = sink;
  for (let i = 0; i < text.length; i++) buffer[at++] = text.charCodeAt(i);
  sink.at = at;
}

/** A whole number below 2^31 with leading zeros. In 32-bit steps: a remainder of doubles is a call into C. */
export function padded(sink: FileSink, value: number, width: number): void {
  const { buffer, at } = sink;
  let rest = value | 0;
  for (let i = at + width - 1; i >= at; i--) {
    const next = (rest / 10) | 0;
    buffer[i] = 48 + rest - next * 10;
    rest = next;
  }
  sink.at = at + width;
}

export function hex32(sink: FileSink, value: number): void {
  const { buffer, at } = sink;
  for (let i = 0; i < 8; i++) {
    const digit = (value >>> (28 - 4 * i)) & 15;
    buffer[at + i] = digit < 10 ? 48 + digit : 87 + digit;
  }
  sink.at = at + 8;
}

const colon = 58;

/** `2025-03-01T21:14:05+01:00`. */
export function localTime(sink: FileSink, at: number, offset: number): void {
  const local = at + offset;
  const today = Math.floor(local / day);
  const rest = (local - today * day) | 0;
  const hours = (rest / 3_600) | 0;
  const minutes = ((rest / 60) | 0) - hours * 60;
  ascii(sink, dateText(today));
  sink.buffer[sink.at++] = 84;
  padded(sink, hours, 2);
  sink.buffer[sink.at++] = colon;
  padded(sink, minutes, 2);
  sink.buffer[sink.at++] = colon;
  padded(sink, rest - hours * 3_600 - minutes * 60, 2);
  if (offset === 0) {
    sink.buffer[sink.at++] = 90;
    return;
  }
  const east = Math.abs(offset) | 0;
  sink.buffer[sink.at++] = offset < 0 ? 45 : 43;
  padded(sink, (east / 3_600) | 0, 2);
  sink.buffer[sink.at++] = colon;
  padded(sink, ((east / 60) | 0) - ((east / 3_600) | 0) * 60, 2);
}
