/** Text from a payment file as it may go to a terminal. */

/**
 * Control, format and line-breaking characters become `\u{1b}`: an id must neither move the cursor, nor turn the
 * reading direction, nor begin a line of its own. A backslash is doubled, so that nothing can look escaped.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\\]/gu, (character) =>
    character === '\\' ? '\\\\' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
