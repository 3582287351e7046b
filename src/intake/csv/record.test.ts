import { describe, expect, it } from 'vitest';
import { emptySpan, maxRecordLines, readRecord } from './record.js';

function read(text: string, last = true) {
  const bytes = Buffer.from(text);
  const span = emptySpan();
  readRecord(bytes, 0, bytes.length, last, span);
  return span;
}

describe('readRecord', () => {
  it('counts cells and finds the end of a row', () => {
    expect(read('a,b,c\nd')).toMatchObject({ state: 'whole', cells: 3, end: 5, next: 6, fault: undefined });
    expect(read('a,b\r\nd')).toMatchObject({ state: 'whole', cells: 2, end: 3, next: 5 });
    expect(read('a,,')).toMatchObject({ state: 'whole', cells: 3, end: 3, next: 3 });
    expect(read('\n')).toMatchObject({ state: 'whole', cells: 1, end: 0, next: 1 });
  });

  it('reads quoted cells with commas, quotes and line ends in them', () => {
    expect(read('"a,b","c ""d"" e","f\ng"\nh')).toMatchObject({
      state: 'whole',
      cells: 3,
      breaks: 1,
      end: 23,
    });
    expect(read('"",""')).toMatchObject({ state: 'whole', cells: 2 });
  });

  it('asks for more bytes only when they can change the answer', () => {
    expect(read('a,b', false).state).toBe('unfinished');
    expect(read('a,b\r', false).state).toBe('unfinished');
    expect(read('"a"', false).state).toBe('unfinished');
    expect(read('"a\nb', false).state).toBe('unfinished');
    expect(read('a"b', false).state).toBe('malformed');
  });

  it('names what makes a row unreadable', () => {
    expect(read('a"b,c\n')).toMatchObject({ state: 'malformed', fault: 'quote-inside-cell' });
    expect(read('"a"b,c\n')).toMatchObject({ state: 'malformed', fault: 'quote-inside-cell' });
    expect(read('"a,b\nc,d\n')).toMatchObject({ state: 'malformed', fault: 'unbalanced-quote' });
    expect(read(`"${'\n'.repeat(maxRecordLines)}`, false)).toMatchObject({ fault: 'unbalanced-quote' });
    expect(read('a\0,b\n')).toMatchObject({ state: 'whole', fault: 'nul-byte' });
    expect(read('"a\0",b\n')).toMatchObject({ state: 'whole', fault: 'nul-byte' });
    expect(read('a\rb,c\n')).toMatchObject({ state: 'whole', fault: 'stray-carriage-return' });
  });

  it('remembers control characters', () => {
    expect(read('a,b\r\n').controls).toBe(false);
    for (const text of ['a\tb', 'a\x7f', '"a\nb"', '"\x01"', '\x1b']) expect(read(text).controls).toBe(true);
  });
});
