export function findBrowser(
  platform?: string,
  env?: Readonly<Record<string, string | undefined>>,
  isThere?: (path: string) => boolean,
): string | null;
export function installHint(platform?: string): string;
