import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { library } from '../typology/library/index.js';
import { indicatorPages } from './indicator-pages.js';
import { notBuilt } from './not-built.js';
import { weights202611 } from './weights-2026-11.js';

const folder = 'docs/indicators';
const pages = indicatorPages(library, weights202611);
const text = (name: string): string => pages.get(name) ?? '';

describe('docs/indicators', () => {
  it('says what the definitions say: run `node scripts/write-indicator-pages.mjs` when this fails', () => {
    for (const [name, page] of pages) {
      const path = `${folder}/${name}`;
      expect(existsSync(path) ? readFileSync(path, 'utf8') : 'no page', path).toBe(page);
    }
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  });

  it('links every definition and page, and names what is not built', () => {
    for (const { id } of library) expect(text('README.md')).toContain(`](${id}.md)`);
    for (const { id } of notBuilt) expect(text('README.md')).toContain(`| ${id} `);
    for (const page of pages.values()) {
      for (const [, to = ''] of page.matchAll(/\]\(([^)#]+)\)/g)) {
        expect(pages.has(to) || existsSync(`${folder}/${to}`), to).toBe(true);
      }
    }
  });

  it('builds nothing that it says is not built', () => {
    const ids = new Set(library.map(({ id }) => id));
    expect(notBuilt.filter(({ id }) => ids.has(id))).toEqual([]);
  });

  it('says who set a threshold that nobody published', () => {
    expect(text('one-to-many.md')).toContain('threshold set by this institution');
    expect(text('short-gaps.md')).not.toContain('threshold set by this institution');
    for (const page of pages.values()) expect(page).not.toMatch(/Source: .*this project/);
  });

  it('repeats no weight, which the next weights file would make wrong', () => {
    for (const page of pages.values()) expect(page).not.toMatch(/\bdB\b|decibans?\b/);
  });

  it('holds its tables together', () => {
    for (const [name, page] of pages) {
      const tables = page.split('\n\n').filter((block) => block.startsWith('|'));
      for (const rows of tables) {
        const widths = rows
          .trim()
          .split('\n')
          .map((row) => row.replaceAll('\\|', '').split('|').length);
        expect(new Set(widths).size, name).toBe(1);
      }
    }
  });
});
