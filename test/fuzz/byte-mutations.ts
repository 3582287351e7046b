/** What can happen to bytes, whatever they stand for. */
import { oddBytes } from './odd-cells.js';

type Mutation = (bytes: Buffer, where: number, what: number) => Buffer;

function splice(bytes: Buffer, at: number, remove: number, ...insert: readonly number[]): Buffer {
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(insert), bytes.subarray(at + remove)]);
}

const oddByte = (what: number): number => oddBytes[what % oddBytes.length] ?? 0;

export type ByteMutation =
  | 'flipped bit'
  | 'inserted byte'
  | 'deleted byte'
  | 'replaced byte'
  | 'repeated bytes'
  | 'deleted bytes';

export const mutatedBytes: Readonly<Record<ByteMutation, Mutation>> = {
  'flipped bit': (bytes, where, what) => {
    const at = where % bytes.length;
    return splice(bytes, at, 1, (bytes[at] ?? 0) ^ (1 << (what % 8)));
  },
  'inserted byte': (bytes, where, what) => splice(bytes, where % (bytes.length + 1), 0, oddByte(what)),
  'deleted byte': (bytes, where) => splice(bytes, where % bytes.length, 1),
  'replaced byte': (bytes, where, what) => splice(bytes, where % bytes.length, 1, oddByte(what)),
  'repeated bytes': (bytes, where, what) => {
    const at = where % bytes.length;
    return splice(bytes, at, 0, ...bytes.subarray(at, at + 1 + (what % 200)));
  },
  'deleted bytes': (bytes, where, what) => splice(bytes, where % bytes.length, 1 + (what % 200)),
};
