/** What a file may ask of this machine. A file beyond one of these is refused whole, with the next step. */

const mebi = 1 << 20;

type Bound =
  | 'fileBytes'
  | 'growth'
  | 'freeBytes'
  | 'depth'
  | 'textCharacters'
  | 'envelopeCharacters'
  | 'heldElements'
  | 'heldCharacters'
  | 'rowBytes'
  | 'wholeBytes';

export const bounds: Readonly<Record<Bound, number>> = {
  /** Bytes of a file, and of what it unpacks to. */
  fileBytes: 64 * 1024 * mebi,
  /** Times that a packed file may grow, once it has given `freeBytes`: payments pack to a tenth or a twentieth. */
  growth: 200,
  freeBytes: 64 * mebi,
  /** Elements, objects or lists inside each other. */
  depth: 100,
  /** Characters of one text, tag or comment; an envelope may hold a whole message as one text. */
  textCharacters: mebi,
  envelopeCharacters: 16 * mebi,
  /** Elements and characters that are held at once: one transaction with what stands around it. */
  heldElements: 50_000,
  heldCharacters: 4 * mebi,
  /** Bytes of a row as canonical text; the same as a line of a CSV file may have. */
  rowBytes: 65_536,
  /** Bytes of a document that has to be read whole before anything of it can be told. */
  wholeBytes: 256 * mebi,
};
