/** Parts of family names that many unrelated families share; alone they make no shared name. Owner: project. */
export const nameParticles: readonly string[] =
  'van von der den del dela della delos dos das las los san santa saint sainte ben bin bint ibn abd abu mac und'.split(
    ' ',
  );
