/** A sentence in which ids of other leads of the page lead to them. */
import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { LeadSheet } from '../lead-sheet.js';
import type { Scene } from './scene.js';

/** Ids of other shapes stand as text, which takes nothing from them. */
const words = /([\w-]+)/;

export function LinkedText({
  scene,
  sheet,
  text,
}: {
  readonly scene: Scene;
  /** The lead of which the sentence is told: no link leads back to where it stands. */
  readonly sheet: Pick<LeadSheet, 'partyId'>;
  readonly text: string;
}): JSX.Element {
  const parts = text.split(words).map((part): Child => {
    if (part === sheet.partyId) return part;
    const anchor = scene.anchorOf('payer', part) ?? scene.anchorOf('beneficiary', part);
    return anchor === undefined ? part : <a href={`#${anchor}`}>{part}</a>;
  });
  return <>{parts}</>;
}
