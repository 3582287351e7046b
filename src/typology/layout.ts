/** Text that may be broken into lines: on one line where there is room, else each part of a bracket on one of its own. */

/** Pieces one after the other, or a bracket that may be broken. */
export type Layout = string | readonly Layout[] | Bracket;

interface Bracket {
  readonly open: string;
  readonly parts: readonly Layout[];
  /** `, `, ` and `: a comma ends a line, a word begins one. */
  readonly separator: string;
  readonly close: string;
}

export function between(open: string, parts: readonly Layout[], separator: string, close: string): Layout {
  return { open, parts, separator, close };
}

function isBracket(layout: Layout): layout is Bracket {
  return typeof layout === 'object' && 'open' in layout;
}

export function flat(layout: Layout): string {
  if (typeof layout === 'string') return layout;
  if (!isBracket(layout)) return layout.map(flat).join('');
  const { open, parts, separator, close } = layout;
  return `${open}${parts.map(flat).join(separator)}${close}`;
}

const step = '  ';

/** Lines of at most `width` characters, but for what no bracket breaks. */
export function linesOf(layout: Layout, width: number): readonly string[] {
  const lines = [''];
  const add = (text: string): void => {
    lines[lines.length - 1] += text;
  };
  // `after` is how much must stand on the last line of the piece behind it.
  const put = (piece: Layout, indent: string, after: number): void => {
    if (typeof piece === 'string') {
      add(piece);
      return;
    }
    if (!isBracket(piece)) {
      for (const [i, each] of piece.entries()) put(each, indent, after + flat(piece.slice(i + 1)).length);
      return;
    }
    const whole = flat(piece);
    if ((lines.at(-1)?.length ?? 0) + whole.length + after <= width) {
      add(whole);
      return;
    }
    const { open, parts, separator, close } = piece;
    const isComma = separator.startsWith(',');
    add(open);
    for (const [i, part] of parts.entries()) {
      if (i > 0 && isComma) add(separator.trimEnd());
      lines.push(`${indent}${step}${i > 0 && !isComma ? separator.trimStart() : ''}`);
      put(part, `${indent}${step}`, isComma && i < parts.length - 1 ? 1 : 0);
    }
    lines.push(`${indent}${close}`);
  };
  put(layout, '', 0);
  return lines;
}
