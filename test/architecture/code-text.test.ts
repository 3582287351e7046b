import { describe, expect, it } from 'vitest';
import { readCode } from './code-text.js';

describe('readCode', () => {
  it('blanks comments and literals and keeps every line and column', () => {
    const text = "const a = 'eval'; // eval\n/* eval\n */ const b = /eval[/]\\/x/g; c / eval;\n";
    const { code } = readCode(text);
    expect(code).toHaveLength(text.length);
    expect(code.split('\n')).toHaveLength(text.split('\n').length);
    expect(code.match(/eval/g)).toEqual(['eval']);
  });

  it('reads the code inside a template, however deep', () => {
    const opening = '$'.concat('{');
    const text = `const a = \`eval ${opening}run(\`x ${opening}eval({ b: 1 })}\`)} eval\`;`;
    const { code, strings } = readCode(text);
    expect(code.match(/eval/g)).toEqual(['eval']);
    expect([...strings.values()]).toContain('eval   eval');
  });

  it('takes no closing tag of markup for the beginning of a regular expression', () => {
    const { code, strings } = readCode("const a = <p class='b'>{eval()}</p>; const c = 'd';");
    expect(code).toContain('</p>; const c');
    expect([...strings.values()]).toEqual(['b', 'd']);
  });

  it('takes a quote inside another quote as text', () => {
    const { strings } = readCode(`const a = "it's"; const b = 'say "no"';`);
    expect([...strings.values()]).toEqual(["it's", 'say "no"']);
  });
});
