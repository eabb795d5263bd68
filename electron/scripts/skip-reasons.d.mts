export function skipReasons(unit: object, e2e: object): string[];
export function serversIn(unit: object): string[];
