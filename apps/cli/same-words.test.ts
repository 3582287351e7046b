/** The README, `--help` and the pages about formats say the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findings } from './exit-codes.js';
import { fileForms } from './file-forms.js';
import { runMain } from './testing/run-main.js';

const readme = readFileSync('README.md', 'utf8');
const plain = (text: string): string => text.replace(/<br>|\s+/g, ' ').replace(/[`"]/g, '');

async function raw(...verb: readonly string[]): Promise<string> {
  return (await runMain(...verb, '--help')).text;
}

async function help(...verb: readonly string[]): Promise<string> {
  return plain(await raw(...verb));
}

describe('the README', () => {
  it('lists every verb that --help lists, with those below it', async () => {
    const listed = [...(await raw()).matchAll(/^ {2}([a-z]+)(?: {2,}| \[options\])/gm)].map(
      ([, verb]) => verb,
    );
    const verbs = [...readme.matchAll(/^\| `vigie ([a-z]+)((?: [a-z]+(?:\\\|[a-z]+)+)?)/gm)];
    expect(listed).toContain('intake');
    expect(verbs.map(([, verb]) => verb)).toEqual(listed);
    for (const [, verb = '', below = ''] of verbs) {
      const own = await help(verb);
      for (const each of below.trim().split('\\|').filter(Boolean)) expect(own).toContain(` ${each} `);
    }
  });

  it('draws every form of file that screen, prove and intake check name', async () => {
    const diagram = plain(/```mermaid[\s\S]*?```/.exec(readme)?.[0] ?? '');
    const helps = await Promise.all([help('screen'), help('prove'), help('intake', 'check')]);
    for (const form of fileForms) for (const text of [diagram, ...helps]) expect(text).toContain(form);
  });

  it('names the files of a run that screen --help and the page about the report name', async () => {
    const listed = (text: string): readonly string[] =>
      [...text.matchAll(/^\| `([\w./]+)` +\|/gm)].map(([, name = '']) => name);
    const part = /## What a screening leaves([\s\S]*?)\n## /.exec(readme)?.[1] ?? '';
    const helped = [...(await raw('screen')).matchAll(/^ {2}([a-z_]+(?:\.[a-z]+)+|[a-z]+\/) {2,}/gm)].map(
      ([, name]) => name,
    );
    expect(helped).toEqual(expect.arrayContaining(['leads.csv', 'networks/', 'party_history.csv']));
    expect(listed(part)).toEqual(helped);
    const report = readFileSync('docs/report.md', 'utf8');
    for (const name of listed(part)) expect(report).toContain(`\`${name}\``);
  });

  it('says of exit codes what --help says', async () => {
    const says = plain(readme);
    const told = await help();
    for (const [verb, what] of findings) {
      expect(says).toContain(verb);
      expect(says).toContain(what);
      expect(told).toContain(`${verb} ${what}`);
    }
  });
});

it('every page about a format is linked, and every link leads to one', () => {
  const index = readFileSync('docs/formats/README.md', 'utf8');
  const linked = [...index.matchAll(/\]\(([^)#]+)\)/g)].map(([, to = '']) => to);
  for (const to of linked) expect(existsSync(`docs/formats/${to}`), to).toBe(true);
  for (const page of readdirSync('docs/formats').filter(
    (name) => name.endsWith('.md') && name !== 'README.md',
  ))
    expect(linked).toContain(page);
  for (const [, to = ''] of readme.matchAll(/\]\(([^)#:]+)\)/g)) expect(existsSync(to), to).toBe(true);
});
