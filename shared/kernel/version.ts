/**
 * This app's version: that of package.json (a test compares them). Written into bundles and into the list of projects.
 */
export const APP_VERSION = '0.1.0';
