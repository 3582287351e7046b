/** From lines to messages and their fields. Banks write block 4 alone as well, and put lines of their own around it. */
import type { Place } from '../reader.js';
import { bounds } from '../source/bounds.js';
import type { Header, MessageTaker, OnMessage } from './field.js';
import { messageHead } from './message-head.js';

export interface MessageLines {
  readonly line: (text: string, place: Place) => void;
  readonly end: () => void;
}

const tagged = /^:(\d\d[A-Z]?|NS|940|942):/;
/** A tag that says what the block is, where nothing else does. */
const kinds = new Set(['940', '942']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the DOS form puts these around a message.
const framing = /[\x01\x03]/g;

interface Open {
  readonly taker: MessageTaker | undefined;
  readonly isBlock: boolean;
  fields: number;
}

interface Building {
  readonly tag: string;
  readonly place: Place;
  readonly lines: string[];
  length: number;
  isTooLong: boolean;
}

export function messageLines(onMessage: OnMessage): MessageLines {
  const head = messageHead();
  let open: Open | undefined;
  let building: Building | undefined;
  /** A colon alone on a line, which was broken there. */
  let colon: Place | undefined;

  const finish = (): void => {
    if (building === undefined) return;
    open?.taker?.field(building);
    building = undefined;
  };
  const close = (): void => {
    finish();
    open?.taker?.end();
    open = undefined;
  };
  const begin = (header: Header, isBlock: boolean): Open => {
    close();
    open = { taker: onMessage(header), isBlock, fields: 0 };
    return open;
  };
  const outside = (text: string, place: Place): void => {
    const rest = head.line(text);
    if (rest === undefined) return;
    begin(head.take(place), true);
    if (rest !== '') inside(rest, place);
  };

  const inside = (text: string, place: Place): void => {
    if (text.startsWith('-}') || text.startsWith('{1:')) {
      close();
      outside(text.startsWith('-}') ? text.slice(2) : text, place);
      return;
    }
    if (open?.isBlock === false && /^-[A-Z]{0,3}$/.test(text.trim())) {
      close();
      return;
    }
    const [start = '', tag] = tagged.exec(text) ?? [];
    if (tag === undefined || (building !== undefined && open?.taker?.isTag(tag) === false)) {
      goOn(text);
      return;
    }
    if (open?.isBlock === false && (kinds.has(tag) || (tag === '20' && open.fields > 0))) {
      begin({ ...head.take(place), type: kinds.has(tag) ? tag : '' }, false);
    }
    finish();
    if (kinds.has(tag)) return;
    if (open !== undefined) open.fields++;
    building = { tag, place, lines: [], length: 0, isTooLong: false };
    goOn(text.slice(start.length));
  };

  const goOn = (text: string): void => {
    if (building === undefined) return;
    building.length += text.length;
    if (building.length > bounds.rowBytes) building.isTooLong = true;
    else building.lines.push(text);
  };

  return {
    line: (given, start) => {
      let text = given.replace(framing, '');
      let place = start;
      if (colon !== undefined) {
        text = `:${text}`;
        place = colon;
        colon = undefined;
      } else if (text === ':') {
        colon = start;
        return;
      }
      if (open !== undefined) {
        inside(text, place);
        return;
      }
      const tag = tagged.exec(text)?.[1];
      if (tag === undefined) {
        outside(text, place);
        return;
      }
      begin({ ...head.take(place), type: kinds.has(tag) ? tag : '' }, false);
      inside(text, place);
    },
    end: close,
  };
}
