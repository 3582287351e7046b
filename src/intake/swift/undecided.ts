/** Block 4 alone does not say which message it is; its fields do. */
import type { Field, Header, MessageTaker, OnMessage } from './field.js';

const ofTransfers = /^(23[BE]|13C|26T|32A|33B|5[0-9][A-Z]?|7[0127][A-Z]?)$/;
const ofStatements = /^(25P?|28C?|34F|6[0-5][FM]?|86|13D?|90[CD]|NS)$/;

/** Keeps the fields until one says what the message is; a message of which none does is not read. */
export function undecided(header: Header, begin: OnMessage): MessageTaker {
  let decided: MessageTaker | undefined;
  let kept: Field[] = [];

  return {
    isTag: (tag) => decided?.isTag(tag) ?? true,
    field: (field) => {
      if (decided === undefined) {
        const type = ofStatements.test(field.tag) ? '940' : ofTransfers.test(field.tag) ? '103' : '';
        if (type === '') {
          if (kept.length < mostKept) kept.push(field);
          return;
        }
        decided = begin({ ...header, type });
        for (const each of kept) decided?.field(each);
        kept = [];
      }
      decided?.field(field);
    },
    end: () => {
      if (decided === undefined) begin({ ...header, type: '' });
      decided?.end();
    },
  };
}

const mostKept = 20;
