import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paymentColumns } from '../payment.js';
import { lineReader } from './flat-object.js';

const read = (line: string) => lineReader().read(line);

describe('a line of NDJSON', () => {
  it('is the cells of its keys', () => {
    expect(read('{"payment_id":"T1","amount":45.50,"card_present":false,"payer_name":null}')).toEqual({
      payment_id: 'T1',
      amount: '45.50',
      card_present: 'false',
      payer_name: '',
    });
    expect(read(' { "payment_id" : "a\\u00e9\\"\\n" , "PAYER_ID " : 7 } \r')).toEqual({
      payment_id: 'aé"\n',
      payer_id: '7',
    });
    expect(read('{}')).toEqual({});
  });

  it('keeps a number as it is written, however large (I6)', () => {
    expect(read('{"amount":90071992547409.91,"payer_id":123456789012345678901}')).toEqual({
      amount: '90071992547409.91',
      payer_id: '123456789012345678901',
    });
    expect(read('{"merchant_category":742}')).toEqual({ merchant_category: '0742' });
  });

  it('may nest under keys that are no columns', () => {
    const reader = lineReader();
    expect(reader.read('{"more":{"a":[1,"}]"]},"payment_id":"T1"}')).toEqual({ payment_id: 'T1' });
    expect([...reader.unknownKeys]).toEqual(['more']);
    expect(reader.read('{"more":{"a":[1 2]},"payment_id":"T1"}')).toMatchObject({ reason: 'not-json' });
    const deep = `{"more":${'['.repeat(30_000)}${']'.repeat(30_000)},"payment_id":"T1"}`;
    expect(reader.read(deep)).toEqual({ payment_id: 'T1' });
  });

  it.each([
    ['{"amount":{"value":1}}', 'amount', 'not-a-text'],
    ['{"amount":[1]}', 'amount', 'not-a-text'],
    ['{"amount":1,"amount":2}', 'amount', 'repeated-key'],
    ['{"amount":"","amount":2}', 'amount', 'repeated-key'],
    ['{"amount":1} {}', '', 'not-json'],
    ['{"amount":1', '', 'not-json'],
    ['{"amount":01}', '', 'not-json'],
    ['{"amount":1,}', '', 'not-json'],
    ['{amount:1}', '', 'not-json'],
    ['{"amount":NaN}', '', 'not-json'],
    ['{"payer_name":"a\tb"}', '', 'not-json'],
    ['{"payer_name":"\\ud800"}', '', 'not-json'],
    ['{"payer_name":"\\x"}', '', 'not-json'],
    ['["amount"]', '', 'not-json'],
    ['{"payer_name":"a\\"}', '', 'not-json'],
  ])('is rejected: %s', (line, field, reason) => {
    const { told: _, ...fault } = { told: undefined, ...read(line) };
    expect(fault).toEqual({ field, reason });
  });

  it('is read as the platform reads it, whatever its texts and the order of its keys', () => {
    const reader = lineReader();
    const object = fc
      .dictionary(fc.constantFrom(...paymentColumns), fc.string({ unit: 'grapheme' }))
      .chain((cells) => fc.shuffledSubarray(Object.entries(cells), { minLength: 0 }));
    fc.assert(
      fc.property(object, fc.boolean(), (entries, isWide) => {
        const cells = Object.fromEntries(entries.filter(([, text]) => !/\p{Surrogate}/u.test(text)));
        expect(reader.read(JSON.stringify(cells, null, isWide ? ' ' : '').replaceAll('\n', ' '))).toEqual(
          cells,
        );
      }),
    );
  });

  it('is read alike whatever lines stand before it', () => {
    // What is well-formed on its own, what is not, and what is of another kind than in the line before.
    const values = [
      ...[
        '"T1"',
        '""',
        '"é 王"',
        '"a\\u00e9\\n\\""',
        '"\\ud800"',
        '"\\x"',
        '"a\tb"',
        '"a\x7fb"',
        '"unclosed',
        'nul',
        '--1',
      ],
      ...['1', '45.50', '-0.5e+7', '01', '742', 'true', 'false', 'null', '{"a":[1]}', '[1 2]', '', '"a" "b"'],
    ];
    const good = values.filter((value) => /^("T1"|"é 王"|1|45\.50|742|null|"a.*n.*)$/.test(value));
    const keys = [
      'payment_id',
      'amount',
      'AMOUNT ',
      'merchant_category',
      'more',
      'm.(*',
      'pay\\u0065r_id',
      'payer_id',
    ];
    const cell = (value: fc.Arbitrary<string>) => fc.tuple(fc.constantFrom(...keys), value);
    const usual = fc.uniqueArray(cell(fc.constantFrom(...good)), { selector: ([key]) => key });
    const any = fc.array(cell(fc.constantFrom(...values)), { maxLength: 6 });
    const ordered = usual.map((cells) => cells.toSorted(([a], [b]) => keys.indexOf(a) - keys.indexOf(b)));
    const line = fc
      .tuple(
        fc.oneof({ weight: 6, arbitrary: ordered }, usual, any),
        fc.constantFrom(...[',', ', ', ' ,\t'].map((comma) => [comma, ':'] as const), [', ', ' : '] as const),
        fc.oneof({ weight: 9, arbitrary: fc.constant('{') }, fc.constantFrom(' { ', '', '{,')),
        fc.oneof({ weight: 9, arbitrary: fc.constant('}') }, fc.constantFrom(' } \r', ',}', '}}', '} x', '')),
      )
      .map(
        ([cells, [comma, colon], open, close]) =>
          `${open}${cells.map(([key, value]) => `"${key}"${colon}${value}`).join(comma)}${close}`,
      );
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 20 }), (lines) => {
        const reader = lineReader();
        const unknown = new Set<string>();
        for (const each of lines) {
          const alone = lineReader();
          expect(reader.read(each)).toStrictEqual(alone.read(each));
          for (const key of alone.unknownKeys) unknown.add(key);
        }
        expect(reader.unknownKeys).toEqual(unknown);
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused whenever the platform refuses it', () => {
    const base = '{"payment_id":"T1","amount":45.50,"more":{"a":[true,null]},"payer_name":"A \\u00e9"}';
    fc.assert(
      fc.property(fc.nat(base.length), fc.string({ maxLength: 2 }), fc.nat(2), (at, put, cut) => {
        const line = base.slice(0, at) + put + base.slice(at + cut);
        let isJson = true;
        try {
          JSON.parse(line);
        } catch {
          isJson = false;
        }
        if (!isJson) expect(read(line)).toHaveProperty('reason');
      }),
      { numRuns: 2000 },
    );
  });
});
