/** A file as accident or malice may change it; the same change for the same numbers. */
import fc from 'fast-check';

const odd = [
  '<',
  '>',
  '&',
  ']]>',
  '<![CDATA[',
  '<!--',
  '<?',
  '"',
  '\0',
  '\r',
  '\n',
  '{',
  '}',
  '[',
  '\\',
  '\ufeff',
  'é',
  '</',
  '/>',
  '&#0;',
  '&#xD800;',
  '\u{1f600}',
];

type Change = (bytes: Buffer) => Buffer;

const place = fc.nat(1_000_000);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, fc.nat(255)).map(
    ([at, byte]): Change =>
      (bytes) => {
        const copy = Buffer.from(bytes);
        copy[at % bytes.length] = byte;
        return copy;
      },
  ),
  fc.tuple(place, fc.constantFrom(...odd)).map(
    ([at, text]): Change =>
      (bytes) => {
        const index = at % bytes.length;
        return Buffer.concat([bytes.subarray(0, index), Buffer.from(text), bytes.subarray(index)]);
      },
  ),
  place.map(
    (at): Change =>
      (bytes) =>
        bytes.subarray(0, at % bytes.length),
  ),
  fc.tuple(place, place).map(
    ([one, other]): Change =>
      (bytes) => {
        const [from = 0, to = 0] = [one % bytes.length, other % bytes.length].sort((a, b) => a - b);
        return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
      },
  ),
  fc.tuple(place, fc.nat(200)).map(
    ([at, length]): Change =>
      (bytes) => {
        const index = at % bytes.length;
        const part = bytes.subarray(index, index + length);
        return Buffer.concat([bytes.subarray(0, index), part, bytes.subarray(index)]);
      },
  ),
);

/** Changes a file in one to four places; never to nothing. */
export const mutation: fc.Arbitrary<Change> = fc
  .array(change, { minLength: 1, maxLength: 4 })
  .map((changes) => (bytes) => changes.reduce((all, each) => (all.length === 0 ? all : each(all)), bytes));
