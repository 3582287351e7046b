/**
 * Tokens of JSON out of bytes, as they come. The platform's own parser needs the whole document, puts numbers through
 * a float, and takes the last of two equal keys.
 */
import { isUtf8 } from 'node:buffer';
import type { Place } from '../reader.js';
import { bounds } from '../source/bounds.js';
import { refuseJson } from './json-fault.js';

export interface JsonEvents {
  readonly open: (kind: 'object' | 'list', place: Place) => void;
  readonly close: (place: Place) => void;
  readonly key: (text: string, place: Place) => void;
  readonly value: (text: string, place: Place) => void;
}

export interface JsonTokens {
  readonly write: (chunk: Buffer) => void;
  /** @throws VigieError `file` when a value is not at its end. */
  readonly end: () => void;
}

type Expected = 'value' | 'key' | 'colon' | 'comma';

const word = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/;
const longestWord = 400;
const loneSurrogate = /\p{Surrogate}/u;

/** Bytes that end a word: white space, comma, colon, brackets and braces. */
const ends = new Set([...' \t\r\n,:[]{}"'].map((character) => character.charCodeAt(0)));

export function jsonTokens(path: string, start: Place, events: JsonEvents): JsonTokens {
  /** What is open; true for an object. */
  const stack: boolean[] = [];
  let expected: Expected = 'value';
  /** Whether the bracket that closes may come instead: right behind the one that opens. */
  let isFirst = true;
  let held: Buffer = Buffer.alloc(0);
  let { line, offset } = start;

  const refuse = (fault: Parameters<typeof refuseJson>[1], at: number): never =>
    refuseJson(path, fault, { line, offset: offset + at });

  const afterValue = (): void => {
    expected = stack.length === 0 ? 'value' : 'comma';
    isFirst = false;
  };

  /** Takes whole tokens; returns where the first that is not whole begins. */
  const take = (bytes: Buffer, isLast: boolean): number => {
    let at = 0;
    while (at < bytes.length) {
      const code = bytes[at] ?? 0;
      if (code === 10) line++;
      if (code === 32 || code === 10 || code === 13 || code === 9) {
        at++;
        continue;
      }
      const place = { line, offset: offset + at };
      if (code === 123 || code === 91) {
        if (expected !== 'value') refuse('malformed', at);
        if (stack.length >= bounds.depth) refuse('depth', at);
        events.open(code === 123 ? 'object' : 'list', place);
        stack.push(code === 123);
        expected = code === 123 ? 'key' : 'value';
        isFirst = true;
      } else if (code === 125 || code === 93) {
        const isObject = stack.pop();
        const isInPlace = expected === 'comma' || isFirst;
        if (isObject !== (code === 125) || !isInPlace) refuse('malformed', at);
        events.close(place);
        afterValue();
      } else if (code === 44) {
        if (expected !== 'comma') refuse('malformed', at);
        expected = stack.at(-1) === true ? 'key' : 'value';
        isFirst = false;
      } else if (code === 58) {
        if (expected !== 'colon') refuse('malformed', at);
        expected = 'value';
        isFirst = false;
      } else if (code === 34) {
        if (expected !== 'value' && expected !== 'key') refuse('malformed', at);
        const end = stringEnd(bytes, at);
        if (end === -1) return at;
        const text = textOf(bytes.subarray(at, end));
        if (text === undefined) return refuse(isUtf8(bytes.subarray(at, end)) ? 'malformed' : 'encoding', at);
        if (expected === 'key') {
          events.key(text, place);
          expected = 'colon';
          isFirst = false;
        } else {
          events.value(text, place);
          afterValue();
        }
        at = end;
        continue;
      } else {
        if (expected !== 'value') refuse('malformed', at);
        let end = at;
        while (end < bytes.length && !ends.has(bytes[end] ?? 0)) end++;
        if (end === bytes.length && !isLast && end - at < longestWord) return at;
        const text = bytes.toString('latin1', at, end);
        if (end - at >= longestWord || !word.test(text)) refuse('malformed', at);
        events.value(text === 'null' ? '' : text, place);
        afterValue();
        at = end;
        continue;
      }
      at++;
    }
    return at;
  };

  const process = (chunk: Buffer, isLast: boolean): void => {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const done = take(bytes, isLast);
    if (bytes.length - done > bounds.textCharacters) refuse('too-long', done);
    offset += done;
    held = Buffer.from(bytes.subarray(done));
  };

  return {
    write: (chunk) => process(chunk, false),
    end: () => {
      process(Buffer.alloc(0), true);
      if (held.length > 0 || stack.length > 0) refuse('cut', 0);
    },
  };
}

/** Index behind the closing quote; -1 when it is not there yet. */
function stringEnd(bytes: Buffer, from: number): number {
  for (let end = bytes.indexOf(34, from + 1); end !== -1; end = bytes.indexOf(34, end + 1)) {
    let escapes = 0;
    while (bytes[end - 1 - escapes] === 92) escapes++;
    if (escapes % 2 === 0) return end + 1;
  }
  return -1;
}

/** The text of a string with its quotes; undefined when it is none. */
function textOf(bytes: Buffer): string | undefined {
  const raw = bytes.toString('utf8');
  if (raw.includes('\ufffd') && !isUtf8(bytes)) return undefined;
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'string' && !loneSurrogate.test(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
