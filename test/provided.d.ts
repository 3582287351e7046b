import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Milliseconds that a test may take. */
    patience: number;
  }
}
