import { describe, expect, it } from 'vitest';
import { localName } from './local-name.js';

describe('the local name', () => {
  it.each([
    ['Ntry', 'Ntry'],
    ['ns2:Ntry', 'Ntry'],
    ['a:b:c', 'b:c'],
    [':x', 'x'],
    ['x:', ''],
    ['Ö', 'Ö'],
  ])('of %s is %s', (name, local) => {
    expect([localName(name), localName(name)]).toEqual([local, local]);
  });

  it('is right for more names than are kept, and for long ones', () => {
    const names = Array.from({ length: 5000 }, (_, i) => `p:N${i}`);
    names.push(`p:${'n'.repeat(200)}`);
    for (let again = 0; again < 2; again++) {
      expect(names.map(localName)).toEqual(names.map((name) => name.slice(2)));
    }
  });
});
