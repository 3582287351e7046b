import type { Place } from '../reader.js';

/** One field of a message: `:61:` with the lines behind it. */
export interface Field {
  readonly tag: string;
  /** Its lines as they stand; the first begins behind the tag. */
  readonly lines: readonly string[];
  readonly place: Place;
  /** Whether there was more than a row can hold; the rest was left out. */
  readonly isTooLong: boolean;
}

export interface Header {
  /** `103`; empty where a file holds the fourth block alone. */
  readonly type: string;
  /** Terminals of eight and four characters; empty when unknown. */
  readonly sender: string;
  readonly receiver: string;
  readonly uetr: string;
  /** Why the network did not take the message; undefined when it did, or nothing says that it did not. */
  readonly refusedFor: string | undefined;
  readonly place: Place;
}

/** Takes the fields of one message. */
export interface MessageTaker {
  /** Whether a line that begins with this tag is a field, and does not go on with the one before. */
  readonly isTag: (tag: string) => boolean;
  readonly field: (field: Field) => void;
  readonly end: () => void;
}

/** A taker for the message that begins; undefined for one that is not read. */
export type OnMessage = (header: Header) => MessageTaker | undefined;

/** The BIC of a terminal: without the terminal's own letter, and without the branch of a head office. */
export function bicOfTerminal(terminal: string): string | undefined {
  const [, bank, branch = ''] = /^([A-Z0-9]{8})[A-Z0-9]([A-Z0-9]{3})$/.exec(terminal) ?? [];
  if (bank === undefined) return undefined;
  return branch === 'XXX' ? bank : bank + branch;
}

const bic = /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** The line that is a BIC, in a field of option A. */
export function bicIn(field: Field | undefined): string | undefined {
  return field?.lines.map((line) => line.trim()).find((line) => bic.test(line));
}
