/** The name of a column as words in lower case without accents: `senderFirst_Name` is `sender first name`. */
export function foldName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/œ/giu, 'oe')
    .replace(/æ/giu, 'ae')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#%/]+/gu, ' ')
    .trim();
}
