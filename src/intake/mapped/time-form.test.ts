import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayText, readTime, timeForm } from './time-form.js';
import { offsetText, wallOffset } from './zone-offset.js';

function read(text: string, ...forms: readonly string[]): string | undefined {
  const found = readTime(
    text,
    forms.map((each) => timeForm(each) ?? expect.fail(`${each} is no form`)),
  );
  return (
    found && dayText(found) + (found.clock === undefined ? '' : `T${found.clock.text}`) + (found.offset ?? '')
  );
}

describe('a form of times', () => {
  it.each([
    ['2026-05-20T09:15:00+02:00', [], '2026-05-20T09:15:00+02:00'],
    ['2026-05-20 09:15', [], '2026-05-20T09:15'],
    ['2026-05-20', [], '2026-05-20'],
    ['20/05/2026 09:15', ['DD/MM/YYYY HH:mm[:ss]'], '2026-05-20T09:15'],
    ['20/05/2026 09:15:07', ['DD/MM/YYYY HH:mm[:ss]'], '2026-05-20T09:15:07'],
    ['5/20/2026 12:15 AM', ['M/D/YYYY h:mm a'], '2026-05-20T00:15'],
    ['5/20/2026 12:15\u202fp.m.', ['M/D/YYYY h:mm a'], '2026-05-20T12:15'],
    ['20 mai 2026', ['D MMM YYYY'], '2026-05-20'],
    ['20-Disyembre-26', ['D-MMM-YY'], '2026-12-20'],
    ['1 de março de 2026', ["D 'de' MMM 'de' YYYY"], '2026-03-01'],
    ['31.12.85', ['DD.MM.YY'], '1985-12-31'],
    ['20260520091500', ['YYYYMMDDHHmmss'], '2026-05-20T09:15:00'],
    ['14h05 20/05/2026', ["HH'h'mm DD/MM/YYYY"], '2026-05-20T14:05'],
    ['1740823200', ['epoch-seconds'], '2025-03-01T10:00:00.000Z'],
    ['1740823200123', ['epoch-milliseconds'], '2025-03-01T10:00:00.123Z'],
    ['20/05/2026', ['YYYY-MM-DD', 'DD/MM/YYYY'], '2026-05-20'],
    ['2026-05-20 09:15 UTC', ['YYYY-MM-DD HH:mm Z'], '2026-05-20T09:15Z'],
  ])('reads %s by %j', (text, forms, expected) => {
    expect(read(text, ...forms)).toBe(expected);
  });

  it.each([
    ['31/02/2026', ['DD/MM/YYYY']],
    ['20/13/2026', ['DD/MM/YYYY']],
    ['20/05/2026 24:01', ['DD/MM/YYYY HH:mm']],
    ['20/05/2026 13:01 PM', ['DD/MM/YYYY h:mm a']],
    ['20/05/2026 ', ['DD/MM/YYYY']],
    ['x20/05/2026', ['DD/MM/YYYY']],
    ['20 foo 2026', ['D MMM YYYY']],
    ['99999999999999', ['epoch-seconds']],
    ['', ['DD/MM/YYYY']],
  ])('does not read %s by %j', (text, forms) => {
    expect(read(text, ...forms)).toBeUndefined();
  });

  it.each(['', 'HH:mm', 'DD/MM', 'DD/DD/MM/YYYY', 'DD/MM/YYYY [HH:mm', 'DD/MM/YYYY h:mm', '[[DD]]/MM/YYYY'])(
    'refuses %s as a form',
    (text) => expect(timeForm(text)).toBeUndefined(),
  );

  it('takes any text for a form or none, and never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."YMDHhmsfaZ[]'/.- (*+?|\\^$é"), maxLength: 20 }),
        fc.string(),
        (form, text) => {
          timeForm(form)?.read(text);
        },
      ),
    );
  });
});

describe('an offset', () => {
  it.each([
    ['Europe/Paris', '2026-01-15T12:00:00Z', '+01:00'],
    ['Europe/Paris', '2026-07-15T12:00:00Z', '+02:00'],
    // It occurs twice: the first.
    ['Europe/Paris', '2026-10-25T02:30:00Z', '+02:00'],
    // It does not occur: moved on by the change.
    ['Europe/Paris', '2026-03-29T02:30:00Z', '+01:00'],
    ['America/New_York', '2026-11-01T01:30:00Z', '-04:00'],
    ['Asia/Kolkata', '2026-11-01T01:30:00Z', '+05:30'],
    ['Australia/Lord_Howe', '2026-04-05T01:45:00Z', '+11:00'],
  ])('of %s on its clocks at %s is %s (I7)', (zone, wall, expected) => {
    expect(offsetText(wallOffset(zone, Date.parse(wall)))).toBe(expected);
  });
});
