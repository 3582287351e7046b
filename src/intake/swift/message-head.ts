/** The blocks before and behind the text of a message: who sent it, what it is, and whether the network took it. */
import type { Place } from '../reader.js';
import type { Header } from './field.js';

export interface MessageHead {
  /** Takes a line outside of a text. Returns what stands behind `{4:`, with which a text begins, if it does. */
  readonly line: (text: string) => string | undefined;
  /** What was told of the message whose text begins. */
  readonly take: (place: Place) => Header;
}

/** More than any header has; what is longer is no header. */
const longestHead = 4096;

export function messageHead(): MessageHead {
  let pending = '';
  let type = '';
  let sender = '';
  let receiver = '';
  let uetr = '';
  let refusedFor: string | undefined;
  let isService = false;

  const block = (text: string): void => {
    const inside = text.slice(3, -1);
    if (text.startsWith('{1:')) {
      // An acknowledgement stands before the message that it is about.
      isService = !/^[A-Z]01/.test(inside);
      if (isService) return;
      sender = receiver = inside.slice(3, 15);
      type = uetr = '';
    } else if (text.startsWith('{2:')) {
      const [, way, number = '', terminal = ''] =
        /^([IO])(\d{3})(?:\d{10})?([A-Z0-9]{12})?/.exec(inside) ?? [];
      type = number;
      if (way === 'O') sender = terminal;
      else receiver = terminal;
    } else if (text.startsWith('{3:')) {
      uetr = /\{121:([^{}]*)\}/.exec(inside)?.[1] ?? '';
    } else if (text.startsWith('{4:') && isService) {
      refusedFor = inside.includes('{451:1}') ? (/\{405:([^{}]*)\}/.exec(inside)?.[1] ?? '') : undefined;
    }
  };

  const line = (text: string): string | undefined => {
    pending += text;
    for (;;) {
      const start = pending.search(/\{[1-5S]:/);
      if (start === -1) {
        pending = '';
        return undefined;
      }
      pending = pending.slice(start);
      if (/^\{4:(?!\{)/.test(pending)) {
        const rest = pending.slice(3);
        pending = '';
        return rest;
      }
      const end = blockEnd(pending);
      if (end === -1) {
        if (pending.length > longestHead) pending = '';
        return undefined;
      }
      block(pending.slice(0, end));
      pending = pending.slice(end);
    }
  };

  return {
    line,
    take: (place) => {
      const header = { type, sender, receiver, uetr, refusedFor, place };
      type = sender = receiver = uetr = '';
      refusedFor = undefined;
      return header;
    },
  };
}

function blockEnd(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return -1;
}
