// When this program was built, as the build wrote it (electron/scripts/build-date.mjs).
declare global {
  // Only an interface is added to.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  interface ImportMetaEnv {
    readonly ZEEF_BUILT?: number;
  }
}

/** Milliseconds since the Unix epoch; null where nothing was built, as in unit tests. */
export const builtAt: number | null = import.meta.env.ZEEF_BUILT ?? null;
