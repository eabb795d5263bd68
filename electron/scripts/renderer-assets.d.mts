export const LANGUAGES: readonly string[];
export function copyAssets(folder: string): void;
export function assetAt(pathname: string): { file: string; type: string } | null;
