/** Texts as they stand, a line each; undefined when nothing is in them. */
export function onLines(...texts: readonly (string | undefined)[]): string | undefined {
  const lines = texts.filter((text) => text !== undefined && text.trim() !== '');
  return lines.length === 0 ? undefined : lines.join('\n');
}
