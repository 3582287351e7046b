import { countText } from '../../src/scoring/say.js';

/** The languages of what people read. Messages about the work itself are in English. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

export const formatCount: (value: number, language: Language) => string = countText;
