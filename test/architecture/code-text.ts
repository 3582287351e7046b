/**
 * Tells code from comments and literals, for rules that must not trip over words. TypeScript 7 has no stable
 * parser to import; these rules need no more than tokens.
 */

export interface CodeText {
  /** Comments, and what stands inside strings, templates and regular expressions, blanked out; same length and lines. */
  readonly code: string;
  /** Each quoted string's text by the position of its opening quote. */
  readonly strings: ReadonlyMap<number, string>;
}

/** After one of these a `/` begins a regular expression, not a division. */
const beforeRegex =
  /(^|[([{,;:=!&|?+\-*%<>~^]|=>|\b(return|typeof|case|in|of|void|throw|await|else|yield))\s*$/;

interface Reader {
  readonly text: string;
  at: number;
  readonly out: string[];
  readonly strings: Map<number, string>;
}

export function readCode(text: string): CodeText {
  const reader: Reader = { text, at: 0, out: [], strings: new Map() };
  readUntil(reader, undefined);
  return { code: reader.out.join(''), strings: reader.strings };
}

function keep(reader: Reader, length = 1): void {
  reader.out.push(reader.text.slice(reader.at, reader.at + length));
  reader.at += length;
}

function blank(reader: Reader, end: number): void {
  reader.out.push(reader.text.slice(reader.at, end).replace(/[^\n]/g, ' '));
  reader.at = end;
}

function endOf(reader: Reader, mark: string): number {
  const found = reader.text.indexOf(mark, reader.at + 2);
  return found === -1 ? reader.text.length : found;
}

/** Reads code up to the end or, inside a template, up to the brace that closes its expression. */
function readUntil(reader: Reader, close: '}' | undefined): void {
  const { text } = reader;
  let depth = 0;
  while (reader.at < text.length) {
    const character = text[reader.at];
    const two = text.slice(reader.at, reader.at + 2);
    if (two === '//') blank(reader, endOf(reader, '\n'));
    else if (two === '/*') blank(reader, Math.min(text.length, endOf(reader, '*/') + 2));
    // A closing tag of markup begins no regular expression.
    else if (two === '</') keep(reader, 2);
    else if (character === "'" || character === '"') readString(reader, character);
    else if (character === '`') readTemplate(reader);
    else if (character === '/' && beforeRegex.test(recent(reader))) readRegex(reader);
    else {
      if (character === '{') depth += 1;
      if (character === '}') {
        if (close !== undefined && depth === 0) return;
        depth -= 1;
      }
      keep(reader);
    }
  }
}

/** Enough of the code before this place to see a whole keyword. */
function recent(reader: Reader): string {
  return reader.out.slice(-40).join('').slice(-200).trimEnd();
}

function readString(reader: Reader, quote: string): void {
  const start = reader.at;
  keep(reader);
  let end = reader.at;
  while (end < reader.text.length && reader.text[end] !== quote && reader.text[end] !== '\n') {
    end += reader.text[end] === '\\' ? 2 : 1;
  }
  reader.strings.set(start, reader.text.slice(reader.at, end));
  blank(reader, end);
  keep(reader);
}

function readTemplate(reader: Reader): void {
  const start = reader.at;
  keep(reader);
  let said = '';
  while (reader.at < reader.text.length && reader.text[reader.at] !== '`') {
    if (reader.text.slice(reader.at, reader.at + 2) === '${') {
      keep(reader, 2);
      readUntil(reader, '}');
      keep(reader);
      said += ' ';
      continue;
    }
    const end = reader.at + (reader.text[reader.at] === '\\' ? 2 : 1);
    said += reader.text.slice(reader.at, end);
    blank(reader, end);
  }
  reader.strings.set(start, said);
  keep(reader);
}

function readRegex(reader: Reader): void {
  let end = reader.at + 1;
  let inClass = false;
  while (end < reader.text.length && reader.text[end] !== '\n') {
    const character = reader.text[end];
    if (character === '\\') end += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) break;
    end += 1;
  }
  keep(reader);
  blank(reader, end);
  keep(reader);
}
