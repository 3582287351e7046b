/** The languages of what people read. Messages about the work itself are in English. */
export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

export function formatCount(value: number, language: Language): string {
  return value.toLocaleString(locales[language]);
}
