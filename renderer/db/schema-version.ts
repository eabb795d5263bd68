/** The version that this app writes. Databases of a higher one are refused before they are opened. */
export const DATABASE_VERSION = 14;
