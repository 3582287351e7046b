/** A family of messages: which elements of it are one transaction, and how a row is made of one. */
import type { Place, RowSink } from '../reader.js';
import type { Element } from './element.js';

export interface MessageHead {
  /** `pacs.008`, whatever the version. */
  readonly message: string;
  /** `001.08`; empty when the file does not say. */
  readonly version: string;
  readonly place: Place;
}

/**
 * Takes each transaction, and each element around transactions at its end. `within` are the elements around it from
 * the message's root on, with what has been read of them so far; transactions are never among their children.
 */
export type OnElement = (element: Element, within: readonly Element[], place: Place) => void;

export interface MessageFamily {
  /** `pacs.008`: any version of it. */
  readonly message: string;
  /** Local names of the element below `Document`; a file without any namespace is recognised by it. */
  readonly roots: readonly string[];
  /** Below the root: elements that hold transactions, and are told of at their end. */
  readonly around: readonly string[];
  /** Below those: elements that are one transaction each, read whole and then forgotten. */
  readonly transactions: readonly string[];
  /** Called at the start of each message. */
  readonly read: (head: MessageHead, sink: RowSink) => OnElement;
}
