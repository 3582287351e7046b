/**
 * Returns the first string it saw with the same text. A class or a route recurs over a million parties: kept once, it
 * takes no memory and is compared by its place.
 */
export function sharedText(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    kept.set(text, text);
    return text;
  };
}
