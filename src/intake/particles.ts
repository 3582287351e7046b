/** Parts of family names that many unrelated families share; before a family's own word they name nobody. Owner: project. */
export const nameParticles: readonly string[] =
  'van von der den del dela della delos dos das las los san santa saint sainte ben bin bint ibn abd abu mac und ait al ap av da de di do du el la le lo mc st te ter zu'.split(
    ' ',
  );

/** What stands behind a family name to tell generations apart. Owner: project. */
export const generationWords: readonly string[] = 'jr sr ii iii iv junior filho'.split(' ');
