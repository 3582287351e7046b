/**
 * Answers of a function of totals, remembered by what it asked of them in turn. Parties with other totals give most
 * definitions the same answers to the same questions, and there are many more parties than ways to answer.
 */
import { namingKey } from './naming.js';
import type { Totals } from './reach.js';

type Question = (totals: Totals) => number;

type Node<Answer> =
  | { readonly answer: Answer }
  | { readonly ask: Question; readonly next: Map<number, Node<Answer>> };

interface Note {
  readonly ask: Question;
  readonly told: number;
}

/** The same totals, which note what they are asked, each question once. */
function noting(totals: Totals, notes: Map<string, Note>): Totals {
  const note = (name: string, ask: Question): number => {
    const told = notes.get(name)?.told ?? ask(totals);
    notes.set(name, { ask, told });
    return told;
  };
  return {
    get payments() {
      return note('payments', (of) => of.payments);
    },
    get counterparties() {
      return note('counterparties', (of) => of.counterparties);
    },
    get amount() {
      return note('amount', (of) => of.amount);
    },
    withinPair: (seconds) => note(`within ${seconds}`, (of) => of.withinPair(seconds)),
    named: (naming) => note(`named ${namingKey(naming)}`, (of) => of.named(naming)),
    fact: (kind) => note(`fact ${kind}`, (of) => of.fact(kind)),
  };
}

/** `answer` must give equal answers where what it asks is answered alike. */
export function remembered<Answer>(answer: (totals: Totals) => Answer): (totals: Totals) => Answer {
  let first: Node<Answer> | undefined;

  const grown = (notes: readonly Note[], found: Answer): Node<Answer> => {
    const [note, ...rest] = notes;
    if (note === undefined) return { answer: found };
    return { ask: note.ask, next: new Map([[note.told, grown(rest, found)]]) };
  };

  return (totals) => {
    let depth = 0;
    let last: Extract<Node<Answer>, { readonly ask: Question }> | undefined;
    let told = 0;
    let node = first;
    while (node !== undefined && 'ask' in node) {
      last = node;
      told = node.ask(totals);
      node = node.next.get(told);
      depth++;
    }
    if (node !== undefined) return node.answer;
    const notes = new Map<string, Note>();
    const found = answer(noting(totals, notes));
    const made = grown([...notes.values()].slice(depth), found);
    if (last === undefined) first = made;
    else last.next.set(told, made);
    return found;
  };
}
