export declare function failures(unit: unknown, e2e: unknown): string[];
