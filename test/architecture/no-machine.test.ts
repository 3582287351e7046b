/** Nothing here knows the machine it was written on, nor where packages came from. */
import { describe, expect, it } from 'vitest';
import { textFiles } from './source-files.js';

const registry = 'https://registry.npmjs.org';
const places = ['tmp', 'home', 'root', 'work', 'Users'].map((folder) => `/${folder}/`);
const machine = new RegExp(`(?<![\\w.~$}@-])(${places.join('|')})|https?://(localhost|registry\\.)`, 'giu');

describe('the repository', () => {
  it('names no path of a machine and no host of a registry', () => {
    const found = textFiles()
      .filter(({ path }) => path !== 'package-lock.json' && path !== 'test/architecture/no-machine.test.ts')
      .flatMap(({ path, text }) =>
        [...text.matchAll(machine)].map(
          (match) => `${path}:${text.slice(0, match.index).split('\n').length}: ${match[0]}`,
        ),
      );
    expect(found).toEqual([]);
  });

  it('locks packages by content and not by host', () => {
    const lock = textFiles().find(({ path }) => path === 'package-lock.json');
    const hosts = [...(lock?.text ?? '').matchAll(/"resolved": "(https?:\/\/[^/"]+)/g)].map(
      (match) => match[1],
    );
    expect(hosts.filter((host) => host !== registry)).toEqual([]);
  });
});
