export const pdfModule: string;
export function buildPdf(): Promise<string[]>;
