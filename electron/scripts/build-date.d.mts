export function buildSeconds(): number;
