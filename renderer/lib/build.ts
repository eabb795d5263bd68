// When this program was built, as the build wrote it (electron/scripts/build-date.mjs).
declare global {
  interface ImportMetaEnv {
    readonly ZEEF_BUILT?: number;
  }
}

/** Milliseconds since the Unix epoch; null where nothing was built, as in unit tests. */
export const builtAt: number | null = import.meta.env.ZEEF_BUILT ?? null;
