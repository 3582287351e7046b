/**
 * What an entry is called. Banks send an entry again: within the day, at its end, and when a statement is asked for once
 * more, each time under another number of the statement. So the id rests on the entry alone.
 */
import { contentId } from '../content-id.js';
import type { EntryLine } from './entry-line.js';
import type { Statement } from './entry-row.js';
import { givenReference } from './swift-values.js';

export interface EntryIds {
  /** A statement begins; its further pages go on with it. */
  readonly begin: () => void;
  readonly next: (of: Statement, line: EntryLine, text: string, details: readonly string[]) => string;
  /** An id that the statement of another account gives too. */
  readonly shared: (id: string) => string;
}

/** Ids in the order of the entries: what is equal in all within a statement is told apart by that. */
export function entryIds(): EntryIds {
  const seen = new Map<string, number>();
  const numbered = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}#${count}`;
  };
  return {
    begin: () => seen.clear(),
    next: (of, line, text, details) => {
      const own = givenReference(line.bankReference) === undefined ? details.map((each) => each.trim()) : [];
      const content = [text.trimEnd(), ...own].join('\n');
      return numbered(contentId(of.account, line.bookedDay ?? line.valueDay, content));
    },
    shared: numbered,
  };
}
