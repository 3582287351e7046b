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
  children: Growing[];
}

const noChildren: Growing[] = [];

interface Open {
  readonly element: Growing;
  /** What is told of at its end instead of being kept. */
  readonly told: Told | undefined;
}

interface Told {
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
  const stack: Open[] = [];
  const within: Element[] = [];
  let elements = 0;
  let characters = 0;
  let over = false;

  const toldOf = (name: string, place: () => Place): Told | undefined => {
    const parent = stack.at(-1)?.told;
    const isRoot = stack.length === 0;
    const inside = parent !== undefined && !parent.isTransaction;
    const isTransaction = inside && transactions.has(name);
    if (!isRoot && !isTransaction && !(inside && around.has(name))) return undefined;
    return { place: place(), isTransaction, elements, characters };
  };

  return {
    open: (name, attributes, place) => {
      const told = toldOf(name, place);
      const element: Growing = { name, attributes, text: '', children: noChildren };
      stack.push({ element, told });
      if (told !== undefined && !told.isTransaction) within.push(element);
      if (++elements > bounds.heldElements) refuseXml(path, 'too-much', place());
    },
    text: (text, place) => {
      const element = stack.at(-1)?.element;
      if (element === undefined || element.children !== noChildren) return;
      characters += text.length;
      if (text.length > bounds.textCharacters) refuseXml(path, 'too-long', place());
      if (characters > bounds.heldCharacters) refuseXml(path, 'too-much', place());
      element.text = element.text === '' ? text : element.text + text;
    },
    close: () => {
      const open = stack.pop();
      if (open === undefined) throw new Error('an element ends that never began');
      const { element, told } = open;
      if (told === undefined) {
        const parent = stack.at(-1)?.element;
        if (parent !== undefined) keep(parent, element);
        return;
      }
      if (!told.isTransaction) within.pop();
      onElement(element, within, told.place);
      elements = told.elements;
      characters = told.characters;
      over = stack.length === 0;
    },
    isOver: () => over,
  };
}

function keep(parent: Growing, child: Growing): void {
  if (parent.children === noChildren) {
    // What stood before the first child is white space.
    parent.text = '';
    parent.children = [child];
  } else parent.children.push(child);
}
