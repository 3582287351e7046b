import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { main } from './main.js';
import { createOutput } from './output.js';

const folder = mkdtempSync(join(tmpdir(), 'vigie-stopped-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

it.each([
  ['screen', ['screen'], ['--out', join(folder, 'out')]],
  ['prove', ['prove'], []],
  ['intake check', ['intake', 'check'], []],
])(
  '%s: a file that cannot be read hides neither the books before it nor the files behind it (I11)',
  async (_, verb, more) => {
    const header = 'payment_id,executed_at,amount,currency';
    const good = written('good.csv', `${header}\nT1,2026-03-01T10:00:00Z,20.00,EUR\n`);
    const bad = written('bad.csv', 'payment_id,amount,currency\nT2,1,EUR\n');
    const next = written('next.csv', `${header}\nT3,2026-03-01T10:00:00Z,20.00,EUR\n`);
    const out: string[] = [];
    const err: string[] = [];
    const output = createOutput({ write: (text) => out.push(text) }, { write: (text) => err.push(text) });
    const code = await main([...verb, good, bad, next, ...more], output);
    const said = err.join('');
    expect([code, out]).toEqual([3, []]);
    expect(said).toContain(`${good}: 1 read = 1 accepted`);
    expect(said).toContain(`not tried: ${next}`);
  },
);
