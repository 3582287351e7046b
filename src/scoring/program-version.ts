/** The version of package.json, which the compiled tree cannot read at a fixed place. */
export const programVersion = '0.1.0';
