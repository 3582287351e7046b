/** What every part of the page is drawn with. */

import type { Role } from '../../intake/payment.js';
import { printable } from '../../scoring/printable.js';
import { countText, decimalsText, type Language, say as sayWords } from '../../scoring/say.js';
import type { Words } from '../../typology/definition.js';
import type { LeadSheet } from '../lead-sheet.js';
import { type RelatedLead, relatedLeads } from '../related-leads.js';
import { type PageWords, pageWords } from './page-words.js';

export interface Scene {
  readonly lang: Language;
  readonly words: PageWords;
  readonly say: (words: Words) => string;
  readonly count: (value: number) => string;
  /** `12.5 %`, in the language's own way. */
  readonly percent: (share: number, digits?: number) => string;
  /** Where on this page a party in a role is told of. */
  readonly anchorOf: (role: Role, partyId: string) => string | undefined;
  /** Other leads of this page with which one has a beneficiary in common. */
  readonly relatedOf: (sheet: LeadSheet) => readonly RelatedLead[];
}

/** French sets a space before these marks, at which no line may end. */
function bound(text: string, lang: Language): string {
  return lang === 'fr' ? text.replace(/ (?=[:;?!])/g, '\u202F') : text;
}

export function sceneOf(lang: Language): Scene {
  return {
    lang,
    words: pageWords[lang],
    say: (words) => bound(sayWords(words, lang), lang),
    count: (value) => countText(value, lang),
    percent: (share, digits = 1) => {
      const text = decimalsText(share * 100, lang, digits);
      return lang === 'fr' ? `${text} %` : `${text}%`;
    },
    anchorOf: () => undefined,
    relatedOf: () => [],
  };
}

/** A sheet with the name by which the page links to it. */
export interface PlacedSheet {
  readonly sheet: LeadSheet;
  readonly anchor: string;
}

function key(role: Role, partyId: string): string {
  return `${role} ${partyId}`;
}

/** A scene that knows where each lead stands. */
export function withLeads(scene: Scene, placed: readonly PlacedSheet[]): Scene {
  const anchors = new Map(placed.map(({ sheet, anchor }) => [key(sheet.role, sheet.partyId), anchor]));
  const related = relatedLeads(placed.map(({ sheet }) => sheet));
  return {
    ...scene,
    anchorOf: (role, partyId) => anchors.get(key(role, partyId)),
    relatedOf: (sheet) => related.get(sheet) ?? [],
  };
}

/** `payer C-77`. */
export function partyText({ words }: Scene, { role, partyId }: LeadSheet): string {
  return `${words.roles[role]} ${printable(partyId)}`;
}
