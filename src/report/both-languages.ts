import type { Language } from '../scoring/say.js';
import type { Words } from '../typology/definition.js';

/** A text in each language, from what writes it in one. */
export function both(write: (language: Language) => string): Words {
  return { en: write('en'), fr: write('fr') };
}

/** Texts that are written in equal number in each language. */
export function bothLists(write: (language: Language) => readonly string[]): readonly Words[] {
  const french = write('fr');
  return write('en').map((en, at) => ({ en, fr: french[at] ?? en }));
}
