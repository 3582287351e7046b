/**
 * Documents become records, one at a time: a family says which values are one, and what stands around them is kept
 * beside them. Records that need something which stands behind them are held until it comes, within bounds.
 */
import { VigieError } from '../../errors.js';
import type { Place, RowCells, RowSink } from '../reader.js';
import { bounds } from '../source/bounds.js';
import { chunksOf, type OnBytes, type Source } from '../source/source.js';
import { byteOrderMark, unmarkedUtf16 } from '../source/text.js';
import { refuseJson } from './json-fault.js';
import { jsonTokens } from './json-tokens.js';
import type { Json, JsonObject } from './json-value.js';

export interface JsonRecord {
  readonly value: JsonObject;
  /** Objects around it from the document on, without the records in them. */
  readonly within: readonly JsonObject[];
  /** Keys from the document on; `[]` for an element of a list. */
  readonly path: readonly string[];
  readonly place: Place;
}

export interface JsonFamily {
  /** Whether the object of this path is a record. */
  readonly isRecord: (path: readonly string[]) => boolean;
  /** Whether what a record needs has been read; it is held as long as not. */
  readonly isReady: (within: readonly JsonObject[]) => boolean;
  readonly record: (record: JsonRecord) => void;
  /** What goes into the sums of a record that is rejected before it is read. */
  readonly amount: (value: JsonObject, path: readonly string[]) => RejectedAmount | undefined;
  /** An object around records, or with none in it, at its end. */
  readonly around: (value: JsonObject, path: readonly string[], place: Place) => void;
  /** Called at the end: what the file is missing, if nothing in it was read. */
  readonly missing: () => string | undefined;
}

export type RejectedAmount = Pick<RowCells, 'amount' | 'currency'>;

interface Frame {
  readonly object: Map<string, Json> | undefined;
  readonly list: Json[] | undefined;
  readonly place: Place;
  readonly isRecord: boolean;
  key: string;
  hasRepeated: boolean;
  hasRecords: boolean;
  /** Of what is held, what was held before it. */
  readonly before: { readonly values: number; readonly characters: number };
}

/** @throws VigieError `file`: malformed, hostile, or without what the family reads. */
export async function readDocuments(
  source: Source,
  familyOf: (sink: RowSink) => JsonFamily,
  sink: RowSink,
  onBytes: OnBytes,
): Promise<void> {
  const { path: file, head } = source;
  const family = familyOf(sink);
  const mark = byteOrderMark(head);
  const start = { line: 1, offset: mark?.bytes ?? 0 };
  if ((mark?.encoding ?? unmarkedUtf16(head) ?? 'utf-8') !== 'utf-8') refuseJson(file, 'encoding', start);
  const frames: Frame[] = [];
  const path: string[] = [];
  let waiting: JsonRecord[] = [];
  let values = 0;
  let characters = 0;
  /** Of the records that wait. */
  let held = 0;

  const tell = (): void => {
    for (const record of waiting) family.record(record);
    waiting = [];
    held = 0;
  };
  const count = (text: string, place: Place): void => {
    values++;
    characters += text.length;
    if (values > bounds.heldElements || characters > bounds.heldCharacters)
      refuseJson(file, 'too-much', place);
  };
  const put = (value: Json, place: Place): void => {
    const frame = frames.at(-1);
    frame?.list?.push(value);
    if (frame?.object === undefined) return;
    if (frame.object.has(frame.key)) {
      repeated(place);
      // Of two neither is the one.
      frame.object.set(frame.key, '');
    } else frame.object.set(frame.key, value);
  };
  const repeated = (place: Place): void => {
    const record = frames.find((frame) => frame.isRecord);
    if (record === undefined) refuseJson(file, 'malformed', place);
    record.hasRepeated = true;
  };

  const ended = (frame: Frame, value: JsonObject): void => {
    const at = [...path];
    for (const around of frames) around.hasRecords = true;
    values = frame.before.values;
    const size = characters - frame.before.characters;
    characters = frame.before.characters;
    if (frame.hasRepeated) {
      sink.reject(frame.place, '', 'repeated-key', [...value.keys()].join('\n'), family.amount(value, at));
      return;
    }
    const within = frames.flatMap(({ object }) => (object === undefined ? [] : [object]));
    waiting.push({ value, within, path: at, place: frame.place });
    held += size;
    if (family.isReady(within) || held > bounds.heldCharacters || waiting.length > bounds.heldElements / 10)
      tell();
  };

  const tokens = jsonTokens(file, start, {
    open: (kind, place) => {
      const parent = frames.at(-1);
      if (parent !== undefined) path.push(parent.list === undefined ? parent.key : '[]');
      const isInside = frames.some((frame) => frame.isRecord);
      const isRecord = kind === 'object' && !isInside && family.isRecord(path);
      frames.push({
        object: kind === 'object' ? new Map() : undefined,
        list: kind === 'list' ? [] : undefined,
        place,
        isRecord,
        key: '',
        hasRepeated: false,
        hasRecords: false,
        before: { values, characters },
      });
      count('', place);
    },
    close: (place) => {
      const frame = frames.pop();
      if (frame === undefined) throw new Error('more was closed than opened');
      if (frame.isRecord && frame.object !== undefined) ended(frame, frame.object);
      else {
        const isInside = frames.some((each) => each.isRecord);
        if (!isInside && frame.object !== undefined) family.around(frame.object, [...path], frame.place);
        // A document, or an element of a list of them, is all that its records need.
        const isElement = frame.object !== undefined && frame.hasRecords && frames.at(-1)?.list !== undefined;
        if (frames.length === 0 || isElement) {
          tell();
          values = frame.before.values;
          characters = frame.before.characters;
        } else put(frame.object ?? frame.list ?? '', place);
      }
      path.pop();
    },
    key: (text, place) => {
      const frame = frames.at(-1);
      if (frame !== undefined) frame.key = text;
      count(text, place);
    },
    value: (text, place) => {
      count(text, place);
      put(text, place);
    },
  });

  let skip = start.offset;
  for await (const chunk of chunksOf(source, onBytes)) {
    tokens.write(chunk.subarray(skip));
    skip = 0;
  }
  tokens.end();
  tell();
  const missing = family.missing();
  if (missing !== undefined) throw new VigieError('file', file, missing);
}
