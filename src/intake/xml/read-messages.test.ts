import { describe, expect, it } from 'vitest';
import { VigieError } from '../../errors.js';
import { bounds } from '../source/bounds.js';
import { rowsOf } from '../testing/rows-of.js';

const root = (id: string, inside = ''): string =>
  `<FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId></GrpHdr><CdtTrfTxInf><PmtId><TxId>${id}</TxId></PmtId>
  <IntrBkSttlmAmt Ccy="EUR">1</IntrBkSttlmAmt>${inside}</CdtTrfTxInf></FIToFICstmrCdtTrf>`;
const namespace = 'xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"';
const document = (id: string, inside = ''): string => `<Document ${namespace}>${root(id, inside)}</Document>`;

async function idsOf(content: string | Buffer): Promise<readonly (string | undefined)[]> {
  return (await rowsOf(content)).rows.map(({ cells }) => cells.payment_id);
}

async function refusal(content: string | Buffer): Promise<string> {
  const error = await rowsOf(content).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(VigieError);
  return error instanceof VigieError ? error.message : '';
}

describe('messages', () => {
  it.each([
    ['as they are', document('A')],
    ['without a namespace', `<Document>${root('A')}</Document>`],
    ['without a Document', root('A')],
    [
      'with a prefix',
      document('A')
        .replaceAll(/<(\/?)(\w)/g, '<$1x:$2')
        .replace('xmlns', 'xmlns:x'),
    ],
    [
      'under a root of an early version',
      `<Document>${root('A').replaceAll('FIToFICstmrCdtTrf', 'pacs.008.001.01')}</Document>`,
    ],
    [
      'under a root of a name not known, told by the namespace',
      document('A').replaceAll('FIToFICstmrCdtTrf', 'FIToFICstmrCdtTrfV99'),
    ],
    ['in an envelope', `<Env><AppHdr><MsgDefIdr>pacs.008.001.08</MsgDefIdr></AppHdr>${document('A')}</Env>`],
    ['in an envelope as text', `<Env><Body><![CDATA[<?xml version="1.0"?>${document('A')}]]></Body></Env>`],
    ['in an envelope, escaped', `<Env><Body>${document('A').replaceAll('<', '&lt;')}</Body></Env>`],
    ['behind a comment', `<!-- c --><?pi x?>${document('A')}<!-- end -->\n`],
    ['behind a byte order mark', `\ufeff<?xml version="1.0"?>${document('A')}`],
    ['in UTF-16', Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${document('A')}`, 'utf16le')],
    ['in UTF-16 without a mark', Buffer.from(`<?xml version="1.0"?>${document('A')}`, 'utf16le')],
  ])('are read %s', async (_, content) => {
    expect(await idsOf(content)).toEqual(['A']);
  });

  it.each([
    ['ISO-8859-1', 'latin1'],
    ['UTF-8', 'utf8'],
  ] as const)('are read by the encoding that they declare: %s', async (name, encoding) => {
    const text = `<?xml version="1.0" encoding="${name}"?>${document('A', '<Dbtr><Nm>Åsa Müller</Nm></Dbtr>')}`;
    const { rows } = await rowsOf(Buffer.from(text, encoding));
    expect(rows[0]?.cells.payer_name).toBe('Åsa Müller');
  });

  it('may stand after each other, in one root or in many', async () => {
    expect(await idsOf(`<All>${document('A')}${document('B')}</All>`)).toEqual(['A', 'B']);
    const many = ['A', 'B', 'C'].map((id) => `<?xml version="1.0"?>\n${document(id)}\n`).join('\n');
    const { rows } = await rowsOf(many);
    expect(rows.map(({ cells }) => cells.payment_id)).toEqual(['A', 'B', 'C']);
    for (const { place } of rows) {
      expect(many.slice(place.offset).startsWith('<CdtTrfTxInf>')).toBe(true);
      expect(many.slice(0, place.offset).split('\n')).toHaveLength(place.line);
    }
  });

  it('have the very place at which they begin, though a part of the file ends in a tag before', async () => {
    // Text is decoded in pieces of 16 KiB; a tag of letters that take two bytes lies over the end of the sixteenth.
    const inner = document('A').replace('<CdtTrfTxInf>', `<CdtTrfTxInf n="${'Å'.repeat(40)}">`);
    const tag = inner.indexOf('<CdtTrfTxInf');
    for (const back of [1, 20, 60, 90]) {
      const text = `<All>${' '.repeat(262_144 - 5 - tag - back)}${inner}</All>`;
      const { rows } = await rowsOf(text);
      expect(rows.map(({ place }) => place.offset)).toEqual([Buffer.from(text).indexOf('<CdtTrfTxInf')]);
    }
  });

  it('of other kinds are found beside those that are read, and refused without any', async () => {
    const other = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:remt.001.001.04"><RmtAdvc/></Document>';
    const both = await rowsOf(`<All>${other}${document('A')}</All>`);
    expect([both.rows.length, both.findings]).toEqual([1, ['message-not-read remt.001']]);
    expect(await refusal(other)).toContain('remt.001');
    expect(await refusal('<a><b>pay</b></a>')).toContain('no payment message');
  });
});

describe('hostile XML', () => {
  const deep = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);
  it.each([
    ['a DOCTYPE', `<!DOCTYPE a [<!ENTITY x "y">]>${document('A')}`, 'DOCTYPE'],
    ['an external entity', `<!DOCTYPE a SYSTEM "file:///etc/passwd">${document('A')}`, 'DOCTYPE'],
    ['an undefined entity', document('A', '<Dbtr><Nm>&x;</Nm></Dbtr>'), 'entity'],
    ['tags that do not match', document('A').replace('</CdtTrfTxInf>', '</Other>'), 'well-formed'],
    ['a root that does not match', document('A').replace('</Document>', '</Other>'), 'well-formed'],
    ['a text behind the root', `${document('A')}pay`, 'well-formed'],
    ['a NUL', document('A', '<Dbtr><Nm>a\0b</Nm></Dbtr>'), 'well-formed'],
    ['a NUL by its number', document('A', '<Dbtr><Nm>&#0;</Nm></Dbtr>'), 'entity'],
    ['a control character', document('A', '<Dbtr><Nm>a\u0001b</Nm></Dbtr>'), 'well-formed'],
    ['an end too early', document('A').slice(0, -20), 'ends before'],
    ['only a start', '<a', 'ends before'],
    ['depth', document('A', deep(bounds.depth)), 'deeper'],
    ['a long text', document('A', `<Nm>${'a'.repeat(bounds.textCharacters + 1)}</Nm>`), 'longer'],
    ['a long tag', document('A', `<Nm a="${'a'.repeat(bounds.envelopeCharacters + 200_000)}"/>`), 'longer'],
    ['a long comment', document('A', `<!--${'a'.repeat(bounds.envelopeCharacters + 200_000)}-->`), 'longer'],
    ['many elements', document('A', '<a/>'.repeat(bounds.heldElements + 1)), 'larger'],
    ['much text', document('A', `<a>${'a'.repeat(bounds.textCharacters)}</a>`.repeat(5)), 'larger'],
    ['bytes of another encoding', Buffer.from(document('A', '<Dbtr><Nm>Åsa</Nm></Dbtr>'), 'latin1'), 'UTF-8'],
    [
      'an encoding that is not known',
      `<?xml version="1.0" encoding="EBCDIC-1"?>${document('A')}`,
      'ebcdic-1',
    ],
    [
      'an encoding that is not its own',
      `<?xml version="1.0" encoding="UTF-16"?>${document('A')}`,
      'not; correct',
    ],
  ])('is refused for %s', async (_, content, because) => {
    expect(await refusal(content)).toContain(because);
  });

  it('is refused at the very byte that is of another encoding', async () => {
    const bytes = Buffer.from(document('A', `<Nm>${'Å'.repeat(200_000)}</Nm><Nm>Asa</Nm>`));
    const at = bytes.indexOf('Asa');
    bytes[at] = 0xc5;
    expect(await refusal(bytes)).toContain(`at byte ${at};`);
    const marked = Buffer.concat([Buffer.from('\ufeff'), bytes]);
    expect(await refusal(marked)).toContain(`at byte ${at + 3};`);
  });

  it('is refused in words that quote none of its text', async () => {
    for (const broken of ['<Ustrd>secret <word for you</Ustrd>', '<Ustrd>&secret;</Ustrd>', '<secret a=b>']) {
      const message = await refusal(document('A', `<RmtInf>${broken}</RmtInf>`));
      expect(message).not.toContain('secret');
      expect(message).toMatch(/line \d+, byte \d+/);
    }
  });
});
