export function skipReasons(unit: object, e2e: object): string[];
