import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';

export interface ScrollProps {
  /** Told of no other part of the page: it is how somebody who cannot see it knows where they are. */
  readonly label: string;
  readonly children?: Child;
}

/** What is wider than a narrow screen scrolls by itself, by keyboard too. */
export function Scroll({ label, children }: ScrollProps): JSX.Element {
  return (
    <section class="scroll" tabindex={0} aria-label={label}>
      {children}
    </section>
  );
}
