/** A list of names in one line; `_` stands for a space within a name. */
export function words(text: string): readonly string[] {
  return text.split(' ').map((word) => word.replaceAll('_', ' '));
}
