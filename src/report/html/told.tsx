import type { JSX } from 'hono/jsx/jsx-runtime';
import { printable } from '../../scoring/printable.js';

/** Text that a payment file said: control characters printable, and its reading direction its own affair. */
export function Told({ text }: { readonly text: string }): JSX.Element {
  return <bdi>{printable(text)}</bdi>;
}
