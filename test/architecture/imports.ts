/** What a TypeScript file imports, in every form an import can take. */
import { posix } from 'node:path';
import { readCode } from './code-text.js';
import type { SourceFile } from './source-files.js';

export interface Import {
  readonly from: string;
  readonly specifier: string;
  /** Path from the root of an imported file of this checkout; undefined for a package or a builtin. */
  readonly file: string | undefined;
}

/** `import … '`, `export … from '`, `import('`, `import x = require('`, `new URL('./x.js', import.meta.url)`. */
const opening =
  /\b(?:import\s*(?:type\s)?(?:[\w$*{},\s]*?\sfrom\s*|\s*)|export\s+(?:type\s+)?[\w$*{},\s]*?\sfrom\s*|import\s*\(\s*|require\s*\(\s*|new\s+URL\s*\(\s*)(?=['"`])/g;

export function importsOf({ path, text }: SourceFile): readonly Import[] {
  const { code, strings } = readCode(text);
  return [...code.matchAll(opening)].flatMap((match) => {
    const specifier = strings.get(match.index + match[0].length);
    if (specifier === undefined) throw new Error(`${path}: cannot read the import at ${match.index}`);
    const url = match[0].startsWith('new');
    if (url && !/^\.{1,2}\/.*\.js$/.test(specifier)) return [];
    const file = specifier.startsWith('.')
      ? posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')
      : undefined;
    return [{ from: path, specifier, file }];
  });
}
