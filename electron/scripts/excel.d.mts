export const excelModule: string;
export function buildExcel(): Promise<string[]>;
