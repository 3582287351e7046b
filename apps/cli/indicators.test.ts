import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { library } from '../../src/typology/library/index.js';
import { runMain } from './testing/run-main.js';

interface Listed {
  readonly definitions: readonly { readonly id: string; readonly title: string }[];
  readonly not_built: readonly { readonly id: string }[];
}

async function list(...more: readonly string[]): Promise<Listed> {
  return JSON.parse((await runMain('indicators', 'list', '--json', ...more)).text) as Listed;
}

describe('vigie indicators list', () => {
  it('names every definition once, and that nothing waits for a room that is not built', async () => {
    const { definitions, not_built } = await list();
    expect(definitions.map(({ id }) => id).sort()).toEqual(library.map(({ id }) => id).sort());
    expect(definitions.map(({ id }) => id)).toContain('near-outcome');
    expect(not_built).toEqual([]);
  });

  it('prints a line for each, in either language', async () => {
    const { text } = await runMain('indicators', 'list', '--lang', 'fr');
    for (const { id } of library) expect(text).toContain(`${id} `);
    expect(text).toContain('Petits paiements rapprochés');
    expect((await list('--lang', 'fr')).definitions.map(({ title }) => title)).toContain('Lien de famille');
  });
});

describe('vigie indicators show', () => {
  it('says what a stratum weighs and who set the threshold', async () => {
    const { code, text } = await runMain('indicators', 'show', 'one-to-many');
    expect(code).toBe(0);
    expect(text).toMatch(/2 {2} +\+1\.5 {2}several half new/);
    expect(text).toContain('threshold set by this institution');
    expect(text).toContain('sending for friends');
    const french = await runMain('indicators', 'show', 'one-to-many', '--lang', 'fr');
    expect(french.text).toContain('+1,5');
  });

  it.each(library.map(({ id, title }) => [id, title.fr.replaceAll('’', "'")] as const))(
    'shows %s in French and as JSON',
    async (id, title) => {
      expect((await runMain('indicators', 'show', id, '--lang', 'fr')).text).toContain(title);
      const shown = JSON.parse((await runMain('indicators', 'show', id, '--json')).text) as { id: string };
      expect(shown.id).toBe(id);
    },
  );

  it('prints the page of docs/indicators', async () => {
    const { text } = await runMain('indicators', 'show', 'declared-kin', '--markdown');
    expect(text).toBe(readFileSync('docs/indicators/declared-kin.md', 'utf8'));
  });

  it.each([['nothing-such', 'names no definition']])('refuses %s', async (id, why) => {
    const { code, text } = await runMain('indicators', 'show', id);
    expect(code).toBe(2);
    expect(text).toContain(why);
  });
});
