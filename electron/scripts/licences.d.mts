export type Notice = { name: string; version: string; licence: string; text: string };
export function noticesOf(files: readonly string[]): Notice[];
export function writeNotices(notices: readonly Notice[]): void;
