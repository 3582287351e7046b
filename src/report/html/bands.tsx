import type { JSX } from 'hono/jsx/jsx-runtime';
import { phrases } from '../../scoring/explain-phrases.js';
import { decibansText } from '../../scoring/say.js';
import type { SheetBand } from '../bands.js';
import type { Scene } from './scene.js';

/** `strong: from 10.0 to below 20.0 dB`. */
export function bandText({ words, lang, say }: Scene, { words: name, from, below }: SheetBand): string {
  const limit = (tenths: number | undefined): string | undefined =>
    tenths === undefined ? undefined : decibansText(tenths, lang);
  return words.bandLimits(say(name), limit(from), limit(below));
}

/** One sentence a band. */
export function Bands({
  scene,
  bands,
}: {
  readonly scene: Scene;
  readonly bands: readonly SheetBand[];
}): JSX.Element {
  const { say, words } = scene;
  return (
    <>
      <h3>{words.bandsHeading}</h3>
      <ul>
        {bands.map((band) => (
          <li>{`${bandText(scene, band)}${say(phrases.colon)} ${say(band.action)}.`}</li>
        ))}
      </ul>
    </>
  );
}
