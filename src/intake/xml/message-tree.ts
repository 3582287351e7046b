import type { Place, RowSink } from '../reader.js';
import { bounds } from '../source/bounds.js';
import type { Element } from './element.js';
import type { MessageFamily, MessageHead } from './family.js';
import { refuseXml } from './xml-fault.js';

export interface MessageTree {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>, place: () => Place) => void;
  readonly text: (text: string, place: () => Place) => void;
  readonly close: () => void;
  readonly isOver: () => boolean;
}

/** An element while it is read. */
interface Growing extends Element {
  text: string;
  first: Growing | undefined;
  last: Growing | undefined;
  next: Growing | undefined;
}

/** What is told of at its end instead of being kept. */
interface Told {
  readonly element: Growing;
  readonly depth: number;
  readonly place: Place;
  readonly isTransaction: boolean;
  /** What was held before it. */
  readonly elements: number;
  readonly characters: number;
}

/** Builds the elements around a transaction and the transaction itself, tells of each at its end, and lets it go. */
export function messageTree(
  path: string,
  family: MessageFamily,
  head: MessageHead,
  sink: RowSink,
): MessageTree {
  const around = new Set(family.around);
  const transactions = new Set(family.transactions);
  const onElement = family.read(head, sink);
  const stack: Growing[] = [];
  const told: Told[] = [];
  const within: Element[] = [];
  let elements = 0;
  let characters = 0;
  let over = false;
  /** Nothing in a transaction is told of by itself, and nearly everything is in one. */
  let inTransaction = false;

  /** Only what lies directly in an element around transactions, or is the root, may be told of. */
  const tell = (element: Growing, place: () => Place): void => {
    const parent = told.at(-1);
    if (parent !== undefined && parent.depth !== stack.length) return;
    const isTransaction = parent !== undefined && transactions.has(element.name);
    if (parent !== undefined && !isTransaction && !around.has(element.name)) return;
    told.push({ element, depth: stack.length + 1, place: place(), isTransaction, elements, characters });
    inTransaction = isTransaction;
    if (!isTransaction) within.push(element);
  };

  return {
    open: (name, attributes, place) => {
      const element: Growing = {
        name,
        attributes,
        text: '',
        first: undefined,
        last: undefined,
        next: undefined,
      };
      if (!inTransaction) tell(element, place);
      stack.push(element);
      if (++elements > bounds.heldElements) refuseXml(path, 'too-much', place());
    },
    text: (text, place) => {
      const element = stack[stack.length - 1];
      if (element === undefined || element.first !== undefined) return;
      characters += text.length;
      if (text.length > bounds.textCharacters) refuseXml(path, 'too-long', place());
      if (characters > bounds.heldCharacters) refuseXml(path, 'too-much', place());
      element.text = element.text === '' ? text : element.text + text;
    },
    close: () => {
      const element = stack.pop();
      if (element === undefined) throw new Error('an element ends that never began');
      const last = told[told.length - 1];
      if (last?.element !== element) {
        const parent = stack[stack.length - 1];
        if (parent !== undefined) keep(parent, element);
        return;
      }
      told.pop();
      if (last.isTransaction) inTransaction = false;
      else within.pop();
      onElement(element, within, last.place);
      elements = last.elements;
      characters = last.characters;
      over = stack.length === 0;
    },
    isOver: () => over,
  };
}

function keep(parent: Growing, child: Growing): void {
  if (parent.last === undefined) {
    // What stood before the first child is white space.
    parent.text = '';
    parent.first = child;
  } else parent.last.next = child;
  parent.last = child;
}
