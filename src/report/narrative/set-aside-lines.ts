import { alike } from '../../scoring/alike.js';
import { printable } from '../../scoring/printable.js';
import { joined, type Language, say } from '../../scoring/say.js';
import type { LeadSheet, SheetSetAside } from '../lead-sheet.js';
import { cite } from './cite.js';
import { narrativeWords } from './narrative-words.js';

function reasonsText({ because }: SheetSetAside, language: Language): string {
  return joined(
    because.map(({ reason }) => say(reason, language)),
    language,
  );
}

/** What an ordinary explanation covers: one line for each reason, with whose payments and which. */
export function setAsideLines(
  sheet: Pick<LeadSheet, 'role' | 'payments' | 'setAside'>,
  language: Language,
): readonly string[] {
  const words = narrativeWords[language];
  return alike(sheet.setAside, (each) => reasonsText(each, language)).map((all) => {
    const each = all.map(({ counterparty, payments }) => {
      const id = counterparty === '' ? words.unattributed : printable(counterparty);
      return words.aside[sheet.role](cite(sheet, payments, language), id);
    });
    return words.setAside(joined(each, language), reasonsText(all[0], language));
  });
}
