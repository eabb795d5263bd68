/** The citation styles that are shipped: APA (7th edition), Vancouver and Harvard. */
export const citationStyles = ['apa', 'vancouver', 'harvard1'] as const;
export type CitationStyle = (typeof citationStyles)[number];
